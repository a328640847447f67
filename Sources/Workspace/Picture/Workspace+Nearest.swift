import ParleyBargaining
import ParleyForesight
import ParleyPicture
public import ParleyText

extension Workspace {
  /// The probability of a yes if the movements of the nearest one were made; nil where movement alone makes none.
  ///
  /// Kept like the picture.
  public func chanceOfNearest(at day: Day? = nil) throws -> Double? {
    try kept(on: \.chancesOfNearest, "chance of the nearest", at: day) { workspace, day in
      guard let nearest = try workspace.gap(at: day).nearest else { return nil }
      return try workspace.chance(of: nearest, at: day)
    }
  }

  private func chance(of nearest: Gap.Nearest, at day: Day) throws -> Double {
    let picture = try picture(at: day)
    do { return try Gap.probability(ifMade: nearest.moves, in: picture).value } catch {
      throw WorkspaceError(.dossier, error.description)
    }
  }
}
