import ParleyBargaining
import ParleyForesight
import ParleyPicture
public import ParleyText

extension Workspace {
  /// The probability of a yes if the movements of the nearest one were made; nil where movement alone makes none.
  public func chanceOfNearest(at day: Day? = nil) throws -> Double? {
    guard let nearest = try gap(at: day).nearest else { return nil }
    do { return try Gap.probability(ifMade: nearest.moves, in: try picture(at: day)).value } catch let error
      as BargainingError
    {
      throw WorkspaceError(.dossier, error.description)
    }
  }
}
