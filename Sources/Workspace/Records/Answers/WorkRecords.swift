public import ParleyLedger

/// The claims to look at first.
public struct ReviewQueueRecord: Sendable, Codable {
  public var waiting: Int
  public var reviewed: Int
  public var items: [Item]

  public struct Item: Sendable, Codable {
    /// Compares claims of one queue, nothing else.
    public var value: Double
    public var claim: ClaimRecord
  }

  public init(_ queue: ReviewQueue) {
    (waiting, reviewed) = (queue.waiting, queue.reviewed)
    items = queue.items.map { Item(value: $0.value, claim: ClaimRecord($0.row)) }
  }
}

/// Krippendorff's alpha among those who reviewed, and with the machine; `null` where too little was reviewed.
public struct AgreementRecord: Sendable, Codable {
  @Explicit public var amongPeople: Double?
  @Explicit public var withMachine: Double?
  /// Claims that two people or more reviewed.
  public var shared: Int
  public var coders: [String]

  enum CodingKeys: String, CodingKey {
    case shared, coders
    case amongPeople = "among_people"
    case withMachine = "with_machine"
  }

  public init(_ agreement: ReviewAgreement) {
    (amongPeople, withMachine) = (agreement.amongPeople?.value, agreement.withMachine?.value)
    (shared, coders) = (agreement.shared, agreement.coders)
  }
}

/// An article with everything found in it. Spans are byte offsets of its text.
public struct ArticleAnswer: Sendable, Codable {
  public var id: String
  public var title: String?
  public var publisher: String?
  public var published: String?
  public var language: String
  public var url: String?
  public var text: String
  public var statements: [StatementListRecord]
  public var claims: [ClaimRecord]
  /// Every outlet that carried its story, itself included.
  public var carriers: [Carrier]
}

extension Workspace {
  /// - Throws: ``WorkspaceError`` `notFound`.
  public func articleAnswer(_ id: String) throws -> ArticleAnswer {
    let article = try article(id).article
    return ArticleAnswer(
      id: article.id, title: article.title, publisher: article.publisher,
      published: article.published?.description, language: article.language.rawValue, url: article.url,
      text: article.text, statements: try statements(Filter(article: id)), claims: try claims(Filter(article: id)),
      carriers: try carriers(ofArticle: id))
  }
}
