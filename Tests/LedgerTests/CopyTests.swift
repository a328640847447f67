import ParleyCoding
import ParleyDossier
import ParleyIngest
import ParleyLedger
import ParleyReading
import ParleyText
import Testing

/// A story that several outlets carry, with one statement and the claim that it makes.
private struct Story {
  static let lead =
    "From our reporter in the harbour, where rain fell on the delegations all day long and nobody would talk. "
  static let said = "Talks on the border stations will go on next week, the minister said."
  static let rest =
    " The delegations met on Monday in the harbour city and agreed to exchange lists of prisoners before the end of the month."
    + " The mediator said nothing of the draft of eleven points, which lies on the table since the last round in the spring."
  static let own = " In our own studio the minister said: We will not sign before the winter."

  static func read(
    _ publisher: String, _ day: String, text: String = said + rest, own: Bool = false, option: String = "talks.1",
    provenance: String = "reader/1 coder/1"
  ) -> ReadArticle {
    let day = Day(day) ?? Day(number: 0)
    let text = text + (own ? Self.own : "")
    let article = Article(
      origin: "\(publisher).txt", text: text, paragraphs: Paragraph.lines(of: text), title: "Talks",
      publisher: publisher,
      url: "https://\(publisher.filter(\.isLetter)).example/1", published: ResolvedDate(first: day, how: .metadata),
      language: .english, extractor: "test")
    let contents =
      ["Talks on the border stations will go on next week"] + (own ? ["We will not sign before the winter"] : [])
    var statements: [ParleyReading.Statement] = []
    var claims: [Claim] = []
    for content in contents {
      let statement = Statement(
        article: article.id, source: nil, cue: nil, content: [span(of: content, in: text)], quotation: .indirect,
        speaker: Speaker(name: "the minister", person: "minister", party: "A", how: .named), language: .english,
        confidence: Confidence(statement: 0.9), reader: provenance)
      statements.append(statement)
      claims.append(
        Claim(
          statement: statement.id, article: article.id, person: "minister", party: "A", claimant: "The minister",
          issue: "talks", option: option, stance: .offers, act: .declare, date: ResolvedDate(first: day, how: .article),
          known: day, publisher: publisher, language: .english, confidence: 0.8, authority: 0.7, indicator: "go on",
          coder: provenance))
    }
    return ReadArticle(
      article: article, findings: Findings(statements: statements), claims: claims, provenance: provenance)
  }

  static let papers = [
    read("Morning Post", "2022-03-15"), read("Reuters", "2022-03-15", text: said + rest + " (End.)"),
    read("Evening News", "2022-03-16", text: lead + said + rest, own: true),
    read("Valley Sheet", "2022-03-16", text: said + rest + " More inside.", own: true),
  ]
}

@Suite("Copies of one story")
struct CopyTests {
  private func ledger(_ reads: [ReadArticle]) throws -> Ledger {
    let ledger = try Ledger()
    for read in reads { try ledger.store(read) }
    return ledger
  }

  /// What a ledger says of copies, by outlets' names.
  private func picture(_ ledger: Ledger) throws -> [String] {
    let heads = try ledger.articles()
    let names = Dictionary(heads.map { ($0.id, $0.publisher ?? "") }) { first, _ in first }
    let claims = try ledger.claimRows()
    let owners = Dictionary(claims.map { ($0.id, "\($0.claim.publisher ?? ""): \($0.content.prefix(8))") }) {
      first, _ in first
    }
    return heads.map { "\($0.publisher ?? "") copies \($0.copyOf.flatMap { names[$0] } ?? "-"), \($0.outlets)" }
      .sorted()
      + claims.map { "\(owners[$0.id] ?? "") repeats \($0.claim.repeats.flatMap { owners[$0] } ?? "-"), \($0.outlets)" }
      .sorted()
  }

  @Test("Copies name their origin, what they say again counts once, and what only they have still counts")
  func counts() throws {
    let ledger = try ledger(Story.papers)
    #expect(
      try picture(ledger) == [
        "Evening News copies Reuters, 4", "Morning Post copies Reuters, 4", "Reuters copies -, 4",
        "Valley Sheet copies Reuters, 4",
        "Evening News: Talks on repeats Reuters: Talks on, 4",
        "Evening News: We will  repeats -, 2",
        "Morning Post: Talks on repeats Reuters: Talks on, 4", "Reuters: Talks on repeats -, 4",
        "Valley Sheet: Talks on repeats Reuters: Talks on, 4",
        "Valley Sheet: We will  repeats Evening News: We will , 2",
      ])
    #expect(try ledger.countClaims(Filter(once: true)) == 2)
    #expect(try ledger.articles(Filter(once: true)).map(\.publisher) == ["Reuters"])
  }

  @Test(
    "The order of reading, one by one or together, changes nothing",
    arguments: [[3, 2, 1, 0], [2, 0, 3, 1], [1, 3, 0, 2]])
  func order(_ order: [Int]) throws {
    let expected = try picture(ledger(Story.papers))
    #expect(try picture(ledger(order.map { Story.papers[$0] })) == expected)
    let together = try Ledger()
    let outcomes = try together.store(order.map { Story.papers[$0] })
    #expect(outcomes.count { $0 == .copy } == 3)
    #expect(try picture(together) == expected)
  }

  @Test("Copies still repeat what they repeated after the issue got another name")
  func renames() throws {
    let ledger = try ledger(Story.papers)
    let (before, ids) = (try picture(ledger), Set(try ledger.claimRows().map(\.claim.id)))
    try ledger.rename([Renaming(.issue, from: "talks", to: "meetings")], provenance: "a", to: "b")
    #expect(try picture(ledger) == before)
    #expect(ids.isDisjoint(with: try ledger.claimRows().map(\.claim.id)))
  }

  @Test("From one claim, and from one article, to every outlet that carried it")
  func carriers() throws {
    let ledger = try ledger(Story.papers)
    let claim = try #require(
      try ledger.claimRows(Filter(publisher: "Valley Sheet")).first { $0.content.hasPrefix("Talks") })
    let carriers = try ledger.carriers(ofClaim: claim.id)
    #expect(carriers.map(\.publisher) == ["Reuters", "Morning Post", "Evening News", "Valley Sheet"])
    #expect(carriers.map(\.role) == [.origin, .copy, .copy, .copy])
    #expect(try ledger.claimRows(Filter(sameAs: claim.id)).count == 4)
    let article = try #require(claim.article)
    #expect(try ledger.carriers(ofArticle: article.id).map(\.publisher) == carriers.map(\.publisher))
    #expect(try ledger.articles(Filter(sameAs: article.id)).count == 4)
  }

  @Test("An origin that is taken out hands its place on")
  func removal() throws {
    let ledger = try ledger(Story.papers)
    try ledger.remove(article: Story.papers[1].article.id)
    #expect(try picture(ledger) == picture(self.ledger([0, 2, 3].map { Story.papers[$0] })))
    try ledger.remove(article: Story.papers[0].article.id)
    try ledger.remove(article: Story.papers[2].article.id)
    #expect(try picture(ledger) == picture(self.ledger([Story.papers[3]])))
    #expect(throws: LedgerError.self) { try ledger.remove(article: "nothing") }
  }

  @Test("An article that is read again keeps its place among the copies")
  func rereading() throws {
    let ledger = try ledger(Story.papers)
    let newer = Story.read(
      "Reuters", "2022-03-15", text: Story.said + Story.rest + " (End.)", option: "talks.2", provenance: "reader/2")
    #expect(try ledger.store(newer) == .replaced)
    #expect(try picture(ledger) == picture(self.ledger([newer] + [0, 2, 3].map { Story.papers[$0] })))
  }

  @Test(
    "The same text in another outlet, without an address, is noted with its article",
    arguments: [[0, 1, 2], [2, 1, 0], [1, 2, 0]])
  func sameText(_ order: [Int]) throws {
    let reads = [("Morning Post", "2022-03-15"), ("Evening News", "2022-03-14"), ("Tass", "2022-03-14")].map {
      var read = Story.read($0.0, $0.1)
      read.article = Article(
        origin: read.article.origin, text: read.article.text, paragraphs: read.article.paragraphs, title: "Talks",
        publisher: $0.0, published: read.article.published, language: .english, extractor: "test")
      return read
    }
    let ledger = try ledger(order.map { reads[$0] })
    let head = try #require(try ledger.articles().first)
    #expect(head.publisher == "Tass")
    #expect(head.outlets == 3)
    #expect(try ledger.articles().count == 1)
    #expect(try ledger.carriers(ofArticle: head.id).map(\.publisher) == ["Tass", "Evening News", "Morning Post"])
    for read in reads { #expect(try ledger.store(read) == .unchanged) }
  }

  @Test("Another process that stores between two articles is taken note of")
  func twoProcesses() throws {
    try withLedgerFile { path in
      let (one, other) = (try Ledger(path: path), try Ledger(path: path))
      for (place, read) in Story.papers.enumerated() { try (place.isMultiple(of: 2) ? one : other).store(read) }
      #expect(try picture(one) == picture(ledger(Story.papers)))
    }
  }

  @Test("An index made anew from the ledger finds the same")
  func reopening() throws {
    try withLedgerFile { path in
      for read in Story.papers { try Ledger(path: path).store(read) }
      #expect(try picture(Ledger(path: path)) == picture(ledger(Story.papers)))
    }
  }

  @Test("In a ledger from before copies were known they are found when it is opened")
  func migration() throws {
    try withLedgerFile { path in
      do {
        let ledger = try Ledger(path: path)
        try ledger.store(Story.papers)
        try ledger.pretendEarlierVersion()
      }
      #expect(try picture(Ledger(path: path)) == picture(ledger(Story.papers)))
    }
  }
}
