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
    let stem = Self.stem(skeleton)
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for letter in stem { hash = (hash ^ UInt64(letter)) &* 0x0000_0100_0000_01b3 }
    value = hash
    length = stem.count
  }

  /// Takes away case endings, and as many more as look like them, down to three letters: the nominative of a name may itself
  /// end like another's case ("Ибрагим", "Путиным"), and both must come to rest at one stem.
  static func stem(_ skeleton: [UInt8]) -> ArraySlice<UInt8> {
    var stem = skeleton[...]
    while let shorter = withoutEnding(stem) { stem = shorter }
    return stem
  }

  private static let endings: [[UInt8]] = [
    "oho", "omu", "ovi", "evi", "imi", "ou", "eu", "oi", "ei", "im", "om", "em", "a", "u", "e", "i", "o",
  ].map { Array($0.utf8) }

  private static func withoutEnding(_ stem: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    for ending in endings where stem.count >= ending.count + 3 && stem.suffix(ending.count).elementsEqual(ending) {
      // "Лаврові" is a dative of Лавров, "Байденові" of Байден: here only the last letter goes, and both have "ov".
      if ending.count == 3, ending[1] == UInt8(ascii: "v") { return stem.dropLast() }
      return stem.dropLast(ending.count)
    }
    // The e of "Кравец" is gone in "Кравца".
    if stem.count >= 5, stem.suffix(2).elementsEqual([UInt8(ascii: "e"), UInt8(ascii: "c")]) {
      return stem.dropLast(2) + [UInt8(ascii: "c")]
    }
    return nil
  }
}
