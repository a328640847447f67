extension Language {
  /// A guess from letters alone, for text that nobody has labelled: Ukrainian has і, ї, є, ґ; Russian ы, э, ъ, ё.
  ///
  /// Tells English, Russian and Ukrainian apart in a sentence or more. Other languages need a detector.
  /// - Complexity: O(bytes), at most the first 4,000.
  public static func byLetters(_ bytes: ArraySlice<UInt8>, or article: Language) -> Language {
    var latin = 0
    var cyrillic = 0
    var russian = 0
    var ukrainian = 0
    var previous: UInt8 = 0
    for byte in bytes.prefix(4000) {
      switch (previous, byte) {
      case (_, 0x41...0x5A), (_, 0x61...0x7A): latin += 1
      case (0xD1, 0x96), (0xD1, 0x97), (0xD1, 0x94), (0xD2, 0x91), (0xD0, 0x86), (0xD0, 0x87), (0xD0, 0x84):
        ukrainian += 1
      case (0xD1, 0x8B), (0xD1, 0x8D), (0xD1, 0x8A), (0xD1, 0x91), (0xD0, 0xAD): russian += 1
      default: break
      }
      if byte == 0xD0 || byte == 0xD1 { cyrillic += 1 }
      previous = byte
    }
    if cyrillic > latin {
      if ukrainian > russian { return .ukrainian }
      if russian > ukrainian { return .russian }
      return article == .ukrainian || article == .russian ? article : .russian
    }
    if latin == 0 { return article }
    let isLatinArticle = article != .russian && article != .ukrainian && article != .undetermined
    return isLatinArticle ? article : .english
  }
}
