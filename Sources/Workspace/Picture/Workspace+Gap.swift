import ParleyBargaining
public import ParleyForesight
import ParleyPicture
public import ParleyText

extension Workspace {
  /// How far the sides are from yes by what had been published until `day`; kept like the picture.
  public func gap(at day: Day? = nil, options: Gap.Options = Gap.Options()) throws -> Gap {
    let picture = try picture(at: day)
    let state = try asking { try ledger.state() }
    if options == Gap.Options(), let kept = gaps.value(state: state, day: picture.asOf) { return kept }
    do {
      let gap = try Gap.measure(picture, options: options)
      if options == Gap.Options() { gaps.keep(gap, state: state, day: picture.asOf) }
      return gap
    } catch {
      throw WorkspaceError(.dossier, error.description)
    }
  }
}
