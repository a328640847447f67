import ParleyText
import Yams

/// A value in one of the dossier's files, with the way to it, for reading it as what it should be.
///
/// Every reading that fails notes the mistake and gives nil, so that a caller can go on to the next field.
struct YAMLValue {
  let node: Node
  let file: String
  /// The fields that lead here, such as "people.lavrov.roles[0].from"; empty for the file itself.
  let path: String
  let book: MistakeBook

  var place: SourcePlace { SourcePlace(file: file, line: max(1, node.mark?.line ?? 1)) }

  func note(_ code: DossierError.Code, _ message: String, mend: String) {
    book.note(code, at: place, (path.isEmpty ? "" : "\(path): ") + message, mend: mend)
  }

  private func wrongKind(_ expected: String) {
    note(
      .wrongKind, "found \(shown), expected \(expected).", mend: "See Documentation/Dossier-format.md for the field.")
  }

  /// What stands here, short enough for a message.
  var shown: String {
    switch node {
    case .mapping: "a mapping"
    case .sequence: "a list"
    case .scalar(let scalar): "“\(scalar.string.count > 60 ? String(scalar.string.prefix(60)) + "…" : scalar.string)”"
    case .alias: "an alias"
    }
  }

  var isMapping: Bool {
    switch node {
    case .mapping: true
    default: false
    }
  }

  /// Left empty, `~` or `null`.
  var isAbsent: Bool {
    guard case .scalar(let scalar) = node, scalar.style == .plain || scalar.style == .any else { return false }
    return ["", "~", "null", "Null", "NULL"].contains(scalar.string)
  }

  func string() -> String? {
    guard case .scalar(let scalar) = node, !isAbsent else {
      wrongKind("words")
      return nil
    }
    guard scalar.string.utf8.contains(where: { $0 > 0x20 }) else {
      wrongKind("words that are not empty")
      return nil
    }
    return scalar.string
  }

  func number(in range: ClosedRange<Double>) -> Double? {
    guard case .scalar(let scalar) = node, let number = Double(scalar.string), number.isFinite else {
      wrongKind("a number")
      return nil
    }
    guard range.contains(number) else {
      note(
        .outOfRange, "found \(scalar.string), expected a number from \(range.lowerBound) to \(range.upperBound).",
        mend: "Give a number in that range.")
      return nil
    }
    return number
  }

  func whole(in range: ClosedRange<Int>) -> Int? {
    guard let number = number(in: Double(range.lowerBound)...Double(range.upperBound)) else { return nil }
    guard let whole = Int(exactly: number) else {
      wrongKind("a whole number")
      return nil
    }
    return whole
  }

  func flag() -> Bool? {
    guard case .scalar(let scalar) = node, scalar.string == "true" || scalar.string == "false" else {
      wrongKind("true or false")
      return nil
    }
    return scalar.string == "true"
  }

  func day() -> Day? {
    guard case .scalar(let scalar) = node else {
      wrongKind("a day such as 2022-03-14")
      return nil
    }
    if let day = Day(scalar.string) { return day }
    let looksLikeDay =
      scalar.string.utf8.count == 10 && scalar.string.utf8.filter { $0 == UInt8(ascii: "-") }.count == 2
    if looksLikeDay {
      note(
        .outOfRange, "the calendar has no day \(scalar.string); expected a day such as 2022-03-14.",
        mend: "Check the month and the day.")
    } else {
      wrongKind("a day such as 2022-03-14")
    }
    return nil
  }

  /// A span of time by its fields `from` and `to`; notes one that ends before it starts.
  static func checkOrder(from: (YAMLValue?, Day?), to: (YAMLValue?, Day?), what: String) {
    guard let start = from.1, let end = to.1, end < start, let value = to.0 else { return }
    value.note(
      .contradiction, "\(what) ends on \(end), before it starts on \(start).",
      mend: "Exchange the two days, or correct one of them.")
  }

  /// A word that names something defined elsewhere; `known` is nil where that could not be read, and then nothing is noted.
  func reference(to kind: String, among known: (some Collection<String>)?) -> String? {
    guard let name = string() else { return nil }
    guard let known, !known.contains(name) else { return name }
    note(
      .unknownReference, "there is no \(kind) “\(name)”.",
      mend: Suggestion.mend(name, among: known, kind: kind))
    return nil
  }

  /// One of a few words.
  func choice<Choice: RawRepresentable & CaseIterable>(_: Choice.Type, except: [Choice] = []) -> Choice?
  where Choice.RawValue == String, Choice: Equatable {
    guard let word = string() else { return nil }
    if let choice = Choice(rawValue: word), !except.contains(choice) { return choice }
    let known = Choice.allCases.filter { !except.contains($0) }.map(\.rawValue)
    note(
      .wrongKind, "found “\(word)”, expected one of \(known.joined(separator: ", ")).",
      mend: Suggestion.mend(word, among: known, kind: "such word"))
    return nil
  }
}
