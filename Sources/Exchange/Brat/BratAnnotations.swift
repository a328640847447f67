import ParleyCoding
import ParleyText

/// The annotations of one text: bound spans, events with their roles, and notes.
struct BratAnnotations {
  struct Bound {
    var label: String
    var spans: [TextSpan]
  }

  struct Note {
    var target: String
    var text: String
    var line: Int
  }

  private(set) var bounds: [String: Bound] = [:]
  /// The roles of an event, each with the identifier of what fills it; the trigger first.
  private(set) var events: [String: [(role: String, filler: String)]] = [:]
  private(set) var notes: [Note] = []

  /// - Throws: ``ExchangeError`` with the first line that is no annotation or reaches out of the text.
  init(_ annotations: String, file: String, text: String) throws(ExchangeError) {
    let bytes = Self.byteOffsets(of: text)
    for (number, line) in annotations.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      let parts = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      guard let id = parts.first, let kind = id.first else { continue }
      func fail(_ expected: String) -> ExchangeError {
        ExchangeError(
          .malformed, file: "\(file):\(number + 1)", "Expected \(expected).", mend: "See brat.nlplab.org/standoff.html."
        )
      }
      guard parts.count > 1 else { throw fail("an identifier, a tab and an annotation") }
      let words = parts[1].split(separator: " ").map(String.init)
      switch kind {
      case "T":
        guard let label = words.first, let spans = Self.spans(words.dropFirst(), bytes), !spans.isEmpty else {
          throw fail("a label and offsets within the text of \(bytes.count - 1) characters")
        }
        bounds[id] = Bound(label: label, spans: spans)
      case "E":
        events[id] = words.compactMap { word in
          let pair = word.split(separator: ":", maxSplits: 1).map(String.init)
          return pair.count == 2 ? (pair[0], pair[1]) : nil
        }
      case "#":
        guard words.count > 1, parts.count > 2 else { throw fail("what the note is on, and its text") }
        notes.append(Note(target: words[1], text: parts[2], line: number + 1))
      default: continue
      }
    }
  }

  /// What a note codes: an issue, its option, a stance, "about" a party; nil for a note without words.
  func entry(of note: Note, coder: String) -> CodedEntry? {
    let words = note.text.split(separator: " ").map(String.init)
    guard let issue = words.first, let spans = content(of: note.target) else { return nil }
    var entry = CodedEntry(coder: coder, indicator: "brat \(note.target)", spans: spans)
    entry.concept = words.count > 1 && words[1] != "-" ? words[1] : issue
    entry.stance = words.dropFirst(2).lazy.compactMap(Claim.Stance.init).first
    entry.claim = words.dropFirst(2).last { $0.hasPrefix("c") && $0.utf8.count == 14 }
    if let place = words.firstIndex(of: "about"), place + 1 < words.count { entry.about = words[place + 1] }
    if Claim.Stance(rawValue: entry.concept) != nil || entry.concept == "about" { entry.concept = issue }
    return entry
  }

  /// The spans in the role `Source`.
  func source(of target: String) -> [TextSpan]? { spans(of: target, in: "Source") }

  private func content(of target: String) -> [TextSpan]? {
    if let bound = bounds[target] { return bound.spans }
    return spans(of: target, in: "Content") ?? events[target]?.first.flatMap { bounds[$0.filler]?.spans }
  }

  private func spans(of event: String, in role: String) -> [TextSpan]? {
    let spans = (events[event] ?? []).filter { $0.role.hasPrefix(role) }.flatMap { bounds[$0.filler]?.spans ?? [] }
    return spans.isEmpty ? nil : spans
  }

  /// "12 20;31 40" as byte spans; nil where an offset lies outside the text or a span ends before it starts.
  private static func spans(_ words: ArraySlice<String>, _ bytes: [Int]) -> [TextSpan]? {
    let numbers = words.joined(separator: " ").split(whereSeparator: { $0 == " " || $0 == ";" }).map { Int($0) }
    guard numbers.count % 2 == 0 else { return nil }
    var spans: [TextSpan] = []
    for index in stride(from: 0, to: numbers.count, by: 2) {
      guard let start = numbers[index], let end = numbers[index + 1], 0 <= start, start < end, end < bytes.count else {
        return nil
      }
      spans.append(TextSpan(bytes[start], bytes[end]))
    }
    return spans
  }

  /// The first byte of every code point, and the end of the text.
  private static func byteOffsets(of text: String) -> [Int] {
    var offsets: [Int] = []
    var offset = 0
    for scalar in text.unicodeScalars {
      offsets.append(offset)
      offset += UTF8.width(scalar)
    }
    offsets.append(offset)
    return offsets
  }
}
