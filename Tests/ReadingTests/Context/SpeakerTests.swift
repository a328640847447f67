import ParleyText
import Testing

@testable import ParleyReading

@Suite struct SpeakerTests {
  @Test("A later surname belongs to the full name before it")
  func surname() throws {
    let article = MarkedArticle(
      """
      Marta Lindqvist, the chief executive of Northern Ports, met the union on Monday.
      {s:Ms. Lindqvist} {q:rejected} {c:the demand}. {s:Lindqvist} {q:added} {c:that talks would go on}.
      """)
    #expect(try article.speakers() == ["Marta Lindqvist", "Marta Lindqvist"])
  }

  @Test("Pronouns lead to the nearest fitting person", arguments: [("She", "Rosa Imanova"), ("He", "Peter Oyelaran")])
  func pronouns(pronoun: String, name: String) throws {
    let article = MarkedArticle(
      "{s:Peter Oyelaran} {q:spoke} {c:to Rosa Imanova about the ports}. {s:\(pronoun)} {q:said} {c:it was late}.")
    #expect(try article.speakers().last == name)
  }

  @Test("A pronoun with nobody before it leads to nobody")
  func nobody() throws {
    let findings = try MarkedArticle("{s:He} {q:said} {c:it was late}.").findings()
    #expect(findings.statements.first?.speaker == Speaker(how: .pronoun))
  }

  @Test("Descriptions lead to those whom the article has described so")
  func descriptions() throws {
    let article = MarkedArticle(
      """
      Harold Finch, the president of the dockworkers' union, met Marta Lindqvist, the chief executive of Northern Ports.
      {s:The chief executive} {q:said} {c:the offer stood}. {s:The union leader} {q:said} {c:it was not enough}.
      """)
    #expect(try article.speakers() == ["Marta Lindqvist", "Harold Finch"])
  }

  @Test("A name between commas after a description is the speaker’s")
  func apposition() throws {
    let article = MarkedArticle(
      "{s:A spokesman for the operators}, Peter Oyelaran, {q:denied} {c:that talks had collapsed}.")
    #expect(try article.speakers() == ["Peter Oyelaran"])
  }

  @Test("Whose man somebody is does not make the owner the speaker")
  func owners() throws {
    let russian = MarkedArticle(
      "Ильхам Алиев прибыл в Тбилиси. {s:Советник Алиева} {q:заявил}, {c:что визит будет коротким}. {q:По словам} {s:Алиева}, {c:спешить некуда}.",
      language: .russian)
    #expect(try russian.speakers() == ["Советник Алиева", "Ильхам Алиев"])
    let english = MarkedArticle("Donald Reyes flew home. {s:An adviser to Reyes} {q:said} {c:he was tired}.")
    #expect(try english.speakers() == ["An adviser to Reyes"])
  }

  @Test("Several people in one source: the first, and the others beside")
  func several() throws {
    let article = MarkedArticle("{s:Harold Finch and Marta Lindqvist} {q:agreed} {c:to meet again}.")
    let speaker = try #require(try article.findings().statements.first?.speaker)
    #expect(speaker.name == "Harold Finch")
    #expect(speaker.others == ["Marta Lindqvist"])
  }

  @Test("A country, its capital and its seat of power speak for the party that bears its name")
  func parties() throws {
    let cast = Cast(parties: [Cast.Party(id: "left", names: ["Canada"]), Cast.Party(id: "right", names: ["Mexico"])])
    let article = MarkedArticle("{s:Ottawa} {q:said} {c:yes}. {s:The Mexican delegation} {q:said} {c:no}.")
    let speakers = try article.findings(cast: cast).statements.map(\.speaker)
    #expect(speakers.map(\.party) == ["left", "right"])
    #expect(speakers.map(\.how) == [.collective, .collective])
  }

  @Test("An office leads to whoever held it on the day, in any language")
  func offices() throws {
    let cast = Cast(people: [
      Cast.Person(
        id: "first", names: ["Ana Brandt"],
        offices: [Cast.Office(titles: ["Foreign Minister of Canada"], to: Day("2020-01-01"))]),
      Cast.Person(
        id: "second", names: ["Emil Costa"],
        offices: [Cast.Office(titles: ["Foreign Minister of Canada"], from: Day("2020-01-02"))]),
    ])
    func holder(_ text: String, _ language: Language, _ day: String) throws -> String? {
      try MarkedArticle(text, language: language, published: day).findings(cast: cast).statements.first?.speaker.person
    }
    #expect(try holder("{s:Canada's foreign minister} {q:said} {c:no}.", .english, "2019-05-01") == "first")
    #expect(try holder("{s:Canada's foreign minister} {q:said} {c:no}.", .english, "2021-05-01") == "second")
    #expect(try holder("{s:Глава МИД Канады} {q:ответил} {c:отказом}.", .russian, "2021-05-01") == "second")
    #expect(try holder("{s:Canada's deputy foreign minister} {q:said} {c:no}.", .english, "2021-05-01") == nil)
  }

  @Test("The cast’s people are known in all cases and alphabets, and through one slip of the pen")
  func castForms() throws {
    let cast = Cast(people: [
      Cast.Person(id: "kov", names: ["Bohdan Kovalskyi", "Богдан Ковальський", "Богдан Ковальский"])
    ])
    func person(_ text: String, _ language: Language) throws -> String? {
      try MarkedArticle(text, language: language).findings(cast: cast).statements.first?.speaker.person
    }
    #expect(try person("{q:По словам} {s:Ковальского}, {c:всё готово}.", .russian) == "kov")
    #expect(try person("{q:За словами} {s:Богдана Ковальського}, {c:усе готово}.", .ukrainian) == "kov")
    #expect(try person("{s:Mr. Kovalsky} {q:said} {c:all was ready}.", .english) == "kov")
    #expect(try person("{s:Negotiator Bohdan Kovalsyi} {q:said} {c:all was ready}.", .english) == "kov")
    #expect(try person("{s:Anna Kovalsky} {q:said} {c:all was ready}.", .english) == nil)
  }

  @Test("“I” in an address is the author’s; what has no source there too")
  func byline() throws {
    let article = MarkedArticle("{s:I} {q:said} {c:no}. {c:We will not yield.}", author: "Ana Brandt")
    #expect(try article.speakers() == ["Ana Brandt", "Ana Brandt"])
  }

  @Test("Who says “we” inside somebody’s words is that somebody")
  func nestedFirstPerson() throws {
    let outer = MarkedArticle("{s:Ana Brandt} {q:told} the Herald: {c:we demand a vote}.")
    let inner = MarkedArticle("Ana Brandt told the Herald: {s:we} {q:demand} {c:a vote}.")
    var both = outer
    both.statements += inner.statements
    #expect(try both.speakers() == ["Ana Brandt", "Ana Brandt"])
  }

  @Test(
    "A name before a title is the owner’s", arguments: ["Brandt spokesman Emil Costa", "Ana Brandt adviser Emil Costa"])
  func attributive(source: String) throws {
    let article = MarkedArticle("Ana Brandt flew home. {s:\(source)} {q:said} {c:she was tired}.")
    #expect(try article.speakers() == ["Emil Costa"])
  }

  @Test(
    "Nobody in particular, and people left unnamed, are not the last speaker",
    arguments: ["You", "The source", "A witness"])
  func unnamed(source: String) throws {
    let article = MarkedArticle("{s:Ana Brandt} {q:said} {c:it was late}. {s:\(source)} {q:said} {c:it was not}.")
    #expect(try article.speakers().last != "Ana Brandt")
  }

  @Test(
    "A description that names a country or somebody else is not whoever spoke last",
    arguments: ["Глава МИД Канады", "Советник Брандта"])
  func otherDescriptions(source: String) throws {
    let article = MarkedArticle(
      "{s:Ильхам Алиев} {q:заявил}, {c:что готов}. Роман Брандт молчал. {s:\(source)} {q:ответил} {c:отказом}.",
      language: .russian)
    #expect(try article.speakers().last == source)
  }

  @Test("A label before a colon, as in transcripts")
  func labels() throws {
    let findings = try MarkedArticle("Ana Brandt came. {s:BRANDT}{q::} {c:Good evening.}").findings()
    #expect(findings.statements.first?.speaker.name == "Ana Brandt")
    #expect(findings.statements.first?.speaker.how == .label)
  }

  @Test("In an address, “he” is not the one who speaks")
  func addressee() throws {
    let article = MarkedArticle(
      "Роман Брандт розповів про розмову з Іваном Косенком. {s:Я} {q:сказав} {c:йому правду}. {s:Він} {q:запевнив}, {c:що згоден}.",
      language: .ukrainian, author: "Роман Брандт")
    #expect(try article.speakers() == ["Роман Брандт", "Іван Косенко"])
  }

  @Test("For whom a spokesman speaks")
  func principals() throws {
    let article = MarkedArticle(
      "{s:Kremlin spokesman Oleg Barsov} {q:said} {c:no}. {s:A spokesman for Ana Brandt} {q:said} {c:yes}.")
    #expect(try article.findings().statements.map(\.speaker.onBehalfOf) == ["Kremlin", "Ana Brandt"])
  }

  @Test(
    "Names come back in the nominative",
    arguments: [
      ("Сергея Лаврова", "Сергей Лавров"), ("Дмитрием Песковым", "Дмитрий Песков"),
      ("Олексія Данілова", "Олексій Данілов"),
      ("Марии Захаровой", "Мария Захарова"), ("Мария Захарова", "Мария Захарова"), ("Зеленского", "Зеленский"),
      ("Михайла Подоляка", "Михайло Подоляк"), ("Шарль Мишель", "Шарль Мишель"), ("Ana Brandt", "Ana Brandt"),
      ("Кулеба", "Кулеба"),
    ])
  func baseForms(text: String, base: String) {
    let gender: PersonTerm.Gender? = text.hasPrefix("Мари") ? .feminine : nil
    #expect(BaseForm.name(text, gender: gender) == base)
  }

  @Test(
    "The house in capitals before a name is no part of it, an article with a hyphen is",
    arguments: [
      ("{s:Представитель СБП Зураб Квелидзе} {q:заявил}, {c:что уступок не будет}.", "Зураб Квелидзе"),
      ("{s:Командующий Тарик аль-Масри} {q:заявил}, {c:что уступок не будет}.", "Тарик аль-Масри"),
      ("{s:Премьер-министр Косова Ветон Краснич} {q:заявил}, {c:что уступок не будет}.", "Ветон Краснич"),
    ])
  func houseInCapitals(text: String, name: String) throws {
    #expect(try MarkedArticle(text, language: .russian).speakers() == [name])
  }

  @Test("Somebody’s minister is not that somebody")
  func possessives() throws {
    let article = MarkedArticle(
      "{s:President Pablo Ruiz} {q:said} {c:peace must come}. {s:His defence minister} {q:said} {c:it would not}.")
    #expect(try article.speakers() == ["Pablo Ruiz", "His defence minister"])
  }

  @Test("Who is told apart by what follows has not been named before")
  func introduced() throws {
    let article = MarkedArticle(
      "{s:Посол Антон Рязанов} {q:сказал}, {c:что пора}. {s:Дипломат}, который сидел рядом, {q:сказал}, {c:что рано}.",
      language: .russian)
    #expect(try article.speakers() == ["Антон Рязанов", "Дипломат"])
  }

  @Test("Whose claim it is is shown without the ending that says whose")
  func possessiveEnding() throws {
    #expect(try MarkedArticle("{s:Ruritania's} {q:demand} {c:that the port open} stands.").speakers() == ["Ruritania"])
  }
}
