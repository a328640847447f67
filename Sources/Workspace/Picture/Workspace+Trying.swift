public import ParleyDossier
public import ParleyForesight
import ParleyPicture
public import ParleyText

/// Weights and least values that a reader tries in place of those that are given or estimated.
public struct TriedTerms: Sendable, Hashable {
  /// Side → issue → weight, 0 or more; a side that is named here is tried with these weights alone.
  public var salience: [String: [String: Double]]
  /// Side → the least that it accepts, 0…1.
  public var reservation: [String: Double]

  public init(salience: [String: [String: Double]] = [:], reservation: [String: Double] = [:]) {
    self.salience = salience
    self.reservation = reservation
  }

  public var isEmpty: Bool { salience.isEmpty && reservation.isEmpty }
}

extension Workspace {
  /// The possible agreements and the distance to yes under terms that are tried; nothing is kept.
  ///
  /// The distance rests on 2,000 draws and has no interval from other reporting, so that it answers at once.
  public func trial(_ terms: TriedTerms, at day: Day? = nil) throws -> (settlement: Settlement, gap: Gap) {
    guard !terms.isEmpty else { return (try settlement(at: day), try gap(at: day)) }
    let picture = try picture(at: day)
    var outlook = dossier.outlook
    outlook.salience.merge(terms.salience) { _, tried in tried }
    outlook.reservation.merge(terms.reservation) { _, tried in tried }
    var options = Gap.Options()
    options.draws = 2_000
    options.replicates = 0
    options.looksBack = false
    let tried = picture.under(outlook)
    do { return (try Settlement(tried), try Gap.measure(tried, options: options)) } catch {
      throw WorkspaceError(.argument, error.description)
    }
  }
}
