import Foundation
public import ParleyBargaining
import ParleyForesight
import ParleyPicture
public import ParleyText

extension Workspace {
  /// Which states of a conflict in a file are stable: GMCR+ JSON, or a graph of states and moves.
  public static func stability(model path: String) throws -> StabilityReport {
    guard let bytes = FileManager.default.contents(atPath: path) else {
      throw WorkspaceError(.input, "\(path): there is no such file, or it may not be read.")
    }
    let name = URL(fileURLWithPath: path).deletingPathExtension().lastPathComponent
    do {
      return try ConflictFile(bytes, name: name, file: path).report()
    } catch let error as BargainingError {
      throw WorkspaceError(.input, error.description)
    }
  }

  /// The whole negotiation as a conflict in option form, made by rule from where the sides stand on a day, with the mediator's
  /// proposal and, where there is a war outlook, the next battle as nature's options; and what is stable in it.
  ///
  /// Issues with least at stake are left out where there would be more than 2²⁰ states.
  /// - Complexity: seconds for a dossier of a dozen issues; ``conflict(at:issues:)`` is for reading.
  public func stability(at day: Day? = nil) throws -> StabilityReport {
    do {
      let outline = try NegotiationOutline(try picture(at: day), hasBattlefield: true).fitting(states: 1 << 20)
      return try outline.conflictModel().analysis().report
    } catch let error as BargainingError {
      throw WorkspaceError(.dossier, error.description)
    }
  }
}
