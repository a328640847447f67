import CCLD2
public import ParleyText

/// Tells the language of a text: Compact Language Detector 2, and a rule of our own for Russian and its neighbours,
/// whose shared words mislead it in short sentences.
public enum LanguageDetector {
  /// The language, or `.undetermined` for a text without letters or in a language that cannot be told.
  ///
  /// Reliable from about one sentence up; a handful of words may be anything.
  /// - Complexity: O(bytes); about 20 ns a byte for Latin letters, less for Cyrillic.
  public static func language(of text: String) -> Language {
    var text = text
    return text.withUTF8 { language(of: $0) }
  }

  /// - Parameter expected: the language of the text around it.
  static func language(of bytes: UnsafeBufferPointer<UInt8>, expected: Language? = nil) -> Language {
    let letters = LetterCount(bytes)
    guard letters.all > 0 else { return .undetermined }
    if letters.cyrillic * 2 >= letters.all, let neighbour = CyrillicNeighbours.language(of: bytes, expected: expected) {
      return neighbour
    }
    return general(bytes).language
  }
}

extension LanguageDetector {
  /// The general detector's answer, and whether all the text is in that language.
  static func general(_ bytes: UnsafeBufferPointer<UInt8>) -> (language: Language, isWhole: Bool) {
    let answer = bytes.withMemoryRebound(to: CChar.self) { chars in
      parley_cld2_detect(chars.baseAddress, Int32(clamping: chars.count))
    }
    let code = String(cString: answer.code)
    if code == "un" { return (.undetermined, false) }
    return (Language(rawValue: String(code.prefix { $0 != "-" })), answer.percent >= 97 && answer.reliable != 0)
  }
}

/// How many letters of a UTF-8 text belong to which script; a sample from the front of long texts.
struct LetterCount {
  private(set) var all = 0
  private(set) var cyrillic = 0
  private(set) var latin = 0

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    for byte in bytes.prefix(8192) {
      switch byte {
      case 0x41...0x5A, 0x61...0x7A:
        latin += 1
        all += 1
      case 0xD0...0xD3:
        cyrillic += 1
        all += 1
      case 0xC3...0xF4: all += 1
      default: break
      }
    }
  }
}
