public import ParleyDossier
public import ParleyReading
public import ParleyText

/// Codes statements by the indicators of the dossier's issues.
///
/// Each statement is matched against all indicators at once; the words about a match decide whether it is affirmed or refused, the cue
/// and the content together give the stance, and names in the content tell whether the claim is about another party. Most statements meet no issue and carry no claim.
public struct IndicatorCoder: Coder {
  public let name = "parley-indicators/2"
  public let codebook: Codebook

  public init(_ codebook: Codebook) { self.codebook = codebook }

  /// - Throws: the first pattern of the dossier that cannot be read.
  public init(_ dossier: Dossier) throws(CodingError) { self.init(try Codebook(dossier)) }

  /// - Complexity: O(bytes of the article + words of all contents), for a given codebook.
  public func code(_ findings: Findings, of article: Article) -> [Claim] {
    coding(findings, of: article).flatMap(\.claims)
  }

  /// The claims of each statement in turn, with what fired for them.
  public func coding(_ findings: Findings, of article: Article) -> [StatementCoding] {
    let segmentation = Segmentation(article)
    let stream = WordStream(segmentation, automaton: codebook.automaton, stemmer: codebook.stemmer)
    let passage = Passage(article: article, findings: findings, segmentation: segmentation, stream: stream)
    var thread = Thread()
    var results: [StatementCoding] = []
    for index in findings.statements.indices {
      let coding = StatementCoder(coder: name, codebook: codebook, passage: passage, index: index, thread: thread)
        .code()
      thread.follow(findings.statements[index], coding: coding, segmentation: segmentation)
      results.append(coding)
    }
    return results
  }
}

/// What coding one statement gave.
public struct StatementCoding: Sendable {
  public var statement: String
  public var claims: [Claim]
  /// The indicators that fired, whether or not a claim came of them.
  public var fired: [Indicator]
  /// Issues that the words name, for statements that go on from here.
  var issues: [Int] = []
}

/// An article with everything that coding its statements looks at.
struct Passage {
  let article: Article
  let findings: Findings
  let segmentation: Segmentation
  let stream: WordStream
  /// Statements inside the content of another, by that one's identifier.
  let children: [String: [Statement]]

  init(article: Article, findings: Findings, segmentation: Segmentation, stream: WordStream) {
    self.article = article
    self.findings = findings
    self.segmentation = segmentation
    self.stream = stream
    children = Dictionary(grouping: findings.statements.filter { $0.parent != nil }) { $0.parent ?? "" }
  }

  /// The contents of the statements that stand near one, without its own.
  func neighbours(of index: Int) -> [TextSpan] {
    let near = max(0, index - 12)..<min(findings.statements.count, index + 13)
    return near.filter { $0 != index }.flatMap { findings.statements[$0].content }
  }
}

/// What was spoken of just before, and by whom: what a pronoun or a sentence that goes on refers to.
struct Thread {
  var statement: Statement?
  var claims: [Claim] = []
  var issues: [Int] = []
  /// The sentence in which it ended.
  var sentence = -1
  var paragraph = -1

  mutating func follow(_ statement: Statement, coding: StatementCoding, segmentation: Segmentation) {
    guard !coding.issues.isEmpty, let extent = statement.extent, !extent.isEmpty else { return }
    self.statement = statement
    claims = coding.claims
    issues = coding.issues
    sentence = segmentation.sentence(at: extent.end - 1) ?? -1
    paragraph = segmentation.paragraph(at: extent.start) ?? -1
  }
}
