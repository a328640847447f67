/// The English (Porter 2) stemmer as published at snowballstem.org/algorithms/english, with British spellings taken to American ones first.
struct EnglishStemmer: Sendable {
  private let doubles = suffixes("bb dd ff gg mm nn pp rr tt")
  private let step2: [(suffix: Letters, becomes: Letters)]
  private let step3: [(suffix: Letters, becomes: Letters)]
  private let step4 = suffixes("al ance ence er ic able ible ant ement ment ent ism ate iti ous ive ize")
  private let british: [(suffix: Letters, becomes: Letters)]
  private let fixed: [Letters: Letters]

  init() {
    func table(_ list: String) -> [(suffix: Letters, becomes: Letters)] {
      list.split(separator: " ").map { pair in
        let parts = pair.split(separator: ":", omittingEmptySubsequences: false)
        return (Letters(parts[0].utf16), Letters(parts[1].utf16))
      }.sorted { $0.suffix.count > $1.suffix.count }
    }
    step2 = table(
      "tional:tion enci:ence anci:ance abli:able entli:ent izer:ize ization:ize ational:ate ation:ate ator:ate "
        + "alism:al aliti:al alli:al fulness:ful ousli:ous ousness:ous iveness:ive iviti:ive biliti:ble bli:ble "
        + "ogi:og fulli:ful lessli:less li:")
    step3 = table("tional:tion ational:ate alize:al icate:ic iciti:ic ical:ic ful: ness: ative:")
    british = table(
      "isation:ization isations:izations ise:ize ises:izes ised:ized ising:izing iser:izer isers:izers "
        + "our:or ours:ors oured:ored ouring:oring")
    var fixed: [Letters: Letters] = [:]
    for pair in table(
      "skis:ski skies:sky dying:die lying:lie tying:tie idly:idl gently:gentl ugly:ugli early:earli only:onli "
        + "singly:singl sky:sky news:news howe:howe atlas:atlas cosmos:cosmos bias:bias andes:andes")
    {
      fixed[pair.suffix] = pair.becomes
    }
    self.fixed = fixed
  }

  func stem(_ word: Letters) -> Letters {
    guard word.count > 2, word.allSatisfy({ $0 < 0x80 }) else { return word }
    if let known = fixed[word] { return known }
    var word = word
    if word.count > 6, let spelling = british.first(where: { word.hasSuffix($0.suffix) }) {
      word.replaceSubrange((word.count - spelling.suffix.count)..., with: spelling.becomes)
    }
    word.removeAll { $0 == Self.apostrophe }
    markConsonantY(&word)
    let (r1, r2) = regions(word)
    plural(&word)
    past(&word, r1: r1)
    if word.count > 2, let last = word.last, last == Self.y || last == Self.consonantY, !isVowel(word[word.count - 2]) {
      word[word.count - 1] = Self.i
    }
    derive(&word, r1: r1, r2: r2)
    finish(&word, r1: r1, r2: r2)
    for index in word.indices where word[index] == Self.consonantY { word[index] = Self.y }
    return word
  }

  // MARK: Letters

  private static let apostrophe = UInt16(UInt8(ascii: "'"))
  private static let i = UInt16(UInt8(ascii: "i"))
  private static let y = UInt16(UInt8(ascii: "y"))
  /// A y that is a consonant.
  private static let consonantY = UInt16(UInt8(ascii: "Y"))
  private static let e = UInt16(UInt8(ascii: "e"))
  private static let l = UInt16(UInt8(ascii: "l"))

  private func isVowel(_ unit: UInt16) -> Bool { "aeiouy".utf16.contains(unit) }

  private func markConsonantY(_ word: inout Letters) {
    for index in word.indices where word[index] == Self.y && (index == 0 || isVowel(word[index - 1])) {
      word[index] = Self.consonantY
    }
  }

  private func regions(_ word: Letters) -> (r1: Int, r2: Int) {
    func after(_ start: Int) -> Int {
      var index = start
      while index + 1 < word.count {
        if isVowel(word[index]), !isVowel(word[index + 1]) { return index + 2 }
        index += 1
      }
      return word.count
    }
    var r1 = after(0)
    for prefix in ["gener", "commun", "arsen"] where word.starts(with: prefix.utf16) { r1 = prefix.utf16.count }
    return (r1, after(r1))
  }

  /// Ends in a short syllable: vowel and consonant other than w, x, Y after a consonant, or both at the word's start.
  private func endsShort(_ word: Letters) -> Bool {
    let count = word.count
    if count == 2 { return isVowel(word[0]) && !isVowel(word[1]) }
    guard count >= 3 else { return false }
    return !isVowel(word[count - 3]) && isVowel(word[count - 2]) && !isVowel(word[count - 1])
      && !"wxY".utf16.contains(word[count - 1])
  }

  private func ends(_ word: Letters, _ suffix: String) -> Bool { word.hasSuffix(Letters(suffix.utf16)) }

  // MARK: Steps

  private func plural(_ word: inout Letters) {
    if ends(word, "sses") {
      word.removeLast(2)
    } else if ends(word, "ied") || ends(word, "ies") {
      word.removeLast(word.count > 4 ? 2 : 1)
    } else if ends(word, "us") || ends(word, "ss") {
      return
    } else if ends(word, "s"), word.dropLast(2).contains(where: isVowel) {
      word.removeLast()
    }
  }

  private func past(_ word: inout Letters, r1: Int) {
    for suffix in ["eedly", "eed"] where ends(word, suffix) {
      if word.count - suffix.utf16.count >= r1 { word.removeLast(suffix.utf16.count - 2) }
      return
    }
    for suffix in ["ingly", "edly", "ing", "ed"] where ends(word, suffix) {
      let stem = Letters(word.dropLast(suffix.utf16.count))
      guard stem.contains(where: isVowel) else { return }
      word = stem
      if ends(word, "at") || ends(word, "bl") || ends(word, "iz") {
        word.append(Self.e)
      } else if word.longestSuffix(of: doubles) != nil {
        word.removeLast()
      } else if r1 >= word.count, endsShort(word) {
        word.append(Self.e)
      }
      return
    }
  }

  private func derive(_ word: inout Letters, r1: Int, r2: Int) {
    if let rule = step2.first(where: { word.hasSuffix($0.suffix) }), word.count - rule.suffix.count >= r1 {
      let before = word.count > rule.suffix.count ? word[word.count - rule.suffix.count - 1] : 0
      let isAllowed =
        switch rule.suffix.count {
        case 2: "cdeghkmnrt".utf16.contains(before)
        case 3 where ends(word, "ogi"): before == Self.l
        default: true
        }
      if isAllowed { word.replaceSubrange((word.count - rule.suffix.count)..., with: rule.becomes) }
    }
    if let rule = step3.first(where: { word.hasSuffix($0.suffix) }), word.count - rule.suffix.count >= r1,
      !ends(word, "ative") || word.count - 5 >= r2
    {
      word.replaceSubrange((word.count - rule.suffix.count)..., with: rule.becomes)
    }
  }

  private func finish(_ word: inout Letters, r1: Int, r2: Int) {
    if let length = word.longestSuffix(of: step4) {
      if word.count - length >= r2 { word.removeLast(length) }
    } else if ends(word, "sion") || ends(word, "tion"), word.count - 3 >= r2 {
      word.removeLast(3)
    }
    if word.last == Self.e {
      if word.count - 1 >= r2 || word.count - 1 >= r1 && !endsShort(Letters(word.dropLast())) { word.removeLast() }
    } else if ends(word, "ll"), word.count - 1 >= r2 {
      word.removeLast()
    }
  }
}
