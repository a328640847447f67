/// An own stemmer for Ukrainian: one pass over endings, the longest first, then the sound changes that inflection causes inside the stem.
///
/// Ukrainian swaps і with о (вихід, виходу) and к, г, х with ц, з, с (безпека, безпеці). The stem keeps one of each pair, so that both
/// forms meet; that makes a few unrelated words meet as well, which patterns of several words do not feel.
struct UkrainianStemmer: Sendable {
  private let vowels = Set("аеєиіїоуюя".utf16)
  private let reflexive = suffixes("ся сь")
  private let endings = suffixes(
    "ями ами іями ям ам іям ях ах іях ові еві єві ою ею єю ією ів їв ей ій ом ем єм ого ому ього ьому ими іми ий им ім их іх "
      + "ої еї ьої ьою юю ую яя ая еє оє ії ія ію іє а я у ю е є о і ї и ь й "
      + "ють уть ать ять ить ить ає яє ує ює аю яю аєш аємо ають яють ують юють уємо уєте имо ите емо ете ймо йте "
      + "в ла ло ли вши ючи учи ачи ячи ав ала ало али ив ила ило или ів іла іло іли ув ула уло ули "
      + "ат ата ату атом атів атам атами атах ати яти ити іти ути увати ювати овувати ював ювала ювали ював увала ував увало ували вати вав вала вало вали ватиме ватимуть "
      + "атиме атимуть итиме итимуть атимемо итимемо "
      + "ання яння ення іння анню янню енню інню анням янням енням інням анні янні енні інні ань янь ень інь ування ювання уванню юванню уванням юванням "
      + "аний аної аною аному аного аних аними ана ано ані ену ених ений еної еному еного ена ено ені ованих ований ована овано овані ованої "
      + "ості істю ость ість остей остям остями остях")
  private let pairs: [UInt16: UInt16]
  private let i = Letters("і".utf16)[0]
  private let o = Letters("о".utf16)[0]
  private let v = Letters("в".utf16)[0]
  private let soft = Letters("ь".utf16)[0]
  private let apostrophe = UInt16(UInt8(ascii: "'"))

  init() {
    let from = Letters("цзсї".utf16)
    let to = Letters("кгхє".utf16)
    pairs = Dictionary(uniqueKeysWithValues: zip(from, to))
  }

  func stem(_ word: Letters) -> Letters {
    var word = word
    word.removeAll { $0 == apostrophe }
    guard let firstVowel = word.firstIndex(where: vowels.contains) else { return word }
    let rv = max(firstVowel + 1, min(3, word.count))
    if let length = word.longestSuffix(of: reflexive, from: rv) { word.removeLast(length) }
    if let length = word.longestSuffix(of: endings, from: rv) { word.removeLast(length) }
    dropVowels(&word, rv)
    if word.count > rv, word.last == v, vowels.contains(word[word.count - 2]) {
      word.removeLast()
      dropVowels(&word, rv)
    }
    if word.count >= 2, word[word.count - 1] == word[word.count - 2] { word.removeLast() }
    if let last = word.last, let changed = pairs[last] { word[word.count - 1] = changed }
    if word.count > 3, let index = word.lastIndex(where: vowels.contains), word[index] == i { word[index] = o }
    return word
  }

  private func dropVowels(_ word: inout Letters, _ start: Int) {
    while word.count > start, let last = word.last, vowels.contains(last) || last == soft { word.removeLast() }
  }
}
