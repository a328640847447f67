/// The Russian stemmer as published at snowballstem.org/algorithms/russian.
struct RussianStemmer: Sendable {
  private let vowels = Set("аеиоуыэюя".utf16)
  private let gerundAfterA = suffixes("в вши вшись")
  private let gerund = suffixes("ив ивши ившись ыв ывши ывшись")
  private let adjective = suffixes(
    "ее ие ые ое ими ыми ей ий ый ой ем им ым ом его ого ему ому их ых ую юю ая яя ою ею")
  private let participleAfterA = suffixes("ем нн вш ющ щ")
  private let participle = suffixes("ивш ывш ующ")
  private let reflexive = suffixes("ся сь")
  private let verbAfterA = suffixes("ла на ете йте ли й л ем н ло но ет ют ны ть ешь нно")
  private let verb = suffixes(
    "ила ыла ена ейте уйте ите или ыли ей уй ил ыл им ым ен ило ыло ено ят ует уют ит ыт ены ить ыть ишь ую ю")
  private let noun = suffixes(
    "а ев ов ие ье е иями ями ами еи ии и ией ей ой ий й иям ям ием ем ам ом о у ах иях ях ы ь ию ью ю ия ья я")
  private let derivational = suffixes("ост ость")
  private let superlative = suffixes("ейш ейше")
  private let a = Letters("а".utf16)[0]
  private let ya = Letters("я".utf16)[0]
  private let i = Letters("и".utf16)[0]
  private let n = Letters("н".utf16)[0]
  private let soft = Letters("ь".utf16)[0]

  func stem(_ word: Letters) -> Letters {
    guard let firstVowel = word.firstIndex(where: vowels.contains) else { return word }
    let rv = firstVowel + 1
    let r2 = region(word, from: region(word, from: 0))
    var word = word
    if !remove(gerund, afterA: gerundAfterA, from: &word, rv: rv) {
      if let length = word.longestSuffix(of: reflexive, from: rv) { word.removeLast(length) }
      if let length = word.longestSuffix(of: adjective, from: rv) {
        word.removeLast(length)
        _ = remove(participle, afterA: participleAfterA, from: &word, rv: rv)
      } else if !remove(verb, afterA: verbAfterA, from: &word, rv: rv),
        let length = word.longestSuffix(of: noun, from: rv)
      {
        word.removeLast(length)
      }
    }
    if word.count > rv, word.last == i { word.removeLast() }
    if let length = word.longestSuffix(of: derivational, from: r2) { word.removeLast(length) }
    if let length = word.longestSuffix(of: superlative, from: rv) { word.removeLast(length) }
    if word.count > rv, word.last == n, word.dropLast().last == n {
      word.removeLast()
    } else if word.count > rv, word.last == soft {
      word.removeLast()
    }
    return word
  }

  /// After the first consonant that follows a vowel.
  private func region(_ word: Letters, from start: Int) -> Int {
    var index = start
    while index + 1 < word.count {
      if vowels.contains(word[index]), !vowels.contains(word[index + 1]) { return index + 2 }
      index += 1
    }
    return word.count
  }

  /// Removes the longest ending of two groups, of which the second counts only after а or я.
  private func remove(_ free: [Letters], afterA: [Letters], from word: inout Letters, rv: Int) -> Bool {
    let unbound = word.longestSuffix(of: free, from: rv) ?? 0
    let bound =
      afterA.first { suffix in
        guard word.hasSuffix(suffix, from: rv + 1) else { return false }
        let before = word[word.count - suffix.count - 1]
        return before == a || before == ya
      }?.count ?? 0
    guard max(unbound, bound) > 0 else { return false }
    word.removeLast(max(unbound, bound))
    return true
  }
}
