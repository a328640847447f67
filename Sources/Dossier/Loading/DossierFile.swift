import Foundation
import Yams

/// One of the dossier's YAML files, read and parsed.
struct DossierFile {
  enum Name: String, CaseIterable {
    case dossier = "dossier.yaml"
    case people = "people.yaml"
    case issues = "issues.yaml"
    case facts = "facts.yaml"
    case outlook = "outlook.yaml"

    var isRequired: Bool { self != .facts && self != .outlook }
  }

  static let sizeLimit = 16 << 20
  static let depthLimit = 64

  /// The file's content; nil where it is missing or cannot be read as YAML, which is noted in `book`.
  static func read(_ name: Name, in folder: String, book: MistakeBook) -> YAMLValue? {
    let path = folder + "/" + name.rawValue
    let start = SourcePlace(file: name.rawValue, line: 1)
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
      if name.isRequired {
        book.note(
          .missingFile, at: start, "The file is missing from \(folder).",
          mend: "Write it (`parley new` makes a starter), or name the folder that holds it.")
      }
      return nil
    }
    guard !isFolder.boolValue, let bytes = try? Data(contentsOf: URL(fileURLWithPath: path)) else {
      book.note(.unreadable, at: start, "It cannot be read.", mend: "Check that it is a file and its access rights.")
      return nil
    }
    guard bytes.count <= sizeLimit else {
      book.note(
        .unreadable, at: start, "It has \(bytes.count) bytes; expected at most \(sizeLimit).",
        mend: "Texts belong in sources/, not in the dossier's own files.")
      return nil
    }
    return parse([UInt8](bytes), name: name, book: book)
  }

  static func parse(_ bytes: [UInt8], name: Name, book: MistakeBook) -> YAMLValue? {
    let start = SourcePlace(file: name.rawValue, line: 1)
    guard let text = String(validating: bytes, as: UTF8.self) else {
      book.note(
        .unreadable, at: SourcePlace(file: name.rawValue, line: firstInvalidLine(bytes)),
        "These bytes are not UTF-8.", mend: "Save the file as UTF-8.")
      return nil
    }
    if let line = tooDeep(bytes) {
      book.note(
        .notYAML, at: SourcePlace(file: name.rawValue, line: line),
        "Brackets are nested more than \(depthLimit) deep.", mend: "No field needs that; close the brackets.")
      return nil
    }
    do {
      guard let node = try Yams.compose(yaml: text) else {
        if name.isRequired {
          book.note(
            .missingField, at: start, "The file is empty.", mend: "See Documentation/Dossier-format.md for its fields.")
        }
        return nil
      }
      let root = YAMLValue(node: node, file: name.rawValue, path: "", book: book)
      return root.isWithinLimits ? root : nil
    } catch let error as YamlError {
      note(error, at: start, book: book)
    } catch {
      book.note(.notYAML, at: start, "It is not YAML: \(error).", mend: "Check the indentation.")
    }
    return nil
  }

  private static func note(_ error: YamlError, at start: SourcePlace, book: MistakeBook) {
    func place(_ mark: Mark) -> SourcePlace { SourcePlace(file: start.file, line: max(1, mark.line)) }
    switch error {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      book.note(
        .notYAML, at: place(mark), "It is not YAML here: \(problem).",
        mend: "Check the indentation, and put values that hold “: ”, “#” or begin with *, &, !, @ in quotation marks.")
    case .duplicatedKeysInMapping(let duplicates, let context):
      let keys = duplicates.sorted().map { "“\($0)”" }.joined(separator: ", ")
      book.note(
        .duplicate, at: place(context.mark), "The mapping that begins here names \(keys) more than once.",
        mend: "Keep one of each, or give the others identifiers of their own.")
    default:
      book.note(.notYAML, at: start, "It is not YAML: \(error).", mend: "Save it as plain YAML in UTF-8.")
    }
  }

  private static func firstInvalidLine(_ bytes: [UInt8]) -> Int {
    var line = 1
    for part in bytes.split(separator: 0x0A, omittingEmptySubsequences: false) {
      if String(validating: part, as: UTF8.self) == nil { return line }
      line += 1
    }
    return line
  }

  /// The line at which flow brackets outside quotation marks lie deeper than any dossier needs; the parser recurses on them.
  private static func tooDeep(_ bytes: [UInt8]) -> Int? {
    var line = 1
    var depth = 0
    for byte in bytes {
      switch byte {
      case 0x0A: line += 1
      case UInt8(ascii: "["), UInt8(ascii: "{"): depth += 1
      case UInt8(ascii: "]"), UInt8(ascii: "}"): depth = max(0, depth - 1)
      default: break
      }
      if depth > depthLimit { return line }
    }
    return nil
  }
}
