import Foundation
import ParleyCoding
import ParleyDossier
import ParleyReading
import ParleyText
import Testing

@testable import ParleyExchange

/// One article about wages at the harbour, with a statement and two claims on it.
struct Sample {
  let dossier: Dossier
  let source: CodedArticle

  init() throws {
    dossier = try DossierLoader.load(
      files: Dictionary(uniqueKeysWithValues: DossierTemplate.files.map { ($0.name, $0.text) }))
    let text = "«Ні» 🚢\nMarsh said ten percent, \"no freeze\"."
    let article = Article(
      origin: "harbour", text: text, paragraphs: Paragraph.lines(of: text), title: "Wages",
      publisher: "Gazette", published: Day("2024-03-12").map { ResolvedDate(first: $0, how: .metadata) },
      extractor: "test")
    let start = text.utf8.count - "Marsh said ten percent, \"no freeze\".".utf8.count
    let statement = Statement(
      article: article.id, source: TextSpan(start, start + 5), cue: TextSpan(start + 6, start + 10),
      content: [TextSpan(start + 11, text.utf8.count - 1)], quotation: .mixed, language: .english,
      confidence: Confidence(statement: 1), reader: "test")
    func claim(_ option: String, refuses: String?) -> Claim {
      var claim = Claim(
        statement: statement.id, article: article.id, person: "marsh", party: "union", claimant: "Ellen Marsh",
        issue: "wages", option: option, stance: refuses == nil ? .demands : .rejects, act: .request,
        date: ResolvedDate(first: Day(number: 19_794), how: .article), known: Day(number: 19_794), language: .english,
        confidence: 0.8, authority: 1, indicator: "ten", coder: "test")
      claim.refuses = refuses
      return claim
    }
    source = CodedArticle(
      article: article, statements: [statement],
      claims: [claim("wages.ten", refuses: nil), claim("wages.inflation", refuses: "wages.freeze")])
  }
}

@Suite("Discourse Network Analyzer")
struct DNATests {
  private func temporary() -> String {
    FileManager.default.temporaryDirectory.appendingPathComponent("parley-\(UUID().uuidString).dna").path
  }

  @Test("What is written is read back the same, places in the text included")
  func roundTrip() throws {
    let sample = try Sample()
    let written = DNADatabase([sample.source], dossier: sample.dossier)
    let path = temporary()
    defer { try? FileManager.default.removeItem(atPath: path) }
    try written.write(to: path)
    let read = try DNADatabase(contentsOf: path)
    #expect(read.documents == written.documents)
    #expect(read.statements == written.statements)
    #expect(read.types == written.types)
    #expect(read.coders == written.coders)
    let statement = try #require(read.statements.first)
    let units = Array(read.documents[0].text.utf16)[statement.start..<statement.end]
    #expect(String(decoding: units, as: UTF16.self) == "ten percent, \"no freeze\"")
  }

  @Test("Claims come back as they were, a refusal as disagreement")
  func importing() throws {
    let sample = try Sample()
    let imported = try ImportedCodings(
      DNADatabase([sample.source], dossier: sample.dossier), dossier: sample.dossier)
    #expect(imported.claims.map(\.option) == ["wages.ten", "wages.inflation"])
    #expect(imported.claims.map(\.refuses) == [nil, "wages.freeze"])
    #expect(imported.claims.map(\.person) == ["marsh", "marsh"])
    #expect(imported.claims.allSatisfy { $0.party == "union" && $0.coder == "test" })
    #expect(imported.articles.map(\.article.text) == [sample.source.article.text])
    #expect(imported.claims.map(\.id) == sample.source.claims.map(\.id))
    #expect(
      imported.articles[0].statements.map(\.content) == Array(repeating: sample.source.statements[0].content, count: 2))
  }

  @Test("Concepts that nobody knows are counted, unless they are mapped")
  func unknown() throws {
    let sample = try Sample()
    var database = DNADatabase([sample.source], dossier: sample.dossier)
    for index in database.statements.indices { database.statements[index].values["concept"] = .text("A fair share") }
    #expect(try ImportedCodings(database, dossier: sample.dossier).unknownConcepts == ["A fair share": 2])
    var mapping = DNAMapping()
    mapping.concepts = ConceptMap(["A fair share": CodedPosition(issue: "wages", option: "wages.ten")])
    #expect(try ImportedCodings(database, dossier: sample.dossier, mapping: mapping).claims.count == 2)
  }

  @Test("Nothing is overwritten, and what is no DNA database is told")
  func errors() throws {
    let path = temporary()
    defer { try? FileManager.default.removeItem(atPath: path) }
    try Data("not a database, just words that are long enough".utf8).write(to: URL(fileURLWithPath: path))
    #expect { try DNADatabase().write(to: path) } throws: { ($0 as? ExchangeError)?.code == .exists }
    #expect { try DNADatabase(contentsOf: path) } throws: { ($0 as? ExchangeError)?.code == .unreadable }
    #expect { try DNADatabase(contentsOf: path + ".missing") } throws: { ($0 as? ExchangeError)?.code == .unreadable }
    let empty = temporary()
    defer { try? FileManager.default.removeItem(atPath: empty) }
    try Data().write(to: URL(fileURLWithPath: empty))
    #expect { try DNADatabase(contentsOf: empty) } throws: { ($0 as? ExchangeError)?.code == .wrongSchema }
  }

  @Test("The table has every variable and quotes what needs it")
  func table() throws {
    let sample = try Sample()
    let lines = DNADatabase([sample.source], dossier: sample.dossier).table(of: "DNA Statement").split(
      separator: "\r\n")
    #expect(lines.count == 3)
    #expect(lines[0].hasPrefix("statement_id,time,start,stop,person,organization,concept,agreement,issue,option"))
    #expect(lines[1].hasSuffix("\"ten percent, \"\"no freeze\"\"\""))
  }
}

@Suite("brat")
struct BratTests {
  @Test("Annotations count code points and hang on their event")
  func standoff() throws {
    let source = try Sample().source
    let document = BratDocument(source.article, statements: source.statements, claims: source.claims)
    let lines = document.annotations.split(separator: "\n")
    let scalars = Array(document.text.unicodeScalars)
    for line in lines where line.hasPrefix("T") {
      let parts = line.split(separator: "\t")
      let place = parts[1].split(separator: " ").dropFirst().compactMap { Int($0) }
      #expect(String(String.UnicodeScalarView(scalars[place[0]..<place[1]])) == parts[2])
    }
    #expect(lines.contains("E1\tCue:T3 Content:T1 Source:T2"))
    #expect(lines.contains("#1\tAnnotatorNotes E1\twages wages.ten demands \(source.claims[0].id)"))
    #expect(lines.count == 6)
  }
}
