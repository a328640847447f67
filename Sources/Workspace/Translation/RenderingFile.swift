import Foundation
import ParleyIngest
import ParleyText

/// A rendering of an article in another language, as a text that a person may read and correct:
/// `renderings/<article>.<language>.txt` in the dossier's folder. Its header says who made it.
struct RenderingFile {
  let path: String

  /// - Parameter id: of the article; it and the language have letters and digits only.
  init?(of id: String, in language: Language, folder: String) {
    let letters = language.rawValue.utf8
    guard (2...3).contains(letters.count), letters.allSatisfy({ (0x61...0x7A).contains($0) }),
      id.utf8.allSatisfy({ (0x61...0x7A).contains($0 | 0x20) || (0x30...0x39).contains($0) })
    else { return nil }
    path = Workspace.path(of: "renderings/\(id).\(language.rawValue).txt", in: folder)
  }

  var exists: Bool { FileManager.default.fileExists(atPath: path) }

  /// The renderings of an article that there are, by the names of their files.
  static func all(of id: String, folder: String) -> [String] {
    let place = Workspace.path(of: "renderings", in: folder)
    let names = (try? FileManager.default.contentsOfDirectory(atPath: place)) ?? []
    return names.filter { $0.hasPrefix(id + ".") && $0.hasSuffix(".txt") }.sorted().map { "\(place)/\($0)" }
  }

  /// Writes the whole file or nothing.
  func write(_ texts: [String], of article: Article, in language: Language, by maker: String) throws {
    var lines = ["---", "language: \(language.rawValue)", "translation: \(Self.quoted(maker))"]
    if article.language != .undetermined { lines.append("translated_from: \(article.language.rawValue)") }
    if article.title != nil, let title = texts.first { lines.append("title: \(Self.quoted(title))") }
    if let url = article.url { lines.append("url: \(Self.quoted(url))") }
    lines += ["---", ""]
    let body = texts.dropFirst(article.title == nil ? 0 : 1).joined(separator: "\n\n")
    let place = URL(fileURLWithPath: path)
    do {
      try FileManager.default.createDirectory(
        at: place.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data((lines.joined(separator: "\n") + body + "\n").utf8).write(to: place, options: .atomic)
    } catch {
      throw WorkspaceError(.output, "\(path): cannot be written: \(error.localizedDescription)")
    }
  }

  private static func quoted(_ text: String) -> String {
    let line = text.split(whereSeparator: \.isNewline).joined(separator: " ")
    return "\"" + line.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
  }
}
