import ParleyText

/// Tells Russian, Ukrainian, Belarusian and Bulgarian apart.
///
/// Each language collects points for letters that the others lack, for its commonest short words, and for endings;
/// letters that a language lacks count against it. Texts with letters of none of the four are left to the general
/// detector.
enum CyrillicNeighbours {
  /// The language with the most points, or nil where the text is in none of the four, or nothing speaks for any.
  /// - Parameter expected: a language that the surroundings suggest; it wins unless more than a word or two speak for another.
  static func language(of bytes: UnsafeBufferPointer<UInt8>, expected: Language? = nil) -> Language? {
    var points = Points(favouring: expected)
    var word: [UInt32] = []
    func finish(_ word: inout [UInt32]) {
      guard !word.isEmpty else { return }
      points.add(word)
      word.removeAll(keepingCapacity: true)
    }
    var index = 0
    let end = min(bytes.count, 4096)
    while index < end {
      let byte = bytes[index]
      if (0xD0...0xD3).contains(byte), index + 1 < bytes.count {
        let scalar = UInt32(byte & 0x1F) << 6 | UInt32(bytes[index + 1] & 0x3F)
        word.append(folded(scalar))
        index += 2
      } else {
        // The apostrophe inside a word is a letter of Ukrainian and Belarusian.
        let isApostrophe = byte == 0x27 || (byte == 0xE2 && index + 2 < end && bytes[index + 2] == 0x99)
        if isApostrophe, !word.isEmpty {
          word.append(0x27)
        } else {
          finish(&word)
        }
        index += byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : byte >= 0xC0 ? 2 : 1
      }
    }
    finish(&word)
    return points.winner
  }

  /// The small letter of a Cyrillic capital.
  private static func folded(_ scalar: UInt32) -> UInt32 {
    switch scalar {
    case 0x410...0x42F: scalar + 0x20
    case 0x400...0x40F: scalar + 0x50
    case 0x490: 0x491
    default: scalar
    }
  }

  /// Points in the order of ``CyrillicTraits/languages``.
  private struct Points {
    var values = CyrillicTraits.expectation
    var foreign = 0
    var words = 0

    init(favouring expected: Language?) {
      if let place = expected.flatMap(CyrillicTraits.languages.firstIndex) { values[place] = 4 }
    }

    mutating func add(_ word: [UInt32]) {
      words += 1
      for letter in word {
        if let trait = CyrillicTraits.letters[letter] { values += trait }
        if letter > 0x45F && letter != 0x491 || CyrillicTraits.foreignLetters.contains(letter) { foreign += 1 }
      }
      if let trait = CyrillicTraits.words[word] { values += trait }
      for length in 2...3 where word.count > length + 1 {
        if let trait = CyrillicTraits.endings[Array(word.suffix(length))] { values += trait }
      }
    }

    var winner: Language? {
      guard foreign * 4 < words else { return nil }
      let best = values.max()
      guard words > 0 else { return nil }
      let index = (0..<4).first { values[$0] == best }
      return index.map { CyrillicTraits.languages[$0] }
    }
  }
}
