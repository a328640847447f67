import Foundation
import ParleyDossier
import ParleyReading
import ParleyRemote
import ParleyText

/// The reader that a dossier's `settings.reader` or a command's `--reader` asks for.
enum ReaderChoice {
  /// - Parameters:
  ///   - file: the file of a trained reader; nil for the reader that is shipped.
  ///   - folder: from where the file is named; nil for where the command runs.
  /// - Throws: ``WorkspaceError`` `input` with the file and how to mend it.
  static func reader(file: String?, in folder: String? = nil) throws -> any Reader {
    do throws(ReadingError) {
      guard let file, !shipped.contains(where: file.hasPrefix) else { return try ShippedReader() }
      let base = folder.map { URL(fileURLWithPath: $0, isDirectory: true) }
      return try TrainedReader(model: ReaderModel(contentsOf: URL(fileURLWithPath: file, relativeTo: base).path))
    } catch {
      throw WorkspaceError(.input, error.description)
    }
  }

  /// What the settings ask for. A reader that cannot be had says so when it is to read: everything else that a dossier is opened
  /// for goes on without it.
  static func reader(_ settings: Settings, in folder: String?, client: Result<ChatClient, RemoteError>?) -> any Reader {
    do {
      guard settings.reader == Settings.service else { return try reader(file: settings.reader, in: folder) }
      guard let client else { return MissingReader(name: Settings.service, problem: noService) }
      return try RemoteReader(client.get())
    } catch {
      return MissingReader(name: settings.reader ?? "", problem: WorkspaceError(.input, "\(error)"))
    }
  }

  /// A client for the server that the settings name, if a reader or a coder of theirs needs one.
  static func client(_ settings: Settings) -> Result<ChatClient, RemoteError>? {
    guard settings.reader == Settings.service || settings.coder == Settings.service else { return nil }
    return Result { () throws(RemoteError) in
      ChatClient(try RemoteService(settings, environment: ProcessInfo.processInfo.environment))
    }
  }

  /// How the names begin that the reader that is shipped has had.
  private static let shipped = ["parley-reader/", "parley-rules/"]

  private static let noService = WorkspaceError(.input, "the settings ask for a service and describe none")
}

/// Stands for a reader that could not be had.
private struct MissingReader: Reader {
  let name: String
  let problem: WorkspaceError

  func read(_ article: Article, cast: Cast) throws -> Findings { throw problem }
}
