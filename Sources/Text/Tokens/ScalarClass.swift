/// What a Unicode scalar is to the tokenizer.
enum ScalarClass: UInt8 {
  case space, newline, letter, digit, stop, comma, colon, semicolon, dash, hyphen, apostrophe, quote
  case openBracket, closeBracket, symbol
  /// Counts as part of the word that it stands in, and is nothing elsewhere (soft hyphen, zero-width marks).
  case invisible

  /// Latin, Cyrillic and all other letters beyond ASCII are told from marks by the blocks of the Unicode standard.
  @inline(__always)
  static func of(_ scalar: UInt32, ascii: [ScalarClass]) -> ScalarClass {
    scalar < 0x80 ? ascii[Int(scalar)] : beyondASCII(scalar)
  }

  static func beyondASCII(_ scalar: UInt32) -> ScalarClass {
    switch scalar {
    case 0x0400...0x052F, 0x00C0...0x00D6, 0x00D8...0x00F6, 0x00F8...0x02AF: .letter
    case 0x00AD, 0x200B...0x200F, 0x2060, 0xFEFF: .invisible
    case 0x0085, 0x2028, 0x2029: .newline
    case 0x00A0, 0x2000...0x200A, 0x202F, 0x205F, 0x3000, 0x1680: .space
    case 0x2019, 0x02BC: .apostrophe
    case 0x00AB, 0x00BB, 0x2018, 0x201A...0x201F, 0x2039, 0x203A, 0x300C...0x300F, 0x301D...0x301F, 0xFF02: .quote
    case 0x2010, 0x2011: .hyphen
    case 0x2012...0x2015, 0x2212: .dash
    case 0x2026, 0x203C, 0x2047...0x2049, 0x3002, 0xFF01, 0xFF0E, 0xFF1F, 0x0964, 0x061F: .stop
    case 0x3001, 0xFF0C, 0x060C: .comma
    case 0x00AA, 0x00B5, 0x00BA: .letter
    case 0x0080...0x00BF, 0x00D7, 0x00F7: .symbol
    case 0x2000...0x2BFF, 0x3000...0x303F, 0xFE00...0xFE0F, 0xFFFC...0xFFFD, 0xFF00...0xFF0F: .symbol
    case 0x1F000...0x1FAFF, 0xE000...0xF8FF, 0xE0000...0xE0FFF: .symbol
    default: .letter
    }
  }

  /// The classes of the first 128 scalars.
  static let ascii: [ScalarClass] = (0..<128).map { (byte: UInt8) -> ScalarClass in
    switch byte {
    case 0x0A, 0x0D: .newline
    case 0...0x20, 0x7F: .space
    case UInt8(ascii: "0")...UInt8(ascii: "9"): .digit
    case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"): .letter
    case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"): .stop
    case UInt8(ascii: ","): .comma
    case UInt8(ascii: ":"): .colon
    case UInt8(ascii: ";"): .semicolon
    case UInt8(ascii: "-"): .hyphen
    case UInt8(ascii: "'"), UInt8(ascii: "`"): .apostrophe
    case UInt8(ascii: "\""): .quote
    case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"): .openBracket
    case UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}"): .closeBracket
    default: .symbol
    }
  }
}
