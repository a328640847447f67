/// The head of a record: what stands before its block.
struct RecordHead {
  var kind = ""
  var headers: [(name: String, value: String)] = []
  var target: String?
  var date: String?
  /// Bytes of the head itself.
  var length = 0
  /// Bytes of the block.
  var blockLength = 0

  enum Outcome {
    case head(RecordHead)
    /// The bytes end inside the head.
    case incomplete
    /// No record begins here.
    case none
  }

  private static let longest = 256 << 10

  /// Reads the head that begins at the first byte.
  static func read(_ bytes: UnsafeRawBufferPointer) -> Outcome {
    if bytes.starts(with: Array("WARC/".utf8)) { return warc(bytes) }
    if bytes.count < 5, Array("WARC/".utf8).starts(with: bytes) { return .incomplete }
    return arc(bytes)
  }

  private static func warc(_ bytes: UnsafeRawBufferPointer) -> Outcome {
    var head = RecordHead()
    var start = 0
    var isFirst = true
    while let end = lineEnd(bytes, start) {
      let next = end + 1
      let line = trimmed(bytes, start, end)
      start = next
      if isFirst {
        isFirst = false
        continue
      }
      if line.isEmpty {
        head.length = next
        return .head(head)
      }
      guard next < longest else { return .none }
      head.take(line)
    }
    return bytes.count < longest ? .incomplete : .none
  }

  private mutating func take(_ line: String) {
    guard let colon = line.utf8.firstIndex(of: UInt8(ascii: ":")) else {
      // A line without a colon goes on with the header before it.
      if let last = headers.indices.last { headers[last].value += " " + line }
      return
    }
    let name = String(line[..<colon])
    let value = line[line.utf8.index(after: colon)...].trimmed
    headers.append((name, value))
    switch name.lowercased() {
    case "warc-type": kind = value
    case "content-length": blockLength = max(0, Int(value) ?? 0)
    case "warc-target-uri": target = Self.address(value)
    case "warc-date": date = value
    default: break
    }
  }

  /// An address without angle brackets around it and with its spaces escaped.
  private static func address(_ value: String) -> String {
    let bare = value.hasPrefix("<") && value.hasSuffix(">") ? String(value.dropFirst().dropLast()) : value
    return bare.utf8.contains(0x20) ? bare.replacing(" ", with: "%20") : bare
  }

  /// `URL address date type length`; a URL may hold spaces, so the fields are counted from the end.
  private static func arc(_ bytes: UnsafeRawBufferPointer) -> Outcome {
    guard let end = lineEnd(bytes, 0) else { return bytes.count < 16 << 10 ? .incomplete : .none }
    let fields = trimmed(bytes, 0, end).split(separator: " ")
    // A length that is no number, or less than none, stands in captures that failed: they have no block.
    guard fields.count >= 5, fields[0].contains(":"), fields[fields.count - 3].utf8.count >= 8,
      fields[fields.count - 3].utf8.allSatisfy({ (0x30...0x39).contains($0) })
    else { return .none }
    let length = max(0, Int(fields[fields.count - 1]) ?? 0)
    var head = RecordHead()
    head.target = fields[..<(fields.count - 4)].joined(separator: "%20")
    head.kind = fields[0].hasPrefix("filedesc:") ? "warcinfo" : "response"
    head.date = String(fields[fields.count - 3])
    head.headers = [
      ("ip-address", String(fields[fields.count - 4])), ("content-type", String(fields[fields.count - 2])),
    ]
    head.length = end + 1
    head.blockLength = length
    return .head(head)
  }

  private static func lineEnd(_ bytes: UnsafeRawBufferPointer, _ start: Int) -> Int? {
    bytes[min(start, bytes.count)...].firstIndex(of: 0x0A)
  }

  private static func trimmed(_ bytes: UnsafeRawBufferPointer, _ start: Int, _ end: Int) -> String {
    let last = end > start && bytes[end - 1] == 0x0D ? end - 1 : end
    return String(decoding: bytes[start..<last], as: UTF8.self)
  }
}
