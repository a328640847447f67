import ParleyText
import Yams

extension YAMLValue {
  /// A field of a mapping.
  struct Entry {
    let key: String
    let value: YAMLValue
    /// Where the key stands.
    let place: SourcePlace
  }

  func at(_ step: String, _ node: Node) -> YAMLValue {
    YAMLValue(node: node, file: file, path: path.isEmpty ? step : "\(path).\(step)", book: book)
  }

  /// The fields of a mapping in their order; empty, with a note, where something else stands here.
  func entries(of what: String) -> [Entry] {
    guard !isAbsent else { return [] }
    guard case .mapping(let mapping) = node else {
      note(.wrongKind, "found \(shown), expected a mapping of \(what).", mend: "Write “key: value”, one a line.")
      return []
    }
    return mapping.compactMap { key, value in
      guard case .scalar(let scalar) = key else {
        note(.wrongKind, "a key is not a word.", mend: "Use a word as the key.")
        return nil
      }
      return Entry(
        key: scalar.string, value: at(scalar.string, value),
        place: SourcePlace(file: file, line: max(1, key.mark?.line ?? 1)))
    }
  }

  /// The fields of a mapping whose keys are identifiers; those that are not are noted and left out.
  func identified(_ what: String) -> [Entry] {
    entries(of: what).filter { Self.checkIdentifier($0.key, at: $0.place, path: $0.value.path, book: book) }
  }

  func identifier() -> String? {
    guard let name = string(), Self.checkIdentifier(name, at: place, path: path, book: book) else { return nil }
    return name
  }

  private static func checkIdentifier(_ name: String, at place: SourcePlace, path: String, book: MistakeBook) -> Bool {
    func isPlain(_ byte: UInt8) -> Bool {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"):
        true
      default: false
      }
    }
    let bytes = Array(name.utf8)
    let marks = Array(".-_".utf8)
    if let first = bytes.first, isPlain(first), bytes.allSatisfy({ isPlain($0) || marks.contains($0) }) { return true }
    book.note(
      .wrongKind, at: place, "\(path): “\(name)” is not an identifier.",
      mend: "Use letters a–z, digits, “.”, “-” and “_”, beginning with a letter or digit.")
    return false
  }

  /// The values of a list; a single value counts as a list of one.
  func list() -> [YAMLValue] {
    guard !isAbsent else { return [] }
    guard case .sequence(let sequence) = node else { return [self] }
    return sequence.enumerated().map { number, item in
      YAMLValue(node: item, file: file, path: "\(path)[\(number)]", book: book)
    }
  }

  /// Words by language.
  func words() -> [Language: [String]] {
    var words: [Language: [String]] = [:]
    for entry in entries(of: "languages to words") {
      guard let language = Self.language(entry.key, at: entry.place, path: entry.value.path, book: book) else {
        continue
      }
      words[language] = entry.value.list().compactMap { $0.string() }
    }
    return words
  }

  /// One wording by language.
  func wordings() -> [Language: String] {
    var wordings: [Language: String] = [:]
    for entry in entries(of: "languages to words") {
      guard let language = Self.language(entry.key, at: entry.place, path: entry.value.path, book: entry.value.book)
      else { continue }
      wordings[language] = entry.value.string()
    }
    return wordings
  }

  static func language(_ code: String, at place: SourcePlace, path: String, book: MistakeBook) -> Language? {
    if (2...3).contains(code.utf8.count), code.utf8.allSatisfy({ (0x61...0x7A).contains($0) }) {
      return Language(rawValue: code)
    }
    book.note(
      .wrongKind, at: place, "\(path): “\(code)” is not a language code.",
      mend: "Use the code of ISO 639-1, such as en, ru or uk.")
    return nil
  }

  /// Numbers by the identifier of something known.
  func numbers(by kind: String, among known: [String]?, in range: ClosedRange<Double>) -> [String: Double] {
    var numbers: [String: Double] = [:]
    for entry in entries(of: "\(kind) to number") {
      guard entry.isKnown(kind, among: known), let number = entry.value.number(in: range) else { continue }
      numbers[entry.key] = number
    }
    return numbers
  }

  /// A tree of sensible size: aliases inside aliases can make a short file stand for more values than memory holds.
  var isWithinLimits: Bool {
    var rest = 500_000
    func fits(_ node: Node, depth: Int) -> Bool {
      rest -= 1
      guard rest > 0, depth <= DossierFile.depthLimit else { return false }
      switch node {
      case .scalar: return true
      case .sequence(let items): return items.allSatisfy { fits($0, depth: depth + 1) }
      case .mapping(let pairs): return pairs.allSatisfy { fits($0, depth: depth + 1) && fits($1, depth: depth + 1) }
      case .alias: return false
      }
    }
    if fits(node, depth: 0) { return true }
    note(
      .notYAML, "The file holds more than 500,000 values or is nested more than \(DossierFile.depthLimit) deep.",
      mend: "Write it out without aliases (“*name”).")
    return false
  }
}

extension YAMLValue.Entry {
  /// Whether the key names something defined elsewhere; notes it where it does not.
  func isKnown(_ kind: String, among known: (some Collection<String>)?) -> Bool {
    guard let known, !known.contains(key) else { return true }
    value.book.note(
      .unknownReference, at: place, "\(value.path): there is no \(kind) “\(key)”.",
      mend: Suggestion.mend(key, among: known, kind: kind))
    return false
  }
}
