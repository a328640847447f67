import Foundation

/// The starter dossier of `parley new`: small, commented, and without a mistake.
public enum DossierTemplate {
  /// The files by name, as they are written.
  public static let files: [(name: String, text: String)] = [
    (DossierFile.Name.dossier.rawValue, dossier),
    (DossierFile.Name.people.rawValue, people),
    (DossierFile.Name.issues.rawValue, issues),
    (DossierFile.Name.facts.rawValue, facts),
    (DossierFile.Name.outlook.rawValue, outlook),
  ]

  /// Writes the starter into a folder, which is made where it does not exist.
  ///
  /// Nothing is ever overwritten: where one of the files is there already, nothing is written at all.
  /// - Throws: the files in the way, or what kept the folder from being written.
  public static func write(to folder: String) throws(DossierErrors) { try write(files, to: folder) }

  /// Writes a dossier of one's own in the same way.
  /// - Throws: the mistakes that it would have, the files in the way, or what kept the folder from being written.
  public static func write(_ outline: DossierOutline, to folder: String) throws(DossierErrors) {
    let files = outline.files
    _ = try DossierLoader.load(files: Dictionary(files.map { ($0.name, $0.text) }) { first, _ in first })
    try write(files, to: folder)
  }

  private static func write(_ files: [(name: String, text: String)], to folder: String) throws(DossierErrors) {
    let manager = FileManager.default
    let inTheWay = files.filter { manager.fileExists(atPath: "\(folder)/\($0.name)") }
    guard inTheWay.isEmpty else {
      throw DossierErrors(
        inTheWay.map {
          DossierError(
            .contradiction, at: SourcePlace(file: $0.name, line: 1), "The file exists in \(folder) already.",
            mend: "Name a folder without a dossier; nothing was written.")
        })
    }
    do {
      try manager.createDirectory(atPath: "\(folder)/sources", withIntermediateDirectories: true)
      for file in files {
        try Data(file.text.utf8).write(
          to: URL(fileURLWithPath: "\(folder)/\(file.name)"), options: .withoutOverwriting)
      }
    } catch {
      throw DossierErrors([
        DossierError(
          .unreadable, at: SourcePlace(file: folder, line: 1),
          "The folder cannot be written: \(error.localizedDescription)",
          mend: "Check its access rights and the space on the disk.")
      ])
    }
  }
}
