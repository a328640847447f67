import CMyHTML

/// Decodes a page by the rules of the HTML standard: byte order mark, the transport's charset, the page's own
/// declaration, then what the bytes look like.
enum PageDecoder {
  /// The page in UTF-8, with U+FFFD where a byte means nothing.
  /// - Parameter charset: from the `Content-Type` header of the transport, where there was one.
  /// - Complexity: O(bytes).
  static func decode(_ bytes: [UInt8], charset: String? = nil) -> [UInt8] {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return Array(bytes.dropFirst(3)) }
    if let wide = wideEncoding(bytes) { return transcoded(bytes, wide) }
    // Pages that call themselves something else are UTF-8 so often, and other encodings validate so rarely, that
    // validity decides first.
    if UTF8Validity.firstInvalid(bytes) == nil { return bytes }
    let declared = charset.flatMap(encodingName) ?? prescan(bytes)
    if let declared, declared != "UTF-8" { return transcoded(bytes, declared) }
    if declared == nil, let detected = LegacyCyrillic.detect(bytes) { return transcoded(bytes, detected) }
    if declared == nil { return transcoded(bytes, "WINDOWS-1252") }
    return Array(String(decoding: bytes, as: UTF8.self).utf8)
  }

  /// UTF-16 or UTF-32, by the mark or by the zero bytes around the first angle bracket.
  private static func wideEncoding(_ bytes: [UInt8]) -> String? {
    guard bytes.count >= 4 else { return nil }
    switch (bytes[0], bytes[1], bytes[2], bytes[3]) {
    case (0xFF, 0xFE, 0, 0), (0x3C, 0, 0, 0): return "UTF-32LE"
    case (0, 0, 0xFE, 0xFF), (0, 0, 0, 0x3C): return "UTF-32BE"
    case (0xFF, 0xFE, _, _), (0x3C, 0, _, 0): return "UTF-16LE"
    case (0xFE, 0xFF, _, _), (0, 0x3C, 0, _): return "UTF-16BE"
    default: return nil
    }
  }

  private static func transcoded(_ bytes: [UInt8], _ name: String) -> [UInt8] {
    guard let decoded = Transcoder.decode(bytes, from: name) else {
      return Array(String(decoding: bytes, as: UTF8.self).utf8)
    }
    return Array(decoded.text.utf8)
  }

  /// The encoding that the page declares in its first 1,024 bytes.
  private static func prescan(_ bytes: [UInt8]) -> String? {
    let head = bytes.prefix(4096)
    return head.withUnsafeBytes { buffer in
      let found = myencoding_prescan_stream_to_determine_encoding(
        buffer.baseAddress?.assumingMemoryBound(to: CChar.self), buffer.count)
      return name(of: found)
    }
  }

  /// A label such as "cp1251" as the standard understands it, under the name that `iconv` knows.
  static func encodingName(_ label: String) -> String? {
    var encoding = MyENCODING_NOT_DETERMINED
    let label = label.trimmed
    guard myencoding_by_name(label, label.utf8.count, &encoding) else { return nil }
    return name(of: encoding)
  }

  private static func name(of encoding: myencoding_t) -> String? {
    switch encoding {
    case MyENCODING_UTF_8: return "UTF-8"
    case MyENCODING_NOT_DETERMINED, MyENCODING_DEFAULT: return nil
    // The standard's names for what iconv knows under others.
    case MyENCODING_EUC_KR: return "CP949"
    case MyENCODING_SHIFT_JIS: return "CP932"
    case MyENCODING_GBK, MyENCODING_GB18030: return "GB18030"
    case MyENCODING_BIG5: return "BIG5-HKSCS"
    case MyENCODING_X_MAC_CYRILLIC: return "MAC-CYRILLIC"
    case MyENCODING_UTF_16LE, MyENCODING_UTF_16BE: return "UTF-8"
    default:
      var length = 0
      guard let characters = myencoding_name_by_id(encoding, &length) else { return nil }
      let bytes = UnsafeRawBufferPointer(start: characters, count: length)
      return String(decoding: bytes, as: UTF8.self).uppercased()
    }
  }
}
