import ParleyIngest
import ParleyText
import Testing

@Suite struct CopyTests {
  private func article(_ text: String, publisher: String? = nil, day: String? = nil) -> Article {
    Article(
      origin: text, text: text, paragraphs: [], publisher: publisher,
      published: day.flatMap { Day($0) }.map { ResolvedDate(first: $0, how: .metadata) }, extractor: "test")
  }

  static let story =
    "The delegations met on Monday in the harbour city and agreed to exchange lists of prisoners before the end of the month. "
    + "Both sides called the meeting useful, although the question of the border stations was left for the next round. "
    + "The mediator said that a draft of eleven points lies on the table and that seven of them are no longer disputed. "
    + "Observers doubt that the remaining four can be settled before the elections in the southern province."

  @Test("Cuts and local leads stay in one cluster; another story does not join")
  func clusters() {
    var index = CopyIndex()
    index.insert(article(Self.story, publisher: "Morning Post", day: "2022-03-15"))
    index.insert(
      article(
        "From our reporter in the harbour, where rain fell all day. " + Self.story, publisher: "Reuters",
        day: "2022-03-16"))
    index.insert(article(String(Self.story.prefix(240)), publisher: "Evening News", day: "2022-03-14"))
    index.insert(
      article(
        "Farmers in the valley expect a poor harvest after the driest spring for forty years, and ask for help with seed and feed."
      ))
    let clusters = index.clusters()
    #expect(clusters.map(\.articles.count) == [3, 1])
    #expect(clusters[0].publishers == ["Morning Post", "Reuters", "Evening News"])
    #expect(clusters[0].origin == clusters[0].articles[1])
  }

  @Test("Without an agency the earliest is the origin")
  func origin() {
    var index = CopyIndex()
    index.insert(article(Self.story, publisher: "Morning Post", day: "2022-03-15"))
    index.insert(article(Self.story + " More follows.", publisher: "Evening News", day: "2022-03-14"))
    #expect(index.clusters().map(\.origin) == [article(Self.story + " More follows.").id])
  }

  @Test("Copies of made-up wire stories are found, and only they", arguments: [1, 2, 3] as [UInt64])
  func trial(seed: UInt64) {
    let (precision, recall) = WireCopyTrial(stories: 150, copies: 4, seed: seed).score()
    #expect(precision >= 0.999)
    #expect(recall >= 0.97)
  }

  @Test("Short and empty texts are clusters of their own")
  func short() {
    var index = CopyIndex()
    for text in ["", "One.", "Two words.", ""] { index.insert(article(text)) }
    #expect(index.clusters().count == 4)
  }
}
