import ParleyText
import Testing

/// A text and what is to be found in it: "source | cue | content / content".
struct StatementExample: Sendable, CustomTestStringConvertible {
  var language: Language
  var text: String
  var found: [String]
  var testDescription: String { text }

  private static func english(_ text: String, _ found: String...) -> Self {
    Self(language: .english, text: text, found: found)
  }
  private static func russian(_ text: String, _ found: String...) -> Self {
    Self(language: .russian, text: text, found: found)
  }
  private static func ukrainian(_ text: String, _ found: String...) -> Self {
    Self(language: .ukrainian, text: text, found: found)
  }

  static let all = [
    english("“We will go on,” the minister said.", "the minister | said | “We will go on,”"),
    english("“We will,” said Ann Roe, a doctor. “And soon.”", "Ann Roe, a doctor | said | “We will,” / “And soon.”"),
    english(
      "The union has repeatedly said that wages must rise.", "The union | has repeatedly said | that wages must rise"),
    english("Talks will resume on Monday, she said.", "she | said | Talks will resume on Monday"),
    english("According to the mediator, both sides are tired.", "the mediator | According to | both sides are tired"),
    english("Brussels wants a transition period of two years.", "Brussels | wants | a transition period of two years"),
    english(
      "London and Dublin agree that the border must stay open.",
      "London and Dublin | agree | that the border must stay open"),
    english(
      "The union's leader, Mary Doe, told reporters on Tuesday that talks had stalled.",
      "The union's leader, Mary Doe, | told | that talks had stalled"),
    english("The governor added:\nIt is typical of her.", "The governor | added | It is typical of her."),
    english("ROE: We will not sign under pressure.", "ROE | : | We will not sign under pressure"),
    english("In his view, the offer is too low.", "his | In his view | the offer is too low"),
    english(
      "After the union's claim that the deal is dead.", "the union's | claim | that the deal is dead"),
    english("The reports were long and the claims of fraud were many."),
    russian("Министр заявил, что переговоры продолжатся.", "Министр | заявил | что переговоры продолжатся"),
    russian("По словам дипломата, стороны устали.", "дипломата | По словам | стороны устали"),
    russian(
      "Стороны устали. Об этом сообщил журналистам пресс-секретарь Пётр Иванов.",
      "пресс-секретарь Пётр Иванов | сообщил | Стороны устали"),
    russian("В Кремле заявили, что решение не принято.", "Кремле | заявили | что решение не принято"),
    russian(
      "«Мы не видим готовности, — подчеркнул министр. — Нам нужны гарантии».",
      "министр | подчеркнул | «Мы не видим готовности, / Нам нужны гарантии»"),
    russian(
      "Тенденция, говорят эксперты, сохранится и дальше.", "эксперты | говорят | Тенденция / сохранится и дальше"),
    russian("После спектакля режиссёр Иван Роу рассказал, что устал.", "режиссёр Иван Роу | рассказал | что устал"),
    ukrainian("Міністерка сказала, що перемовини триватимуть.", "Міністерка | сказала | що перемовини триватимуть"),
    ukrainian("На думку аналітиків, угода можлива.", "аналітиків | На думку | угода можлива"),
    ukrainian("Міністр пообіцяв оприлюднити текст угоди.", "Міністр | пообіцяв | оприлюднити текст угоди"),
  ]
}
