import ParleyText

/// The marks by which Markdown and plain text set a line apart: `#`, `-`, `*`, `•`, `1.`, `>`.
struct LineMark {
  let kind: Paragraph.Kind
  /// Bytes of the mark and the space after it.
  let length: Int

  init?(_ line: String) {
    let bytes = Array(line.utf8.prefix(12))
    var index = 0
    switch bytes.first {
    case UInt8(ascii: "#"):
      while index < bytes.count, bytes[index] == UInt8(ascii: "#") { index += 1 }
      guard index <= 6 else { return nil }
      kind = .heading
    case UInt8(ascii: ">"):
      kind = .quotation
      index = 1
    case UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "+"):
      kind = .listItem
      index = 1
    case 0xE2 where bytes.starts(with: [0xE2, 0x80, 0xA2]):
      kind = .listItem
      index = 3
    default: return nil
    }
    guard index < bytes.count, bytes[index] == 0x20 || bytes[index] == 0x09 else { return nil }
    while index < bytes.count, bytes[index] == 0x20 || bytes[index] == 0x09 { index += 1 }
    guard index < line.utf8.count else { return nil }
    length = index
  }
}
