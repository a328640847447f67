import ParleyReading
import ParleyText
import Testing

@testable import ParleyRemote

@Suite(.serialized, .timeLimit(.minutes(1))) struct RemoteReaderTests {
  private static let text = """
    Anna Berg met the press on Monday. “We will go on,” she said, “until spring.” The mayor said that Berg had said that \
    the port was closed.
    """

  private func article(_ text: String) -> Article {
    Article(origin: "t", text: text, paragraphs: Paragraph.lines(of: text), language: .english, extractor: "t")
  }

  private func read(_ answer: String, _ text: String = text) throws -> (statements: [Statement], usage: RemoteUsage) {
    let server = try #require(ChatServer { _, _ in .content(answer) })
    let reader = try RemoteReader(ChatClient(RemoteService(address: server.address, model: "m")))
    let findings = try reader.read(article(text), cast: Cast())
    return (findings.statements, reader.client.usage)
  }

  @Test("Statements are spans of the text, content in pieces, inner ones with their parents, speakers filled in")
  func reads() throws {
    let (statements, usage) = try read(
      """
      {"statements": [
        {"source": "she", "cue": "said", "content": ["“We will go on,”", "“until spring.”"], "quotation": "direct"},
        {"source": "The mayor", "cue": "said", "content": ["that Berg had said that the port was closed"]},
        {"source": "Berg", "cue": "had said", "content": ["that the port was closed"], "confidence": 0.5}
      ]}
      """)
    #expect(
      statements.map { $0.content.map { Self.text.slice($0) } } == [
        ["“We will go on,”", "“until spring.”"], ["that Berg had said that the port was closed"],
        ["that the port was closed"],
      ])
    #expect(statements[0].speaker.name == "Anna Berg")
    #expect(statements[0].quotation == .direct)
    #expect(statements[2].parent == statements[1].id)
    #expect(statements[2].confidence.statement == 0.5)
    #expect(statements.allSatisfy { $0.reader == "m/1" })
    #expect(usage.droppedSpans == 0)
  }

  @Test("What does not stand in the text word for word is dropped and counted")
  func drops() throws {
    let (statements, usage) = try read(
      """
      {"statements": [
        {"source": "Ms Berg", "cue": "said", "content": ["“We will go on,”", "until summer"]},
        {"source": "she", "cue": "said", "content": ["we shall go on"]},
        {"source": "she", "cue": "said", "content": [" "]}
      ]}
      """)
    #expect(statements.map { $0.source } == [nil])
    #expect(statements.map { $0.content.map { Self.text.slice($0) } } == [["“We will go on,”"]])
    #expect(usage.droppedSpans == 4)
    #expect(usage.droppedStatements == 2)
  }

  @Test("Every span is a slice of the text, whatever the alphabet and wherever the model looked")
  func spans() throws {
    let text = "«Мы готовы», — сказал посол. Посол сказал: «Мы готовы»."
    let (statements, _) = try read(
      "{\"statements\": [{\"source\": \"Посол\", \"cue\": \"сказал\", \"content\": [\"«Мы готовы»\"]}]}", text)
    #expect(statements.map { $0.source.map { text.slice($0) } } == ["Посол"])
    #expect(statements.map { $0.cue.map { text.slice($0) } } == ["сказал"])
  }

  @Test("A long article goes in parts that end with paragraphs, and no part of it twice")
  func parts() throws {
    let line = "Anna Berg said that the port was closed. " + String(repeating: "It rained all day long. ", count: 30)
    let text = Array(repeating: line, count: 30).joined(separator: "\n")
    let server = try #require(ChatServer { _, _ in .content("{\"statements\": []}") })
    let reader = try RemoteReader(ChatClient(RemoteService(address: server.address, model: "m")))
    _ = try reader.read(article(text), cast: Cast())
    #expect(server.requests.count > 2)
    let sent = server.requests.reduce(0) { $0 + $1.body.split(separator: "port was closed").count - 1 }
    #expect(sent == 30)
  }

  @Test("Where the server cannot be asked, nothing is half read")
  func fails() throws {
    let server = try #require(ChatServer { _, _ in .init(status: "401 Unauthorized") })
    let reader = try RemoteReader(ChatClient(RemoteService(address: server.address, model: "m")))
    #expect(throws: RemoteError.self) { try reader.read(article(Self.text), cast: Cast()) }
  }
}
