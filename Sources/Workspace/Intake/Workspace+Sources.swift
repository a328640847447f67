public import Foundation
public import ParleyText

/// A text to be kept among a dossier's sources.
public struct PastedSource: Sendable, Hashable {
  public var text: String
  public var title: String
  public var publisher: String?
  public var published: Day?
  public var language: Language?
  public var url: String?

  public init(
    text: String, title: String, publisher: String? = nil, published: Day? = nil, language: Language? = nil,
    url: String? = nil
  ) {
    self.text = text
    self.title = title
    self.publisher = publisher
    self.published = published
    self.language = language
    self.url = url
  }
}

extension Workspace {
  /// The most bytes that a source added by hand may have.
  public static var longestSource: Int { 20 << 20 }

  /// Keeps a text under `sources/` with what is known of it in front, and reads it.
  /// - Returns: the file's path within the dossier, and what the reading did.
  public func add(_ source: PastedSource) throws -> (path: String, report: ReadReport) {
    guard source.text.contains(where: \.isLetter) else {
      throw WorkspaceError(.argument, "there is no text to read; paste the article's words")
    }
    guard !source.title.isEmpty else { throw WorkspaceError(.argument, "the source needs a title") }
    var lines = ["---", "title: \(Self.quoted(source.title))"]
    if let publisher = source.publisher { lines.append("publisher: \(Self.quoted(publisher))") }
    if let published = source.published { lines.append("published: \(published)") }
    if let language = source.language { lines.append("language: \(language.rawValue)") }
    if let url = source.url { lines.append("url: \(Self.quoted(url))") }
    let text = (lines + ["---", source.text, ""]).joined(separator: "\n")
    let day = source.published.map { "\($0)-" } ?? ""
    return try keep(Data(text.utf8), as: day + Self.slug(source.title) + ".txt")
  }

  /// Keeps a file as it is under `sources/`, and reads it.
  /// - Parameter name: the file's own name; only its last part counts, and only letters, digits, dots and hyphens of it.
  public func addFile(_ data: Data, named name: String) throws -> (path: String, report: ReadReport) {
    let last = name.split(whereSeparator: { $0 == "/" || $0 == "\\" }).last.map(String.init) ?? ""
    let ending = last.split(separator: ".").dropFirst().suffix(2).map { Self.slug(String($0)) }
    let stem = Self.slug(String(last.prefix { $0 != "." }))
    guard !ending.isEmpty, !ending.contains("") else {
      throw WorkspaceError(.argument, "“\(last)” has no ending such as .txt or .html, by which its kind is told")
    }
    return try keep(data, as: ([stem] + ending).joined(separator: "."))
  }

  /// Writes a new file; what cannot be read is taken away again.
  private func keep(_ data: Data, as name: String) throws -> (path: String, report: ReadReport) {
    guard data.count <= Self.longestSource else {
      throw WorkspaceError(.argument, "a source has at most \(Self.longestSource) bytes; this has \(data.count)")
    }
    let sources = URL(fileURLWithPath: Self.path(of: "sources", in: folder), isDirectory: true)
    let file = sources.appendingPathComponent(name)
    guard file.deletingLastPathComponent().standardizedFileURL.path == sources.standardizedFileURL.path else {
      throw WorkspaceError(.argument, "“\(name)” is no name of a file in sources/")
    }
    do {
      try FileManager.default.createDirectory(at: sources, withIntermediateDirectories: true)
      try data.write(to: file, options: .withoutOverwriting)
    } catch {
      throw WorkspaceError(
        .output, "sources/\(name) could not be written: it may exist already, or the folder cannot be written to.")
    }
    let report = try read([file.path])
    if report.articles == 0 {
      try? FileManager.default.removeItem(at: file)
      throw WorkspaceError(
        .input, report.failures.isEmpty ? ["\(name): no article was found in it"] : report.failures)
    }
    return ("sources/\(name)", report)
  }

  /// Letters and digits of a name, the rest as hyphens, at most 60 characters.
  private static func slug(_ text: String) -> String {
    let mapped = text.lowercased().map { $0.isLetter || $0.isNumber ? $0 : "-" }
    let parts = String(mapped).split(separator: "-").joined(separator: "-")
    return parts.isEmpty ? "source" : String(parts.prefix(60))
  }

  /// As a YAML text in double quotation marks.
  private static func quoted(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": quoted += "\\\""
      case "\\": quoted += "\\\\"
      case "\n", "\r", "\t": quoted += " "
      default: if scalar.value >= 0x20 { quoted.unicodeScalars.append(scalar) }
      }
    }
    return quoted + "\""
  }
}
