/// A word of nothing but Latin letters without marks and common Cyrillic ones, with a space or a common mark behind it.
///
/// Most words are such; their end, key and shape come out of one pass. Everything else (hyphens, apostrophes, digits,
/// initialisms, addresses, other alphabets) is left to ``Tokenizer``, which would cut a plain word in the same way.
struct PlainWord {
  private(set) var end: Int
  private(set) var key = FoldedHash.empty
  private(set) var shape: Token.Shape = []

  /// - Returns: nil where the word that begins here is not plain.
  /// - Complexity: O(letters).
  @inline(__always)
  init?(_ bytes: [UInt8], from start: Int, end limit: Int) {
    var at = start
    var (letters, capitals) = (0, 0)
    var isLatin = true
    while at < limit {
      let byte = bytes[at]
      let scalar: UInt32
      let folded: UInt32
      if byte < 0x80 {
        guard (byte | 0x20) &- 0x61 < 26 else { break }
        scalar = UInt32(byte)
        folded = scalar | 0x20
        at += 1
      } else if byte == 0xD0 || byte == 0xD1, at + 1 < limit {
        scalar = UInt32(byte & 0x1F) << 6 | UInt32(bytes[at + 1] & 0x3F)
        folded = scalar &- 0x0430 < 32 ? scalar : scalar &- 0x0410 < 32 ? scalar + 0x20 : FoldedHash.fold(scalar)
        isLatin = false
        at += 2
      } else {
        return nil
      }
      let isCapital = folded != scalar && scalar != 0x0451
      if letters == 0 {
        if isCapital { shape.insert(.capitalised) }
        shape.insert(byte < 0x80 ? .latin : .cyrillic)
      }
      letters += 1
      if isCapital { capitals += 1 }
      key = FoldedHash.adding(folded, to: key)
    }
    guard letters > 0, at == limit || Self.ends(at: bytes[at], letters: letters, first: bytes[start], isLatin) else {
      return nil
    }
    if letters >= 2, capitals == letters { shape.insert(.allCapitals) }
    end = at
  }

  /// Whether a word surely ends before a byte.
  @inline(__always)
  private static func ends(at byte: UInt8, letters: Int, first: UInt8, _ isLatin: Bool) -> Bool {
    switch byte {
    case 0x20, 0x0A, 0x0D, 0x09: true
    case UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ")"), UInt8(ascii: "!"), UInt8(ascii: "?"): true
    // "U.S."; "www.", "http:".
    case UInt8(ascii: "."), UInt8(ascii: ":"):
      letters > 1 && first | 0x20 != UInt8(ascii: "h") && first | 0x20 != UInt8(ascii: "w")
    // «об"єкт»
    case UInt8(ascii: "\""): isLatin
    default: false
    }
  }
}
