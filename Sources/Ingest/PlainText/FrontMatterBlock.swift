/// The lines of a front matter as keys and values, before their meaning.
struct FrontMatterBlock {
  struct Entry {
    /// In small letters, with `_` for `-`.
    var key: String
    var values: [String]
    /// From 1.
    var line: Int
  }

  var entries: [Entry] = []
  /// Offset of the first byte after the closing line.
  let end: Int

  /// A header longer than this is no header.
  private static let limit = 16 << 10

  /// nil where the text does not begin with a header: no opening line, no closing line, or no `key:` right after it.
  init?(_ bytes: [UInt8]) {
    var start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    guard let opening = Self.line(bytes, from: &start), opening == "---" else { return nil }
    var number = 1
    while start < min(bytes.count, Self.limit), let line = Self.line(bytes, from: &start) {
      number += 1
      if line == "---" || line == "..." {
        guard !entries.isEmpty else { return nil }
        end = start
        return
      }
      if line.isEmpty || line.hasPrefix("#") { continue }
      if line.hasPrefix("- "), !entries.isEmpty {
        entries[entries.count - 1].values.append(Self.unquoted(line.dropFirst(2)))
        continue
      }
      guard let entry = Self.entry(line, number) else { return nil }
      entries.append(entry)
    }
    return nil
  }

  /// The line that begins at `start`, without white space around it; moves `start` past its end.
  private static func line(_ bytes: [UInt8], from start: inout Int) -> String? {
    guard start < bytes.count else { return nil }
    let end = bytes[start...].firstIndex(of: 0x0A) ?? bytes.count
    let line = String(decoding: bytes[start..<end], as: UTF8.self)
    start = min(bytes.count, end + 1)
    return line.trimmed
  }

  private static func entry(_ line: String, _ number: Int) -> Entry? {
    guard let colon = line.firstIndex(of: ":") else { return nil }
    let key = line[..<colon]
    guard !key.isEmpty, key.utf8.allSatisfy({ $0 == 0x2D || $0 == 0x5F || ($0 | 0x20 >= 0x61 && $0 | 0x20 <= 0x7A) })
    else { return nil }
    let rest = line[line.index(after: colon)...]
    return Entry(key: key.lowercased().replacing("-", with: "_"), values: values(String(rest).trimmed), line: number)
  }

  private static func values(_ text: String) -> [String] {
    guard text.hasPrefix("["), text.hasSuffix("]"), text.count > 1 else {
      return text.isEmpty ? [] : [unquoted(text[...])]
    }
    return text.dropFirst().dropLast().split(separator: ",").map { unquoted($0) }.filter { !$0.isEmpty }
  }

  /// Without quotation marks around it, and with `\"`, `\\`, `\n` resolved inside double ones.
  private static func unquoted(_ text: Substring) -> String {
    let text = String(text).trimmed
    guard let first = text.first, first == text.last, text.count > 1 else { return text }
    if first == "'" { return String(text.dropFirst().dropLast()).replacing("''", with: "'") }
    guard first == "\"" else { return text }
    var result = ""
    var escaped = false
    for character in text.dropFirst().dropLast() {
      if escaped {
        result.append(character == "n" ? "\n" : character == "t" ? "\t" : character)
        escaped = false
      } else if character == "\\" {
        escaped = true
      } else {
        result.append(character)
      }
    }
    return result
  }
}
