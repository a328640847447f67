/// Tells windows-1251, KOI8-U, IBM 866 and ISO 8859-5 apart by how Cyrillic words look in each.
///
/// Read in a wrong encoding, Cyrillic prose turns into capitals inside words, signs and rare letters. Each candidate
/// is scored over the bytes above 0x7F; the best is taken if it reads like prose at all.
enum LegacyCyrillic {
  private static let candidates = ["WINDOWS-1251", "KOI8-U", "IBM866", "ISO-8859-5"]
  /// Two thirds of the letters of running Russian and Ukrainian text.
  private static let common = Set("оеаинтсрвлкмі".unicodeScalars)

  /// The encoding, or nil where the bytes read like Cyrillic prose in none.
  static func detect(_ bytes: [UInt8]) -> String? {
    let sample = bytes.prefix(64 << 10)
    let best = candidates.map { (name: $0, score: score(sample, table(of: $0))) }.max { $0.score < $1.score }
    guard let best, best.score > 0.8 else { return nil }
    return best.name
  }

  /// Mean over the high bytes: 2 for a common small letter, 1 for another, -2 for signs and capitals inside words.
  private static func score(_ bytes: ArraySlice<UInt8>, _ table: [Unicode.Scalar?]) -> Double {
    var total = 0
    var count = 0
    var inWord = false
    for byte in bytes {
      guard byte >= 0x80 else {
        inWord = false
        continue
      }
      count += 1
      guard let scalar = table[Int(byte) - 0x80], (0x400...0x491).contains(scalar.value) else {
        total -= scalarIsPunctuation(table[Int(byte) - 0x80]) ? 0 : 2
        inWord = false
        continue
      }
      if scalar.properties.isLowercase {
        total += common.contains(scalar) ? 2 : 1
      } else {
        total += inWord ? -2 : 1
      }
      inWord = true
    }
    return count == 0 ? -2 : Double(total) / Double(count)
  }

  /// Dashes, typographic quotation marks, the numero sign and the no-break space are frequent in good prose.
  private static func scalarIsPunctuation(_ scalar: Unicode.Scalar?) -> Bool {
    guard let scalar else { return false }
    return "—–«»“”„’‘…№ \u{A0}".unicodeScalars.contains(scalar)
  }

  private static func table(of encoding: String) -> [Unicode.Scalar?] {
    (0x80...0xFF).map { byte in
      guard let decoded = Transcoder.decode([UInt8(byte)], from: encoding), decoded.repairs == 0 else { return nil }
      return decoded.text.unicodeScalars.first
    }
  }
}
