/// Text made from bytes, with the encoding that they were in.
struct DecodedText {
  var text: String
  /// Name of the encoding, as `iconv` knows it.
  var encoding: String
  /// Bytes that meant nothing in the encoding and became U+FFFD.
  var repairs = 0
}

/// Offset of the first byte that is not part of valid UTF-8, or nil.
/// - Complexity: O(bytes).
func firstInvalidUTF8(_ bytes: [UInt8]) -> Int? {
  do {
    _ = try UTF8Span(validating: bytes.span)
    return nil
  } catch {
    return error.byteOffsets.lowerBound
  }
}
