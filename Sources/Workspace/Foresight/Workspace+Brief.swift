public import ParleyDrawing
import ParleyPicture
public import ParleyText

extension Workspace {
  /// The analyst's page in sentences, each with its evidence.
  /// - Parameter since: the day from which changes are told; two weeks earlier where none is given.
  /// - Parameter words: the language in which it is told.
  public func brief(at day: Day? = nil, since: Day? = nil, words: Words = .english) throws -> Brief {
    let picture = try picture(at: day)
    return Brief(
      picture, gap: try gap(at: day), tables: try hypotheses(at: day),
      since: since ?? picture.days.upperBound.advanced(by: -14), words: words)
  }
}
