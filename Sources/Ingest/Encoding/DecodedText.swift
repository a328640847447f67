/// Text made from bytes, with the encoding that they were in.
struct DecodedText {
  var text: String
  /// Name of the encoding, as `iconv` knows it.
  var encoding: String
  /// Bytes that meant nothing in the encoding and became U+FFFD.
  var repairs = 0
}
