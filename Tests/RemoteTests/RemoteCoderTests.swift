import ParleyCoding
import ParleyDossier
import ParleyReading
import ParleyText
import Testing

@testable import ParleyRemote

@Suite(.serialized, .timeLimit(.minutes(1))) struct RemoteCoderTests {
  private static let dossier = Dossier(
    title: "Harbour talks",
    sides: [Party(id: "union", name: "The union", kind: .side), Party(id: "port", name: "The port", kind: .side)],
    languages: [.english], span: Day(number: 0)...Day(number: 10),
    issues: [
      Issue(
        id: "wage", name: "Wage", question: "How far do wages rise?",
        options: [Option(id: "none", label: "Not at all", place: 0), Option(id: "ten", label: "By ten", place: 1)])
    ])

  private func code(_ answer: String) throws -> (claims: [Claim], usage: RemoteUsage, request: String) {
    let text = "The union demanded a rise by ten percent."
    let article = Article(
      origin: "t", text: text, paragraphs: Paragraph.lines(of: text), language: .english, extractor: "t")
    let statement = Statement(
      article: article.id, source: TextSpan(0, 9), cue: TextSpan(10, 18), content: [TextSpan(19, 40)],
      quotation: .indirect, speaker: Speaker(party: "union", how: .collective), language: .english,
      confidence: Confidence(statement: 1), reader: "r")
    let server = try #require(ChatServer { _, _ in .content(answer) })
    let coder = RemoteCoder(
      ChatClient(RemoteService(address: server.address, model: "m")), dossier: Self.dossier)
    let claims = try coder.claims(Findings(statements: [statement]), of: article)
    return (claims, coder.client.usage, server.requests.first?.body ?? "")
  }

  @Test("A claim on the codebook's issue and option, with words of the statement, stands")
  func codes() throws {
    let (claims, _, request) = try code(
      """
      {"claims": [{"statement": 1, "issue": "wage", "option": "ten", "stance": "demands", "about": null,
        "words": "a rise by ten percent", "confidence": 0.9}]}
      """)
    let claim = try #require(claims.first)
    #expect(claim.party == "union")
    #expect(claim.option == "ten")
    #expect(claim.stance == .demands)
    #expect(claim.indicator == "a rise by ten percent")
    #expect(claim.coder == "m/1")
    #expect(request.contains("How far do wages rise?"))
  }

  @Test(
    "What the codebook or the statement does not have is dropped and counted",
    arguments: [
      #"{"statement": 2, "issue": "wage", "option": "ten", "stance": "demands", "words": "ten"}"#,
      #"{"statement": 1, "issue": "hours", "option": "ten", "stance": "demands", "words": "ten"}"#,
      #"{"statement": 1, "issue": "wage", "option": "twenty", "stance": "demands", "words": "ten"}"#,
      #"{"statement": 1, "issue": "wage", "option": "ten", "stance": "shouts", "words": "ten"}"#,
      #"{"statement": 1, "issue": "wage", "option": "ten", "stance": "demands", "about": "mars", "words": "ten"}"#,
      #"{"statement": 1, "issue": "wage", "option": "ten", "stance": "demands", "words": "twelve percent"}"#,
      #"{"statement": 1, "issue": "wage", "option": "ten", "stance": "demands", "words": ""}"#,
    ])
  func drops(_ found: String) throws {
    let (claims, usage, _) = try code("{\"claims\": [\(found)]}")
    #expect(claims.isEmpty)
    #expect(usage.droppedClaims == 1)
  }
}
