/// What a function word does in a sentence; a word may do several things.
public struct WordClass: OptionSet, Sendable, Hashable {
  public let rawValue: UInt64
  public init(rawValue: UInt64) { self.rawValue = rawValue }

  public static let determiner = WordClass(rawValue: 1)
  /// he, она: stands alone as a subject.
  public static let subject = WordClass(rawValue: 1 << 1)
  /// him, ей: never a subject.
  public static let object = WordClass(rawValue: 1 << 2)
  public static let possessive = WordClass(rawValue: 1 << 3)
  /// who, which, который.
  public static let relative = WordClass(rawValue: 1 << 4)
  /// that, что, що: opens a clause of content.
  public static let complementizer = WordClass(rawValue: 1 << 5)
  /// whether, почему: opens an indirect question.
  public static let question = WordClass(rawValue: 1 << 6)
  /// because, when, если.
  public static let subordinator = WordClass(rawValue: 1 << 7)
  /// and, but, а.
  public static let coordinator = WordClass(rawValue: 1 << 8)
  public static let preposition = WordClass(rawValue: 1 << 9)
  public static let adverb = WordClass(rawValue: 1 << 10)
  public static let negation = WordClass(rawValue: 1 << 11)
  /// be, have, do, would: before other verbs.
  public static let auxiliary = WordClass(rawValue: 1 << 12)
  /// is, was, been: makes the passive.
  public static let be = WordClass(rawValue: 1 << 13)
  /// Before an infinitive: to.
  public static let to = WordClass(rawValue: 1 << 14)
  /// A full verb that is no cue.
  public static let verb = WordClass(rawValue: 1 << 15)
  /// Tuesday, вчера, 2022.
  public static let time = WordClass(rawValue: 1 << 16)
  /// falsely, якобы: the author calls it untrue.
  public static let falsely = WordClass(rawValue: 1 << 17)
  /// A noun for somebody who speaks: spokesman, пресс-секретарь.
  public static let role = WordClass(rawValue: 1 << 18)
  /// A cue of the lexicon begins or stands here.
  public static let cue = WordClass(rawValue: 1 << 19)
  /// "an", "the": also tells a noun phrase begins.
  public static let article = WordClass(rawValue: 1 << 20)
  /// Words with which a statement's setting begins: interview, tweet, briefing, заседание.
  public static let setting = WordClass(rawValue: 1 << 21)
  /// Not to be taken for the subject: oblique forms in languages with cases.
  public static let oblique = WordClass(rawValue: 1 << 22)
  /// I, we: the speaker of an address.
  public static let firstPerson = WordClass(rawValue: 1 << 23)

  /// A verb form that is spelt like a noun: claim, plans.
  public static let alsoNoun = WordClass(rawValue: 1 << 24)

  /// Об этом, про це: points back to what was said before.
  public static let reference = WordClass(rawValue: 1 << 25)
  /// как: "как сообщил".
  public static let asReported = WordClass(rawValue: 1 << 26)
  /// хотя, though: the author's own words begin.
  public static let concessive = WordClass(rawValue: 1 << 27)
  /// о, про: what is spoken of follows.
  public static let about = WordClass(rawValue: 1 << 28)

  /// Words that call a text an address: speech, звернення.
  public static let address = WordClass(rawValue: 1 << 29)

  /// в, у: before a house that speaks: "в Кремле заявили".
  public static let house = WordClass(rawValue: 1 << 30)

  /// A noun that ends like an oblique case or an infinitive and is neither: Баку, Київ, дипломати, нефть.
  public static let nominative = WordClass(rawValue: 1 << 31)

  /// What two sides settle between them: talks, ceasefire, guarantees, перемир'я.
  public static let matter = WordClass(rawValue: 1 << 32)
  /// A speaker's own stand: must, we will, треба, вимагаємо.
  public static let stand = WordClass(rawValue: 1 << 33)
  /// A demand by its word alone: must, треба.
  public static let demand = WordClass(rawValue: 1 << 34)
  /// Before a question in an interview: Q, Вопрос.
  public static let asks = WordClass(rawValue: 1 << 35)
  /// Before an answer in an interview: A, Відповідь.
  public static let answers = WordClass(rawValue: 1 << 36)

  static let names: [(String, WordClass)] = [
    ("determiner", .determiner), ("article", [.article, .determiner]), ("subject", .subject), ("object", .object),
    ("possessive", .possessive), ("relative", .relative), ("complementizer", .complementizer), ("question", .question),
    ("subordinator", .subordinator), ("coordinator", .coordinator), ("preposition", .preposition), ("adverb", .adverb),
    ("negation", .negation), ("auxiliary", .auxiliary), ("be", [.be, .auxiliary]), ("to", .to), ("verb", .verb),
    ("time", .time), ("falsely", [.falsely, .adverb]), ("role", .role), ("setting", .setting), ("oblique", .oblique),
    ("reference", .reference), ("as reported", .asReported), ("concessive", .concessive), ("about", .about),
    ("address", .address), ("house", .house),
    ("first person", .firstPerson), ("nominative", .nominative),
    ("matter", .matter), ("stand", .stand), ("demand", .demand), ("asks", .asks), ("answers", .answers),
  ]
}
