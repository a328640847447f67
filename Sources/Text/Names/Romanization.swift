/// Names in Latin letters, spelled alike whatever alphabet and whatever system of transliteration they were written in.
///
/// "Zelenskyy", "Zelenskiy", "Зеленский" and "Зеленський" differ as little as can be. This is for comparing, not
/// for showing: sounds that systems of transliteration mix up fall together (г, ґ, х, kh and h; ы, и, і, й, y and j),
/// doubled letters count once, and soft signs and apostrophes not at all.
///
/// Sources of the equations: BGN/PCGN romanization of Russian (1947) and of Ukrainian (2019), the Ukrainian
/// National system (2010), ISO 9:1995, and what newspapers do.
public enum Romanization {
  /// The comparable spelling of one word, in lower-case ASCII letters.
  /// - Complexity: O(letters).
  public static func skeleton(_ word: some StringProtocol) -> [UInt8] {
    var builder = Skeleton()
    for scalar in word.unicodeScalars { builder.append(scalar.value) }
    return builder.finish()
  }

  /// The comparable spelling of a word given by its UTF-8.
  static func skeleton(utf8 bytes: Span<UInt8>) -> [UInt8] {
    var builder = Skeleton()
    var at = 0
    while at < bytes.count {
      let (scalar, width) = decode(bytes, at)
      builder.append(scalar)
      at += width
    }
    return builder.finish()
  }

  @inline(__always)
  private static func decode(_ bytes: Span<UInt8>, _ at: Int) -> (scalar: UInt32, width: Int) {
    let first = bytes[at]
    if first < 0x80 { return (UInt32(first), 1) }
    func rest(_ offset: Int) -> UInt32 { at + offset < bytes.count ? UInt32(bytes[at + offset] & 0x3F) : 0 }
    if first < 0xE0 { return (UInt32(first & 0x1F) << 6 | rest(1), 2) }
    if first < 0xF0 { return (UInt32(first & 0x0F) << 12 | rest(1) << 6 | rest(2), 3) }
    return (UInt32(first & 0x07) << 18 | rest(1) << 12 | rest(2) << 6 | rest(3), 4)
  }
}
