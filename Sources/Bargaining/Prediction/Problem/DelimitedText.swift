/// Lines of fields with a separator, quoted with `"` where need be.
enum DelimitedText {
  /// The lines that are not blank, each with its number from 1 and its trimmed fields; empty fields at the end are dropped.
  static func rows(
    _ bytes: some Sequence<UInt8>, separator: UInt8, keepsEmptyEnd: Bool = false
  ) -> [(number: Int, fields: [String])] {
    var rows: [(number: Int, fields: [String])] = []
    var fields: [[UInt8]] = [[]]
    var isQuoted = false
    var line = 1
    var start = 1
    func finish() {
      var texts = fields.map { trimmed($0) }
      if !keepsEmptyEnd { while texts.last?.isEmpty == true { texts.removeLast() } }
      if texts.contains(where: { !$0.isEmpty }) { rows.append((start, texts)) }
      fields = [[]]
      start = line
    }
    for byte in bytes {
      if byte == UInt8(ascii: "\n") { line += 1 }
      switch byte {
      case UInt8(ascii: "\""): isQuoted.toggle()
      case separator where !isQuoted: fields.append([])
      case UInt8(ascii: "\n") where !isQuoted: finish()
      default: fields[fields.count - 1].append(byte)
      }
    }
    finish()
    return rows
  }

  private static func trimmed(_ field: [UInt8]) -> String {
    let blanks: Set<UInt8> = [32, 9, 13]
    let body = field.drop { blanks.contains($0) }
    let end = body.lastIndex { !blanks.contains($0) }.map { $0 + 1 } ?? body.startIndex
    return String(decoding: body[body.startIndex..<end], as: UTF8.self).replacingByteOrderMark()
  }
}

extension String {
  fileprivate func replacingByteOrderMark() -> String {
    hasPrefix("\u{FEFF}") ? String(dropFirst()) : self
  }
}
