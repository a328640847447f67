import Foundation
import ParleyCoding
import ParleyExchange
import ParleyLedger
import ParleyText
import ParleyWorkspace
import Testing

@Suite("Exchange with other programs")
struct ExchangeTests {
  private let folder = FileManager.default.temporaryDirectory.appendingPathComponent(
    "parley-exchange-\(UUID().uuidString)")

  init() throws { try Workspace.create(folder.path) }

  private func path(_ name: String) -> String { folder.appendingPathComponent(name).path }

  private func write(_ text: String, to name: String) throws -> String {
    try text.write(toFile: path(name), atomically: true, encoding: .utf8)
    return path(name)
  }

  /// A ledger with one article read from it.
  private func workspace() throws -> Workspace {
    _ = try write(
      """
      ---
      publisher: Example wire
      language: en
      published: 2024-03-12
      ---
      “We demand a pay rise of ten percent,” Ellen Marsh said on Tuesday. She said that a wage freeze was unacceptable.
      """, to: "sources/one.txt")
    let workspace = try Workspace(folder: folder.path)
    try workspace.read([path("sources")])
    try #require(try workspace.countClaims() > 0)
    return workspace
  }

  @Test("What was exported comes back as nothing new", arguments: [ExportFormat.csv, .jsonl, .dna, .brat])
  func comesBack(_ format: ExportFormat) throws {
    let workspace = try workspace()
    let file = path(format == .brat ? "coded" : "coded.\(format.rawValue)")
    let written = try workspace.export(as: format, to: file)
    let report = try workspace.importCodings([file])
    #expect(report.unchanged == written.claims)
    #expect((report.new, report.corrected) == (0, 0))
  }

  @Test("What was changed outside comes back as a correction, once")
  func corrects() throws {
    let workspace = try workspace()
    let claim = try #require(try workspace.claims().first { $0.option == "wages.ten" })
    let table = try workspace.exported(Filter(ids: [claim.id]), as: .csv).text
    let file = try write(
      table.replacing("wages.ten", with: "wages.inflation").replacing(claim.coder, with: "Anna"), to: "changed.csv")
    #expect(try workspace.importCodings([file]).corrected == 1)
    #expect(try workspace.importCodings([file]).corrected == 0)
    #expect(try workspace.reviewBook().standing(on: claim.id).map(\.coder) == ["Anna"])
  }

  @Test("A table with other columns is read by a mapping, and each coder keeps the name")
  func maps() throws {
    let table = try write(
      """
      Akteur;Org;Kategorie;Zitat;Tag;Kodierer;Quelle
      Ellen Marsh;union;ten percent;"Ten; not less";2024-03-10;Anna;doc1
      Ellen Marsh;union;ten percent;"Ten; not less";2024-03-10;Ben;doc1
      Ellen Marsh;union;no idea;"Something else";2024-03-10;Ben;doc1
      """, to: "coded.csv")
    let concepts = try write("concept,option\nten percent,wages.ten\n", to: "concepts.csv")
    var options = ImportOptions()
    options.columns = [
      "person": "Akteur", "organization": "Org", "concept": "Kategorie", "text": "Zitat", "date": "Tag",
      "coder": "Kodierer", "document": "Quelle",
    ]
    options.concepts = concepts
    let workspace = try Workspace(folder: folder.path)
    let report = try workspace.importCodings([table], options: options)
    #expect((report.articles, report.new) == (1, 2))
    #expect(report.coders == ["Anna", "Ben"])
    #expect(report.unknownConcepts == ["no idea": 1])
    #expect(try workspace.importCodings([table], options: options).new == 0)
    let claims = try workspace.claims()
    #expect(claims.map(\.content) == ["Ten; not less", "Ten; not less"])
    #expect(claims.allSatisfy { $0.party == "union" && $0.option == "wages.ten" && $0.known == "2024-03-10" })
  }

  @Test("Imported codings outlive a new reading of their article")
  func outlives() throws {
    let workspace = try workspace()
    let stored = try workspace.article(try #require(try workspace.articles().first).id)
    let statement = try #require(stored.findings.statements.first)
    var claim = try #require(stored.claims.first)
    claim.coder = "Anna"
    claim.id = "canna"
    try workspace.ledger.add([statement], [claim], in: stored.article)
    try workspace.ledger.store(
      ReadArticle(article: stored.article, findings: .init(), claims: [], provenance: "another reader"))
    #expect(try workspace.claims().map(\.id) == ["canna"])
  }

  @Test(
    "What cannot be imported says why",
    arguments: [
      ("words.txt", "hello", "cannot tell"), ("empty.csv", "", "no line"),
      ("short.csv", "person,concept,date\nA,B\n", "2 cells stand under 3"),
      ("quote.csv", "person,concept,date\n\"A,B,2024-03-01\n", "never closed"),
      ("none.csv", "colour,shape\nred,round\n", "who speaks"), ("bad.jsonl", "{]\n", "not a JSON object"),
      ("fake.dna", "SQLite format 3\0 but nothing more", "cannot be read"),
    ])
  func refuses(_ name: String, _ text: String, _ words: String) throws {
    let workspace = try Workspace(folder: folder.path)
    let file = try write(text, to: name)
    #expect {
      try workspace.importCodings([file])
    } throws: {
      ($0 as? WorkspaceError)?.description.contains(words) == true
    }
  }

  @Test("A row with a day that does not exist is left out and named, the others are read")
  func goesOn() throws {
    let table = try write(
      "person,party,option,date\nEllen Marsh,union,wages.ten,2024-02-30\nEllen Marsh,union,wages.ten,2024-03-01\n",
      to: "days.csv")
    let report = try Workspace(folder: folder.path).importCodings([table])
    #expect(report.new == 1)
    #expect(report.rejected.count == 1)
    #expect(report.rejected.first?.contains("days.csv:2") == true)
  }
}
