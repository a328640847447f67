/// Writes values as lines of YAML in the manner of the dossiers' own files: short lists in brackets, records a field a line.
enum YAMLWriter {
  /// How wide a line in brackets may be where nothing says otherwise.
  private static let width = 100

  /// A field of a mapping, at an indentation.
  /// - Parameter isFlow: whether it was written in brackets so far; nil where it is new.
  static func entry(_ key: String, _ value: YAMLTree, indent: Int, isFlow: Bool? = nil) -> [String] {
    let start = String(repeating: " ", count: indent) + word(key) + ":"
    switch value {
    case .absent: return [start]
    case .word(let text): return ["\(start) \(word(text))"]
    case .list(let items):
      let flow = self.flow(value)
      let fits = value.isShallow && start.count + flow.count < width
      if items.isEmpty || isFlow ?? fits { return ["\(start) \(flow)"] }
      return [start] + items.flatMap { item($0, indent: indent + 2) }
    case .mapping(let fields):
      let flow = self.flow(value)
      let fits = indent >= 4 && value.isShallow && start.count + flow.count < width
      if fields.isEmpty || isFlow ?? fits { return ["\(start) \(flow)"] }
      return [start] + fields.flatMap { entry($0.key, $0.value, indent: indent + 2) }
    }
  }

  /// An item of a list, with its dash at an indentation.
  static func item(_ value: YAMLTree, indent: Int, isFlow: Bool? = nil) -> [String] {
    let dash = String(repeating: " ", count: indent) + "- "
    guard case .mapping(let fields) = value, !fields.isEmpty else { return [dash + flow(value)] }
    let hasMapping = fields.contains { if case .mapping = $0.value { true } else { false } }
    let flow = self.flow(value)
    if isFlow ?? (!hasMapping && dash.count + flow.count < width) { return [dash + flow] }
    var lines = fields.flatMap { entry($0.key, $0.value, indent: indent + 2) }
    if let first = lines.first { lines[0] = dash + first.drop { $0 == " " } }
    return lines
  }

  /// On one line, lists and mappings in brackets.
  static func flow(_ value: YAMLTree) -> String {
    switch value {
    case .absent: "~"
    case .word(let text): word(text)
    case .list(let items): "[\(items.map(flow).joined(separator: ", "))]"
    case .mapping(let fields): "{\(fields.map { "\(word($0.key)): \(flow($0.value))" }.joined(separator: ", "))}"
    }
  }

  /// A word as it stands where that is plain anywhere in YAML, else in double quotation marks.
  static func word(_ text: String) -> String { isPlain(text) ? text : quoted(text) }

  /// Words that other programs take for something else; true and false stand plain, since flags are written so.
  private static let reserved: Set<String> = [
    "null", "yes", "no", "on", "off", "y", "n",
  ]

  private static func isPlain(_ text: String) -> Bool {
    guard let first = text.unicodeScalars.first, let last = text.unicodeScalars.last else { return false }
    func isLetter(_ scalar: Unicode.Scalar) -> Bool {
      scalar.properties.isAlphabetic || ("0"..."9").contains(scalar)
    }
    return isLetter(first) && last != " " && !reserved.contains(text.lowercased())
      && text.unicodeScalars.allSatisfy { isLetter($0) || " -._/'’«»–—".unicodeScalars.contains($0) }
  }

  private static func quoted(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": quoted += "\\\""
      case "\\": quoted += "\\\\"
      case "\n": quoted += "\\n"
      case "\t": quoted += "\\t"
      default:
        let isHidden =
          scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value)
          || [0x2028, 0x2029, 0xFEFF].contains(scalar.value)
        if isHidden {
          let digits = String(scalar.value, radix: 16, uppercase: true)
          quoted += "\\u" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
        } else {
          quoted.unicodeScalars.append(scalar)
        }
      }
    }
    return quoted + "\""
  }
}
