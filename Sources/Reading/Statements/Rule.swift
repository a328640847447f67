extension Draft {
  /// The rules by which statements are found, in the order in which they are asked.
  enum Rule: String, Sendable, CaseIterable {
    case quoteSubjectCue, quoteCueSubject, subjectCueQuote, subjectCueClause, subjectCueBare, subjectCueQuestion
    case subjectCueInfinitive, subjectCueObject, clauseSubjectCue, preposition, noun, label, continuation
    case reference, headline, address, hearsay
  }
}

extension Draft.Rule {
  /// How often a find of this rule is a statement with this content: rough shares from development texts, see
  /// Documentation/Reading.md for the measured ones.
  var confidence: Double {
    switch self {
    case .quoteSubjectCue, .quoteCueSubject: 0.95
    case .subjectCueQuote, .address: 0.9
    case .subjectCueClause, .subjectCueBare, .clauseSubjectCue, .preposition, .label: 0.8
    case .subjectCueQuestion, .reference, .continuation: 0.7
    case .subjectCueInfinitive, .subjectCueObject, .headline, .noun: 0.6
    case .hearsay: 0.5
    }
  }

  /// What the rule looks for, in a sentence.
  var explanation: String {
    switch self {
    case .quoteSubjectCue: "a quotation, then who said it, then the verb"
    case .quoteCueSubject: "a quotation, then the verb, then who said it"
    case .subjectCueQuote: "a verb of speech with a colon or quotation behind it"
    case .subjectCueClause: "a verb with a clause that its conjunction opens"
    case .subjectCueBare: "a verb with a clause that nothing opens"
    case .subjectCueQuestion: "a verb with an indirect question"
    case .subjectCueInfinitive: "a verb with an infinitive"
    case .subjectCueObject: "a verb of attitude with its object"
    case .clauseSubjectCue: "a sentence with its attribution behind a comma or between two"
    case .preposition: "words such as “according to” with the source behind them"
    case .noun: "a noun such as “claim” with its holder and a clause"
    case .label: "a name and a colon before the words, or a name under them"
    case .continuation: "a quotation that goes on from the statement before it"
    case .reference: "a word that points back to what was said before: “об этом сообщил”"
    case .headline: "a headline that names who speaks, over sentences without an attribution"
    case .hearsay: "a word such as “reportedly” before what nobody is named for"
    case .address: "a sentence of a text in the first person with one byline"
    }
  }

  /// A text in which the rule finds something.
  var example: String {
    switch self {
    case .quoteSubjectCue: "“We will go on,” the minister said."
    case .quoteCueSubject: "“We will go on,” said Ann Roe."
    case .subjectCueQuote: "She added: “And soon.”"
    case .subjectCueClause: "The union said that wages must rise."
    case .subjectCueBare: "The union says wages must rise."
    case .subjectCueQuestion: "He asked whether the offer stood."
    case .subjectCueInfinitive: "They promised to return."
    case .subjectCueObject: "Brussels rejected the plan."
    case .clauseSubjectCue: "Talks, she said, will resume."
    case .preposition: "According to the mediator, both sides are tired."
    case .noun: "His claim that the deal is dead is wrong."
    case .label: "ROE: We will not sign."
    case .continuation: "“First,” she said. “Second.”"
    case .reference: "Стороны устали. Об этом сообщил посол."
    case .headline: "Министр рассказал о переговорах"
    case .hearsay: "The sides have reportedly agreed."
    case .address: "Я звертаюся до вас."
    }
  }
}
