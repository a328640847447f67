import ParleyIngest
import ParleyText
import Testing

@Suite struct CopyTests {
  private struct Paper {
    var text: String
    var publisher: String?
    var day: String?

    init(_ text: String, _ publisher: String? = nil, _ day: String? = nil) {
      (self.text, self.publisher, self.day) = (text, publisher, day)
    }
  }

  /// The clusters of papers, which are known by their places, and what is a copy of what.
  private func clusters(_ papers: [Paper], order: [Int]? = nil, without: [Int] = []) -> [CopyIndex.Cluster] {
    var index = CopyIndex()
    for place in order ?? Array(papers.indices) {
      let sample = ShingleSample(papers[place].text)
      index.insert(
        Int64(place), sample,
        CopyStanding(
          id: "\(place)", publisher: papers[place].publisher, published: papers[place].day.flatMap { Day($0) },
          sample: sample))
    }
    for place in without { index.remove(Int64(place)) }
    _ = index.settle()
    return index.allClusters()
  }

  static let story =
    "The delegations met on Monday in the harbour city and agreed to exchange lists of prisoners before the end of the month. "
    + "Both sides called the meeting useful, although the question of the border stations was left for the next round. "
    + "The mediator said that a draft of eleven points lies on the table and that seven of them are no longer disputed. "
    + "Observers doubt that the remaining four can be settled before the elections in the southern province."

  private static let papers = [
    Paper(story, "Morning Post", "2022-03-15"),
    Paper("From our reporter in the harbour, where rain fell all day. " + story, "Reuters", "2022-03-16"),
    Paper(String(story.prefix(240)), "Evening News", "2022-03-14"),
    Paper(
      "Farmers in the valley expect a poor harvest after the driest spring for forty years, and ask for help with seed and feed."
    ),
  ]

  @Test("Cuts and local leads stay in one cluster, whose origin is the agency; another story does not join")
  func joins() {
    #expect(clusters(Self.papers) == [.init(origin: 1, articles: [0, 1, 2]), .init(origin: 3, articles: [3])])
  }

  @Test("Without an agency the earliest is the origin, without dates the longest")
  func origin() {
    #expect(
      clusters([
        Paper(Self.story, "Morning Post", "2022-03-15"), Paper(Self.story + " More.", "Evening News", "2022-03-14"),
      ])
      .map(\.origin) == [1])
    #expect(clusters([Paper(String(Self.story.prefix(240))), Paper(Self.story)]).map(\.origin) == [1])
  }

  @Test("The order of reading changes neither clusters nor origins")
  func order() {
    for order in [[3, 2, 1, 0], [1, 0, 3, 2], [2, 3, 0, 1]] {
      #expect(clusters(Self.papers, order: order) == clusters(Self.papers))
    }
  }

  @Test("An article that goes leaves the others in order: two that it alone held together part")
  func removal() {
    let (first, second) = (String(Self.story.prefix(200)), String(Self.story.suffix(200)))
    let papers = [Paper(first, "A"), Paper(first + " " + second, "Reuters"), Paper(second, "B")]
    #expect(clusters(papers) == [.init(origin: 1, articles: [0, 1, 2])])
    #expect(clusters(papers, without: [1]).map(\.articles) == [[0], [2]])
    #expect(clusters(papers, without: [0]) == [.init(origin: 1, articles: [1, 2])])
  }

  @Test("The same words more than a week later are no copy")
  func window() {
    let papers = [
      Paper(Self.story, "A", "2022-03-01"), Paper(Self.story, "B", "2022-03-08"), Paper(Self.story, "C", "2022-03-16"),
    ]
    #expect(clusters(papers).map(\.articles) == [[0, 1], [2]])
  }

  @Test("Flashes of some forty words are copies of each other and of the long story, and not of another flash")
  func short() {
    let flash = String(Self.story.prefix(240))
    let other =
      "The delegations left on Friday without a word, and both sides called the meeting a waste of time. Nobody would say when they "
      + "meet again, although the mediator said that the question of the border stations is still open."
    let papers = [Paper(flash), Paper(flash + " More follows."), Paper(other), Paper(Self.story)]
    #expect(clusters(papers).map(\.articles) == [[0, 1, 3], [2]])
  }

  @Test("A sample comes back from its bytes as it was")
  func bytes() {
    let sample = ShingleSample(Self.story)
    #expect(ShingleSample(bytes: sample.bytes) == sample)
    #expect(ShingleSample("").bytes.isEmpty)
  }

  @Test("Many stories that share set phrases stay apart, in whatever order they come", arguments: [1, 7] as [UInt64])
  func setPhrases(seed: UInt64) {
    let trial = WireCopyTrial(stories: 300, copies: 3, seed: seed)
    let papers = trial.articles.map { Paper($0.article.text) }
    let forward = clusters(papers)
    #expect(clusters(papers, order: papers.indices.reversed()) == forward)
    #expect(clusters(papers, order: papers.indices.sorted { ($0 * 7919) % 1009 < ($1 * 7919) % 1009 }) == forward)
  }

  @Test("Copies of made-up wire stories are found, and only they", arguments: [1, 2, 3] as [UInt64])
  func trial(seed: UInt64) {
    let (precision, recall) = WireCopyTrial(stories: 150, copies: 4, seed: seed).score()
    #expect(precision >= 0.999)
    #expect(recall >= 0.97)
  }

  @Test("Short and empty texts are clusters of their own")
  func tiny() {
    #expect(clusters(["", "One.", "Two words.", ""].map { Paper($0) }).count == 4)
  }
}
