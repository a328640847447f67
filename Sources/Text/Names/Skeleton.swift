/// Builds the comparable spelling of a name, letter by letter, and then evens out what groups of letters stand for.
struct Skeleton {
  /// Latin letters, one system for all; digraphs are still apart, and "1" is ц or ч.
  private var letters: [UInt8] = []

  init() { letters.reserveCapacity(16) }

  @inline(__always)
  mutating func append(_ scalar: UInt32) {
    let folded = FoldedHash.fold(scalar)
    if folded &- 0x61 < 26 {
      letters.append(UInt8(truncatingIfNeeded: folded))
    } else if (0x0430...0x0491).contains(folded) {
      appendCyrillic(folded)
    } else if folded >= 0xC0, folded < 0x250 {
      appendAccented(folded)
    }
  }

  func finish() -> [UInt8] { Self.even(letters) }

  private mutating func append(_ latin: StaticString) {
    latin.withUTF8Buffer { letters.append(contentsOf: $0) }
  }

  private mutating func appendCyrillic(_ letter: UInt32) {
    switch letter {
    case 0x0430: append("a")
    case 0x0431: append("b")
    case 0x0432: append("v")
    case 0x0433, 0x0491: append("h")
    case 0x0434: append("d")
    case 0x0435, 0x044D, 0x0454: append("e")
    case 0x0436, 0x0437: append("z")
    case 0x0438, 0x0439, 0x044B, 0x0456, 0x0457: append("i")
    case 0x043A: append("k")
    case 0x043B: append("l")
    case 0x043C: append("m")
    case 0x043D: append("n")
    case 0x043E: append("o")
    case 0x043F: append("p")
    case 0x0440: append("r")
    case 0x0441: append("s")
    case 0x0442: append("t")
    case 0x0443, 0x045E: append("u")
    case 0x0444: append("f")
    case 0x0445: append("h")
    case 0x0446, 0x0447: append("1")
    case 0x0448, 0x0449: append("s")
    // A soft sign before o is what ё and йо are.
    case 0x044C: append("j")
    case 0x044E: append("iu")
    case 0x044F: append("ia")
    default: break
    }
  }

  /// Latin letters with marks, by the sound that transliteration into Cyrillic and back gives them.
  private mutating func appendAccented(_ letter: UInt32) {
    switch letter {
    case 0xE0...0xE5, 0x101, 0x103, 0x105: append("a")
    case 0xE6, 0xE8...0xEB, 0x113, 0x115, 0x117, 0x119, 0x11B: append("e")
    case 0xE7, 0x107, 0x109, 0x10B, 0x10D: append("1")
    case 0xEC...0xEF, 0x129, 0x12B, 0x12D, 0x12F, 0x131, 0xFD, 0xFF: append("i")
    case 0xF0, 0x10F, 0x111: append("d")
    case 0xF1, 0x144, 0x146, 0x148: append("n")
    case 0xF2...0xF6, 0xF8, 0x14D, 0x14F, 0x151, 0x153: append("o")
    case 0xDF, 0x15B, 0x15D, 0x15F, 0x161, 0x219: append("s")
    case 0x11D, 0x11F, 0x121, 0x123, 0x125: append("h")
    case 0x137: append("k")
    case 0x13A, 0x13C, 0x13E, 0x142: append("l")
    case 0x155, 0x157, 0x159: append("r")
    case 0x163, 0x165, 0x21B: append("t")
    case 0xF9...0xFC, 0x169, 0x16B, 0x16D, 0x16F, 0x171, 0x173: append("u")
    case 0x17A, 0x17C, 0x17E: append("z")
    default: break
    }
  }

  /// Reads digraphs as the one sound that they stand for, drops glides, and counts doubled letters once.
  private static func even(_ letters: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(letters.count)
    func at(_ index: Int) -> UInt8 { index < letters.count ? letters[index] : 0 }
    var index = 0
    while index < letters.count {
      let (sound, width) = sound(at(index), at(index + 1), at(index + 2), at(index + 3))
      index += width
      guard sound != 0, result.last != sound else { continue }
      result.append(sound)
    }
    return result
  }

  /// The sound that begins with these letters, and how many of them it takes; 0 is no sound.
  private static func sound(_ a: UInt8, _ b: UInt8, _ c: UInt8, _ d: UInt8) -> (UInt8, Int) {
    func letter(_ name: Unicode.Scalar) -> UInt8 { UInt8(ascii: name) }
    let isVowel = b == letter("a") || b == letter("e") || b == letter("o") || b == letter("u")
    switch a {
    case letter("s"):
      if b == letter("h"), c == letter("c"), d == letter("h") { return (letter("s"), 4) }
      if b == letter("c"), c == letter("h") { return (letter("s"), 3) }
      return (letter("s"), b == letter("h") ? 2 : 1)
    case letter("z"): return (letter("z"), b == letter("h") ? 2 : 1)
    case letter("k"): return b == letter("h") ? (letter("h"), 2) : (letter("k"), 1)
    case letter("g"): return (letter("h"), b == letter("h") ? 2 : 1)
    case letter("t"): return b == letter("s") ? (letter("c"), b == c ? 3 : 2) : (letter("t"), b == letter("h") ? 2 : 1)
    case letter("c"):
      if b == letter("h") { return (letter("c"), 2) }
      if b == letter("k") { return (letter("k"), 2) }
      return (b == letter("e") || b == letter("i") || b == letter("y") ? letter("s") : letter("k"), 1)
    case letter("p"): return b == letter("h") ? (letter("f"), 2) : (letter("p"), 1)
    case letter("w"): return (letter("v"), 1)
    // Before a vowel, a glide; "yo" and "ьо" are ё, which newspapers print as е.
    case letter("i"), letter("y"), letter("j"):
      if b == letter("o") { return (letter("e"), 2) }
      if isVowel || b == letter("i") || b == letter("y") || b == letter("j") { return (0, 1) }
      return (a == letter("j") ? 0 : letter("i"), 1)
    case letter("q"), letter("x"): return (letter("k"), 1)
    case letter("1"): return (letter("c"), 1)
    default: return (a, 1)
    }
  }
}
