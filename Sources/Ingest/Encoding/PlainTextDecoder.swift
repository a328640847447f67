/// Decodes a file that should be plain text.
enum PlainTextDecoder {
  /// - Throws: ``IngestError`` `binary` where the bytes are no text, `invalidText` where the encoding cannot be told.
  static func decode(_ bytes: [UInt8], path: String) throws(IngestError) -> DecodedText {
    if let marked = decodeByMark(bytes) { return marked }
    if let byte = firstControlByte(bytes) {
      throw IngestError(
        .binary, at: .init(path, byte: byte),
        "a control character stands where text was expected; name the file by its real format or leave it out")
    }
    guard let invalid = UTF8Validity.firstInvalid(bytes) else {
      return DecodedText(text: String(decoding: bytes, as: UTF8.self), encoding: "UTF-8")
    }
    if !isMostlyUTF8(bytes), let encoding = LegacyCyrillic.detect(bytes),
      let decoded = Transcoder.decode(bytes, from: encoding)
    {
      return decoded
    }
    throw IngestError(
      .invalidText, at: .init(path, byte: invalid),
      "this byte is not valid UTF-8, and the text reads like no Cyrillic encoding either; save it as UTF-8")
  }

  private static func decodeByMark(_ bytes: [UInt8]) -> DecodedText? {
    if bytes.starts(with: [0xFF, 0xFE]) { return Transcoder.decode(Array(bytes.dropFirst(2)), from: "UTF-16LE") }
    if bytes.starts(with: [0xFE, 0xFF]) { return Transcoder.decode(Array(bytes.dropFirst(2)), from: "UTF-16BE") }
    return nil
  }

  /// Offset of a byte that no text has, among the first 64 KiB.
  private static func firstControlByte(_ bytes: [UInt8]) -> Int? {
    bytes.prefix(64 << 10).firstIndex { byte in
      byte < 0x20 && byte != 0x09 && byte != 0x0A && byte != 0x0C && byte != 0x0D && byte != 0x1B
    }
  }

  /// Whether the bytes above 0x7F form well-formed sequences far more often than not: UTF-8 with damage in it.
  private static func isMostlyUTF8(_ bytes: [UInt8]) -> Bool {
    var good = 0
    var bad = 0
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      let length = byte < 0x80 ? 1 : byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : byte >= 0xC2 ? 2 : 0
      let end = index + length
      if length > 1, end <= bytes.count, bytes[(index + 1)..<end].allSatisfy({ $0 & 0xC0 == 0x80 }) {
        good += 1
        index = end
      } else {
        if byte >= 0x80 { bad += 1 }
        index += 1
      }
    }
    return good > 4 * bad
  }
}
