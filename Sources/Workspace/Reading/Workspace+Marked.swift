import ParleyCoding
import ParleyLedger
public import ParleyReading
import ParleyText

extension Workspace {
  /// What a reader can learn from this dossier's reviews: the paragraphs in which a person has confirmed or corrected a claim,
  /// with all statements that stand in them.
  ///
  /// Other paragraphs are left out: that nobody has confirmed anything in them does not say that nothing is said there.
  public func reviewedArticles() throws -> [MarkedArticle] {
    let book = try reviewBook()
    let reviewed = try asking { try ledger.claims() }.filter { claim in
      book.standing(on: claim.id).contains { $0.verdict == .confirm || $0.verdict == .correct }
    }
    let wanted = Set(reviewed.compactMap(\.statement))
    return try Set(reviewed.compactMap(\.article)).sorted().compactMap { id in
      let read = try asking { try ledger.article(id) }
      return Self.marked(read.article, read.findings.statements, around: wanted)
    }
  }

  private static func marked(_ article: Article, _ statements: [Statement], around wanted: Set<String>)
    -> MarkedArticle?
  {
    let places = statements.filter { wanted.contains($0.id) }.compactMap(\.extent)
    var article = article
    article.paragraphs.removeAll { paragraph in !places.contains { $0.overlaps(paragraph.span) } }
    let standing = statements.filter { statement in
      statement.parent == nil && article.paragraphs.contains { statement.extent?.overlaps($0.span) ?? false }
    }
    return article.paragraphs.isEmpty ? nil : MarkedArticle(article: article, reviewed: standing)
  }
}
