public import ParleyForesight

/// Something that is not known and what knowing it would do, in words.
public struct KnowledgeSentence: Sendable {
  private let knowledge: Gap.Knowledge
  private let telling: Telling

  public init(_ knowledge: Gap.Knowledge, _ telling: Telling) {
    self.knowledge = knowledge
    self.telling = telling
  }

  /// What would have to be found out, as a question.
  public var question: String {
    let values: [String: any Filling] = [
      "party": telling.party(knowledge.party), "issue": knowledge.issue.map(telling.issue) ?? "",
    ]
    return switch knowledge.subject {
    case .acceptance: telling.words("knowledge.acceptance", values)
    case .salience: telling.words("knowledge.salience", values)
    case .reservation: telling.words("knowledge.reservation", values)
    }
  }

  public var text: String {
    guard knowledge.best >= 0.005 else {
      return telling.words("knowledge.no-effect", ["question": question, "odds": telling.words.odds(knowledge.best)])
    }
    return telling.words(
      "knowledge.effect", ["question": question, "best": Share(knowledge.best), "worst": Share(knowledge.worst)])
  }
}
