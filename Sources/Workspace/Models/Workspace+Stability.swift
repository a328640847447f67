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

  /// The negotiation as a conflict in option form, made by rule from where the sides stand on a day, and what is stable in it.
  public func stability(at day: Day? = nil) throws -> StabilityReport {
    do {
      return try NegotiationOutline(try picture(at: day)).conflictModel().analysis().report
    } catch let error as BargainingError {
      throw WorkspaceError(.dossier, error.description)
    }
  }
}
