/// By which two spellings of one name are known as the same: across alphabets, systems of transliteration and cases.
///
/// "Зеленского", "Зеленському", "Zelenskyy" and "Zelenskiy" have one key, as have "Кулебой" and "Kuleba". Two different
/// names may share a key as well ("Петров" and "Петрова"): a key finds candidates, the rest of the name decides.
public struct NameKey: Sendable, Hashable {
  /// A hash of the stem.
  public let value: UInt64
  /// How many letters the stem has; a stem of one or two says little.
  public let length: Int

  /// - Complexity: O(letters).
  public init(_ word: some StringProtocol) { self.init(skeleton: Romanization.skeleton(word)) }

  /// The key of a word given by its UTF-8.
  public init(utf8 bytes: Span<UInt8>) { self.init(skeleton: Romanization.skeleton(utf8: bytes)) }

  init(skeleton: [UInt8]) {
    var stem = skeleton
    Self.stem(&stem)
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for letter in stem { hash = (hash ^ UInt64(letter)) &* 0x0000_0100_0000_01b3 }
    value = hash
    length = stem.count
  }

  /// Takes away case endings, and as many more as look like them, down to three letters: the nominative of a name may itself
  /// end like another's case ("Ибрагим", "Путиным"), and both must come to rest at one stem.
  static func stem(_ letters: inout [UInt8]) {
    while true {
      let count = ending(letters)
      if count > 0, letters.count >= count + 3 {
        letters.removeLast(count)
      } else if letters.count >= 5, letters[letters.count - 1] == 0x63, letters[letters.count - 2] == 0x65 {
        // The e of "Кравец" is gone in "Кравца".
        letters.remove(at: letters.count - 2)
      } else {
        return
      }
    }
  }

  /// How many letters the case ending takes: -oho, -omu, -imi; -ou, -eu, -oi, -ei, -im, -om, -em; any vowel.
  ///
  /// Of -ovi and -evi only the vowel: "Лаврові" is a dative of Лавров, "Байденові" of Байден, and both keep their v.
  private static func ending(_ letters: [UInt8]) -> Int {
    let count = letters.count
    func at(_ back: Int) -> UInt8 { back < count ? letters[count - 1 - back] : 0 }
    let (a, e, i, o, u): (UInt8, UInt8, UInt8, UInt8, UInt8) = (0x61, 0x65, 0x69, 0x6F, 0x75)
    switch at(0) {
    case o: return at(1) == 0x68 && at(2) == o && count >= 6 ? 3 : 1
    case u:
      if at(1) == 0x6D, at(2) == o, count >= 6 { return 3 }
      return (at(1) == o || at(1) == e) && count >= 5 ? 2 : 1
    case i:
      if at(1) == 0x6D, at(2) == i, count >= 6 { return 3 }
      return (at(1) == o || at(1) == e) && count >= 5 ? 2 : 1
    case 0x6D: return at(1) == i || at(1) == o || at(1) == e ? 2 : 0
    case a, e: return 1
    default: return 0
    }
  }
}
