import Foundation
import ParleyText

/// The texts of a dossier's files as they are on the disk, for checking a change before it is written.
public struct DossierFiles: Sendable, Hashable {
  /// By the files' names; those that are missing are missing here.
  public private(set) var texts: [String: String]

  /// - Throws: where a file is there and cannot be read as text.
  public static func read(_ folder: String) throws(DossierErrors) -> DossierFiles {
    var texts: [String: String] = [:]
    var mistakes: [DossierError] = []
    for name in DossierFile.Name.allCases.map(\.rawValue) {
      let path = "\(folder)/\(name)"
      guard FileManager.default.fileExists(atPath: path) else { continue }
      if let data = FileManager.default.contents(atPath: path), let text = String(validating: data, as: UTF8.self) {
        texts[name] = text
      } else {
        mistakes.append(
          DossierError(
            .unreadable, at: SourcePlace(file: name, line: 1), "It cannot be read as UTF-8.",
            mend: "Check its access rights, or save it as UTF-8."))
      }
    }
    if !mistakes.isEmpty { throw DossierErrors(mistakes) }
    return DossierFiles(texts: texts)
  }

  init(texts: [String: String]) { self.texts = texts }

  /// Tells whether a file is still what somebody saw when beginning to change it.
  public func fingerprint(of file: String) -> String { fingerprint(of: [file]) }

  /// The same of several files.
  public func fingerprint(of files: [String]) -> String {
    var hash = StableHash()
    for file in files { hash.combine(texts[file] ?? "") }
    return hash.identifier
  }

  public mutating func apply(_ edit: DossierEdit) throws(DossierErrors) {
    for renaming in edit.renamings {
      for name in DossierFile.Name.allCases {
        if let text = texts[name.rawValue] { texts[name.rawValue] = try renaming.applied(to: text, file: name) }
      }
    }
    for part in edit.parts where !part.settings.isEmpty {
      texts[part.file] = try part.applied(to: texts[part.file] ?? "")
    }
  }

  /// Names of the files that say something else than in other texts.
  public func changed(from others: DossierFiles) -> [String] {
    Set(texts.keys).union(others.texts.keys).filter { texts[$0] != others.texts[$0] }.sorted()
  }

  /// The dossier that these texts make, checked as every dossier is.
  public func load() throws(DossierErrors) -> Dossier { try DossierLoader.load(files: texts) }

  /// Writes one file whole or not at all; nil takes it away.
  public static func write(_ text: String?, to file: String, in folder: String) throws(DossierErrors) {
    let url = URL(fileURLWithPath: folder, isDirectory: true).appendingPathComponent(file)
    do {
      if let text {
        try Data(text.utf8).write(to: url, options: .atomic)
      } else {
        try FileManager.default.removeItem(at: url)
      }
    } catch {
      throw DossierErrors([
        DossierError(
          .unreadable, at: SourcePlace(file: file, line: 1), "It could not be written: \(error.localizedDescription)",
          mend: "Check the folder's access rights and the space on the disk. Nothing was changed.")
      ])
    }
  }
}
