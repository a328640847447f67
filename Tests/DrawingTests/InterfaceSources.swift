import Foundation

/// The source files that make pages and pictures, searched for what they say.
struct InterfaceSources {
  let name: String
  /// Whether it makes something to look at; messages about what was asked wrongly are in English.
  let isShown: Bool
  private let lines: [Substring]

  private init(_ file: URL) throws {
    name = file.lastPathComponent
    isShown =
      !["/Workbench/Server/", "/Workbench/API/", "/Workspace/", "/parley/"].contains { file.path.contains($0) }
      && !Self.machinery.contains(file.lastPathComponent)
    lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n", omittingEmptySubsequences: false)
      .filter { !$0.drop { $0 == " " }.hasPrefix("//") && !Self.isComplaint($0) }
  }

  /// A message about what was asked wrongly; those are in English.
  private static func isComplaint(_ line: Substring) -> Bool {
    [".argument, ", ".notFound, ", ".conflict, "].contains { line.contains("\($0)\"") }
  }

  /// What `parley` prints on a terminal is told in English.
  private static let terminal = ["GapText.swift", "SettlementText.swift", "LaneText.swift"]
  /// The frame of a document, and the catalogue's own complaints.
  private static let machinery = ["Document.swift", "Catalogue.swift"]

  static func files(_ path: String = #filePath) throws -> [InterfaceSources] {
    let root = URL(fileURLWithPath: path).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent("Sources")
    return try ["Drawing", "Workbench", "Workspace/Models", "parley/Commands/Picture"].flatMap {
      room -> [InterfaceSources] in
      let all = FileManager.default.enumerator(at: root.appendingPathComponent(room), includingPropertiesForKeys: nil)
      return try (all?.compactMap { $0 as? URL } ?? [])
        .filter { $0.pathExtension == "swift" && !terminal.contains($0.lastPathComponent) }
        .map(InterfaceSources.init)
    }
  }

  /// Every literal, as a key would be written.
  func names(_ key: String) -> Bool { lines.contains { $0.contains("\"\(key)\"") } }

  /// Literals that are asked of a catalogue.
  var keys: [String] {
    let text = lines.joined(separator: "\n")
    let asked = text.matches(of: #/(?:[wW]ords[\[(]|note\()\s*"([a-z0-9.-]+)"/#).map { String($0.output.1) }
    let chosen = text.matches(of: #/(?:\?|:|, |: \[)\s*"([a-z][a-z0-9-]*(?:\.[a-z0-9-]+)+)"/#).map {
      String($0.output.1)
    }
    return asked + chosen.filter { key in !Self.files.contains { key.hasSuffix($0) } }
  }

  /// Ends of names of files, which look like keys.
  private static let files = [".js", ".yaml", ".model", ".reader"]

  /// First parts of keys whose last part is a value.
  var families: [String] {
    lines.joined(separator: "\n").matches(of: #/term\(\s*"([a-z0-9.-]+)"/#).map { String($0.output.1) }
  }

  struct Literal {
    var line: Int
    var text: String
  }

  /// Literals that a reader would see: two words or more, or one where an element or attribute is given its text.
  var spoken: [Literal] {
    lines.enumerated().flatMap { number, line -> [Literal] in
      guard line.contains("\"") else { return [] }
      let line = Self.withoutInterpolations(line).replacing("asking.text(", with: "").replacing(
        ".class(\"", with: "\"\", \"class.")
      let sentences = line.matches(of: #/"([^"]*)"/#).map { String($0.output.1) }.filter(Self.isSentence)
      let texts = line.matches(of: #/(?:text: |text\(|\.title\(|aria-label", |placeholder", )"([^"]*\p{L}[^"]*)"/#)
        .map { String($0.output.1) }
      return Set(sentences + texts).subtracting(Self.allowed).map { Literal(line: number + 1, text: $0) }
    }
  }

  /// Two words beside each other, each of letters alone, that are no names of classes or parts of a path.
  private static func isSentence(_ literal: String) -> Bool {
    guard !literal.hasPrefix("class."), literal.contains(#/\p{L}{2,}[,;:.]? \p{L}{2,}/#) else { return false }
    return literal.contains(#/\p{Lu}|[.,;:?!“”’]|\p{L}+ \p{L}+ \p{L}+/#)
  }

  /// What is no language: names of fonts.
  private static let allowed: Set<String> = ["DejaVu Sans"]

  private static func withoutInterpolations(_ line: Substring) -> String {
    var result = ""
    var depth = 0
    var previous: Character = " "
    for character in line {
      if depth == 0, previous == "\\", character == "(" {
        result.removeLast()
        depth = 1
      } else if depth > 0 {
        depth += character == "(" ? 1 : character == ")" ? -1 : 0
      } else {
        result.append(character)
      }
      previous = character
    }
    return result
  }
}
