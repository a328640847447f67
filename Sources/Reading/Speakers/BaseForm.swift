import ParleyText

/// The nominative of a name found in a text: «Сергея Лаврова» is «Сергей Лавров».
///
/// Works on endings alone; a name whose ending says nothing stays as it is.
enum BaseForm {
  static func name(_ text: String, gender: PersonTerm.Gender?) -> String {
    guard text.unicodeScalars.contains(where: { (0x0400...0x052F).contains($0.value) }) else { return text }
    var words = text.split(separator: " ").map(String.init)
    guard !words.isEmpty else { return text }
    let gender = gender ?? self.gender(of: words)
    for index in words.indices {
      words[index] =
        index == words.count - 1
        ? surname(words[index], gender: gender, isAlone: words.count == 1) : given(words[index], gender: gender)
    }
    return words.joined(separator: " ")
  }

  private static func gender(of words: [String]) -> PersonTerm.Gender {
    guard let last = words.last else { return .masculine }
    let isFeminine = ["ская", "цкая", "ська", "цька", "ской", "ською", "скую", "ську", "овой", "евой", "иной"].contains
    { last.hasSuffix($0) }
    return isFeminine ? .feminine : .masculine
  }

  private static func surname(_ word: String, gender: PersonTerm.Gender, isAlone: Bool) -> String {
    let endings: [(String, String)] = gender == .masculine ? masculine : feminine
    return replacing(word, endings)
  }

  private static let masculine: [(String, String)] = [
    ("ского", "ский"), ("скому", "ский"), ("ским", "ский"), ("ском", "ский"), ("цкого", "цкий"), ("цкому", "цкий"),
    ("цким", "цкий"),
    ("ського", "ський"), ("ському", "ський"), ("ським", "ський"), ("цького", "цький"), ("цькому", "цький"),
    ("цьким", "цький"),
    ("овым", "ов"), ("евым", "ев"), ("иным", "ин"), ("ова", "ов"), ("ову", "ов"), ("ове", "ов"), ("овим", "ов"),
    ("ева", "ев"), ("еву", "ев"), ("еве", "ев"), ("єва", "єв"), ("єву", "єв"), ("євим", "єв"), ("ина", "ин"),
    ("ину", "ин"), ("ине", "ин"),
    ("іна", "ін"), ("іну", "ін"), ("іним", "ін"), ("ича", "ич"), ("ичу", "ич"), ("ичем", "ич"), ("аном", "ан"),
    ("ана", "ан"), ("ону", "он"), ("она", "он"),
    ("оном", "он"), ("енка", "енко"), ("енку", "енко"), ("енком", "енко"), ("енкові", "енко"), ("чука", "чук"),
    ("чуку", "чук"), ("чуком", "чук"),
    ("яка", "як"), ("яку", "як"), ("яком", "як"),
  ]
  private static let feminine: [(String, String)] = [
    ("ской", "ская"), ("скую", "ская"), ("ською", "ська"), ("ську", "ська"), ("ській", "ська"), ("ської", "ська"),
    ("овой", "ова"), ("ову", "ова"), ("ової", "ова"), ("овою", "ова"), ("евой", "ева"), ("еву", "ева"), ("иной", "ина"),
    ("ину", "ина"),
  ]

  private static func given(_ word: String, gender: PersonTerm.Gender) -> String {
    gender == .masculine ? replacing(word, masculineGiven) : replacing(word, feminineGiven)
  }

  private static let masculineGiven: [(String, String)] = [
    ("ея", "ей"), ("ею", "ей"), ("еем", "ей"), ("ия", "ий"), ("ию", "ий"), ("ием", "ий"), ("ія", "ій"), ("ію", "ій"),
    ("ієм", "ій"), ("ієві", "ій"),
    ("димира", "димир"), ("димиру", "димир"), ("димиром", "димир"), ("ника", "ник"), ("дра", "др"), ("дром", "др"),
    ("дру", "др"), ("ила", "ил"), ("илом", "ил"),
    ("ана", "ан"), ("аном", "ан"), ("ану", "ан"), ("она", "он"), ("оном", "он"), ("ону", "он"), ("ина", "ин"),
    ("ора", "ор"), ("ором", "ор"), ("ору", "ор"),
    ("ега", "ег"), ("егом", "ег"), ("ерта", "ерт"), ("ида", "ид"), ("идом", "ид"), ("ида", "ид"), ("ария", "арий"),
    ("ира", "ир"), ("иром", "ир"), ("ексея", "ексей"),
  ]
  private static let feminineGiven: [(String, String)] = [
    ("ию", "ия"), ("ией", "ия"), ("ии", "ия"), ("ію", "ія"), ("ією", "ія"), ("ії", "ія"), ("ину", "ина"),
    ("иной", "ина"), ("ины", "ина"), ("ини", "ина"), ("иною", "ина"),
    ("ьгу", "ьга"), ("ьгой", "ьга"), ("ьги", "ьга"), ("ену", "ена"), ("еной", "ена"), ("ены", "ена"), ("ану", "ана"),
    ("аной", "ана"), ("аны", "ана"), ("анну", "анна"),
  ]

  private static func replacing(_ word: String, _ endings: [(String, String)]) -> String {
    for (ending, base) in endings where word.hasSuffix(ending) && word.utf8.count > ending.utf8.count + 2 {
      return String(word.dropLast(ending.count)) + base
    }
    return word
  }
}
