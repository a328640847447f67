import ParleyBargaining
public import ParleyForesight
import ParleyPicture
public import ParleyText

extension Workspace {
  /// How far the sides are from yes by what had been published until `day`; kept like the picture.
  public func gap(at day: Day? = nil) throws -> Gap {
    try kept(on: \.gaps, "gap", at: day) { try $0.gap(at: $1, options: Gap.Options()) }
  }

  /// The same with another amount of work, computed anew.
  public func gap(at day: Day?, options: Gap.Options) throws -> Gap {
    let picture = try picture(at: day)
    do { return try Gap.measure(picture, options: options) } catch {
      throw WorkspaceError(.dossier, error.description)
    }
  }
}
