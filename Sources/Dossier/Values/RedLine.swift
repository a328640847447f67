public import ParleyText

/// The worst option that a party may accept on an issue, and how that is known.
///
/// Options farther from the party's ideal are refused, whatever its words leave open.
public struct RedLine: Sendable, Hashable {
  /// The option's identifier.
  public var worst: String
  /// The sentence in which it was drawn, as its source has it.
  public var said: String?
  /// Where that can be checked: an address, a citation or a claim's identifier.
  public var source: String?
  /// Since when it is drawn; nil for always.
  public var from: Day?

  public init(worst: String, said: String? = nil, source: String? = nil, from: Day? = nil) {
    self.worst = worst
    self.said = said
    self.source = source
    self.from = from
  }

  public func isDrawn(on day: Day) -> Bool { from.map { $0 <= day } ?? true }
}

/// On what the weights and the least value rest that are given for a party.
public struct Grounds: Sendable, Hashable {
  public var salience: String?
  public var reservation: String?

  public init(salience: String? = nil, reservation: String? = nil) {
    self.salience = salience
    self.reservation = reservation
  }
}

extension Dossier {
  /// Indices of the options that a side's red line on an issue leaves, on a day; nil where it has drawn none.
  public func allowed(by side: String, on issue: Issue, at day: Day) -> [Int]? {
    guard let line = outlook.redLines[side]?[issue.id], line.isDrawn(on: day),
      let worst = issue.options.first(where: { $0.id == line.worst }), let ideal = ideal(of: side, on: issue)
    else { return nil }
    let limit = abs(worst.place - ideal)
    return issue.options.indices.filter { abs(issue.options[$0].place - ideal) <= limit }
  }
}
