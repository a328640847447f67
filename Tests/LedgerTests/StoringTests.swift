import ParleyLedger
import ParleyText
import Testing

@Suite("Storing articles")
struct StoringTests {
  @Test("Reading the same source twice changes nothing")
  func isIdempotent() throws {
    let ledger = try Ledger()
    #expect(try ledger.store(readArticle()) == .new)
    let before = try (ledger.counts(), ledger.state())
    #expect(try ledger.store(readArticle()) == .unchanged)
    #expect(try ledger.counts() == before.0)
    #expect(try ledger.state() == before.1)
  }

  @Test("No two states share a mark: not before and after a change, not two ledgers with the same articles")
  func marks() throws {
    let (one, other) = (try Ledger(), try Ledger())
    var marks = try [one.state(), other.state()]
    for ledger in [one, other] {
      try ledger.store(readArticle())
      marks.append(try ledger.state())
    }
    #expect(Set(marks).count == 4)
    #expect(!marks.contains(""))
  }

  @Test("A newer reader replaces what the older one found")
  func replaces() throws {
    let ledger = try Ledger()
    try ledger.store(readArticle())
    let newer = readArticle(content: "Talks", option: "talks.2", provenance: "reader/2 coder/1")
    #expect(try ledger.store(newer) == .replaced)
    #expect(try ledger.claims().map(\.option) == ["talks.2"])
    #expect(try ledger.statements().map(\.content) == ["Talks"])
  }

  @Test("An article comes back as it was stored")
  func roundTrips() throws {
    let ledger = try Ledger()
    let read = readArticle()
    try ledger.store(read)
    let stored = try ledger.article(read.article.id)
    #expect(stored.article == read.article)
    #expect(stored.findings == read.findings)
    #expect(stored.claims == read.claims)
  }

  @Test("Every stored span cuts the stored text at the words that were found")
  func spansHold() throws {
    let ledger = try Ledger()
    try ledger.store(
      readArticle("Переговори триватимуть, сказав міністр.", content: "Переговори триватимуть", language: .ukrainian))
    let row = try #require(try ledger.statements().first)
    #expect(row.content == "Переговори триватимуть")
  }

  @Test("An identifier that nothing has is a typed error")
  func unknownArticle() throws {
    let ledger = try Ledger()
    let error = #expect(throws: LedgerError.self) { try ledger.article("nothing") }
    #expect(error?.code == .unknownRow)
  }
}
