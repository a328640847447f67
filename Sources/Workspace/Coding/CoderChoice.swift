import Foundation
import ParleyCoding
import ParleyDossier

/// The coder that a dossier names in `settings.coder`: none for the indicators, else a file that `parley train coding` wrote.
struct CoderChoice {
  private let dossier: Dossier
  private let folder: String?

  init(_ dossier: Dossier, in folder: String?) {
    self.dossier = dossier
    self.folder = folder
  }

  /// - Throws: ``WorkspaceError`` where the file is missing or cannot be read, or a pattern of the codebook cannot.
  func coder() throws -> any Coder {
    let indicators: IndicatorCoder
    do { indicators = try IndicatorCoder(dossier) } catch { throw WorkspaceError(.dossier, error.description) }
    guard let name = dossier.settings.coder, let folder, !name.hasPrefix(Self.shipped) else { return indicators }
    let path = Workspace.path(of: name, in: folder)
    guard let data = FileManager.default.contents(atPath: path) else {
      throw WorkspaceError(
        .dossier,
        "dossier.yaml: settings.coder names “\(name)”, and \(path) is not there. Make it with `parley train coding`, or take the line out."
      )
    }
    do {
      return LearnedCoder(try CoderModel(text: String(decoding: data, as: UTF8.self), file: path), on: indicators)
    } catch {
      throw WorkspaceError(.dossier, error.description)
    }
  }

  /// How the name of the coder that is shipped begins.
  private static let shipped = "parley-indicators"
}
