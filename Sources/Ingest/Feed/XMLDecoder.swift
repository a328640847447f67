/// Brings an XML document to UTF-8 without its declaration: byte order mark, transport, declaration, then UTF-8.
enum XMLDecoder {
  static func decode(_ bytes: [UInt8], charset: String?) -> [UInt8] {
    var bytes = bytes
    if let start = bytes.firstIndex(of: 0x3C), start > 0, start < 256,
      bytes[..<start].allSatisfy({ $0 <= 0x20 && $0 > 0 })
    {
      bytes.removeFirst(start)
    }
    // Labels are wrong so often that valid UTF-8 with letters beyond ASCII in it is taken for what it is.
    let label = charset ?? declaration(bytes)?.encoding
    return withoutDeclaration(PageDecoder.decode(bytes, charset: label))
  }

  private static func declaration(_ bytes: [UInt8]) -> (end: Int, encoding: String?)? {
    guard bytes.starts(with: Array("<?xml".utf8)), let end = bytes.prefix(512).firstRange(of: Array("?>".utf8)) else {
      return nil
    }
    let text = String(decoding: bytes[..<end.lowerBound], as: UTF8.self)
    guard let mark = text.firstRange(of: "encoding=") else { return (end.upperBound, nil) }
    let value = text[mark.upperBound...].dropFirst().prefix { $0 != "\"" && $0 != "'" }
    return (end.upperBound, String(value))
  }

  private static func withoutDeclaration(_ bytes: [UInt8]) -> [UInt8] {
    var bytes = bytes
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes.removeFirst(3) }
    guard let declared = declaration(bytes) else { return bytes }
    return Array(bytes[declared.end...])
  }
}
