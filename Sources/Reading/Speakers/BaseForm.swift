import ParleyText

/// The nominative of a name found in a text: «Сергея Лаврова» is «Сергей Лавров».
///
/// The given name tells the case: where it stands in the nominative, nothing is changed; where it does not, both words are
/// brought back by their endings. A surname alone is changed only where its ending leaves no doubt («Зеленского»).
/// Latin letters have no cases and stay as they are.
enum BaseForm {
  static func name(_ text: String, gender: PersonTerm.Gender?) -> String {
    guard text.unicodeScalars.contains(where: { (0x0400...0x052F).contains($0.value) }) else { return text }
    let words = text.split(separator: " ").map(String.init)
    guard let first = words.first, let last = words.last else { return text }
    guard words.count > 1 else { return replaced(last, sure) ?? last }
    let gender = gender ?? (isFeminine(last) ? .feminine : .masculine)
    if isNominative(first, gender: gender) { return text }
    let (givens, surnames) =
      gender == .masculine ? (masculineGiven, masculineSurname) : (feminineGiven, feminineSurname)
    let base = words.dropLast().map { replaced($0, givens) ?? $0 } + [replaced(last, surnames) ?? last]
    return base.joined(separator: " ")
  }

  /// Whether a given name stands in the nominative: men's names mostly end in a consonant, й, ь or о, women's in а or я.
  static func isNominative(_ given: String, gender: PersonTerm.Gender) -> Bool {
    guard let end = given.last else { return true }
    if gender == .feminine { return "ая".contains(end) || !"уюеыиіїой".contains(end) }
    return !"аяуюеіи".contains(end)
      && !["ом", "ем", "єм", "им", "ім"].contains { given.hasSuffix($0) && given.count > 5 }
      || exceptions.contains(given)
  }

  /// Men's names that end like an oblique case, or have none.
  private static let exceptions: Set<String> = [
    "Никита", "Илья", "Фома", "Савва", "Лука", "Кузьма", "Микита", "Ілля", "Хома", "Сава", "Джо", "Антониу", "Антоніу",
    "Си", "Сі", "Ли", "Лі", "Луи", "Анри", "Рауни", "Максим", "Ибрагим", "Ібрагім", "Вадим", "Юхим", "Артем", "Рахим",
    "Хаким", "Ефрем", "Мустафа", "Муса", "Иса", "Зия", "Яхья", "Абдалла", "Абдулла", "Андреа",
    "Гоша", "Добрица", "Ивица", "Коста", "Мика", "Мухаммаду", "Никола", "Сава", "Салва", "Сальва", "Саша",
    "Эса", "Якуба", "Яша", "Іса", "Зія", "Ях'я", "Івіца", "Нікола",
    "Алиу", "Аліу", "Рафаэле", "Данте", "Хосе", "Жозе", "Фелипе", "Феліпе", "Энрике", "Енріке", "Мате", "Анте",
    "Джузеппе", "Пьетро", "Али", "Алі", "Рири", "Сами", "Самі", "Бенни", "Бенні", "Тони", "Тоні", "Джеффри", "Джеффрі",
    "Чарли", "Эдди", "Кофи", "Кофі", "Анри", "Моше", "Кваме", "Хорхе", "Гэри", "Гері", "Генри", "Гаррі", "Гарри",
  ]

  private static func isFeminine(_ surname: String) -> Bool {
    [
      "ская", "цкая", "ська", "цька", "ской", "цкой", "ською", "цькою", "ской", "скую", "ську", "овой", "евой", "иной",
      "овою", "евою",
    ]
    .contains { surname.hasSuffix($0) }
  }

  private static func replaced(_ word: String, _ endings: [(String, String)]) -> String? {
    for (ending, base) in endings where word == ending || word.hasSuffix(ending) && word.count > ending.count + 1 {
      return String(word.dropLast(ending.count)) + base
    }
    return nil
  }

  /// Endings that only an oblique case has.
  private static let sure: [(String, String)] = [
    ("ского", "ский"), ("скому", "ский"), ("ским", "ский"), ("цкого", "цкий"), ("цкому", "цкий"), ("цким", "цкий"),
    ("ського", "ський"), ("ському", "ський"), ("ським", "ський"), ("цького", "цький"), ("цькому", "цький"),
    ("цьким", "цький"),
    ("овым", "ов"), ("евым", "ев"), ("иным", "ин"), ("ыным", "ын"), ("овим", "ов"), ("євим", "єв"), ("іним", "ін"),
    ("енкові", "енко"), ("енком", "енко"), ("чуком", "чук"), ("ичем", "ич"),
  ]

  private static let masculineSurname: [(String, String)] =
    sure + [
      ("ском", "ский"), ("цком", "цкий"), ("ого", "ый"), ("ому", "ый"), ("ова", "ов"), ("ову", "ов"), ("ове", "ов"),
      ("еву", "ев"), ("ева", "ев"),
      ("єва", "єв"), ("єву", "єв"), ("енка", "енко"), ("енку", "енко"), ("ои", "оя"), ("ьи", "ья"), ("ии", "ия"),
      ("ії", "ія"), ("ию", "ий"), ("ия", "ия"),
      ("ою", "а"), ("ой", "а"), ("ею", "я"), ("ей", "я"), ("ы", "а"), ("и", "а"), ("ом", ""), ("ем", ""), ("єм", "й"),
      ("ові", ""), ("еві", ""),
      ("ля", "ль"), ("лю", "ль"), ("ря", "рь"), ("рю", "рь"), ("ня", "нь"), ("ню", "нь"), ("ая", "ай"), ("аю", "ай"),
      ("ея", "ей"), ("ею", "ей"), ("оя", "ой"), ("ою", "ой"),
      ("а", ""), ("у", ""), ("е", ""), ("і", ""),
    ]

  private static let masculineGiven: [(String, String)] = [
    ("Павла", "Павел"), ("Павлу", "Павел"), ("Павлом", "Павел"), ("Льва", "Лев"), ("Льву", "Лев"), ("Львом", "Лев"),
    ("Дмитра", "Дмитро"), ("Дмитру", "Дмитро"), ("Дмитром", "Дмитро"), ("Михайла", "Михайло"), ("Михайлу", "Михайло"),
    ("Михайлом", "Михайло"),
    ("Данила", "Данило"), ("Кирила", "Кирило"), ("Кирилом", "Кирило"), ("Петром", "Петро"),
    ("ьем", "ьей"), ("ием", "ий"), ("ієм", "ій"), ("еем", "ей"), ("ієві", "ій"), ("еві", "й"), ("ові", ""),
    ("ия", "ий"), ("ию", "ий"), ("ии", "ий"), ("ія", "ій"), ("ію", "ій"), ("ея", "ей"), ("ею", "ей"), ("ее", "ей"),
    ("ая", "ай"), ("аю", "ай"), ("ой", "а"), ("ою", "а"),
    ("ля", "ль"), ("лю", "ль"), ("лем", "ль"), ("ря", "рь"), ("рю", "рь"), ("рем", "рь"), ("ром", "р"), ("ом", ""),
    ("а", ""), ("у", ""), ("е", ""), ("і", ""),
  ]

  private static let feminineSurname: [(String, String)] = [
    ("ской", "ская"), ("скую", "ская"), ("цкой", "цкая"), ("цкую", "цкая"), ("ської", "ська"), ("ській", "ська"),
    ("ську", "ська"), ("ською", "ська"),
    ("цької", "цька"), ("цькій", "цька"), ("цьку", "цька"), ("цькою", "цька"), ("ової", "ова"), ("овій", "ова"),
    ("овою", "ова"), ("евою", "ева"), ("ой", "а"), ("у", "а"),
  ]

  private static let feminineGiven: [(String, String)] = [
    ("ией", "ия"), ("ии", "ия"), ("ию", "ия"), ("ією", "ія"), ("ії", "ія"), ("ію", "ія"), ("ьей", "ья"), ("ьи", "ья"),
    ("ью", "ья"), ("ей", "я"), ("ею", "я"), ("ой", "а"),
    ("ою", "а"), ("ы", "а"), ("и", "а"), ("і", "а"), ("е", "а"), ("у", "а"), ("ю", "я"),
  ]
}
