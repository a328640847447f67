public import ParleyText

/// A made-up test of ``CopyIndex``: stories, and copies of them as papers make them.
///
/// A copy is cut from its end (to as little as two fifths), gets a lead of its own, has sentences left out or put in
/// another order, and has words replaced. The stories share set phrases, as news does.
public struct WireCopyTrial: Sendable {
  /// The articles with the number of the story that each is a copy of.
  public let articles: [(article: Article, story: Int)]

  /// - Parameter seed: the same seed makes the same articles.
  public init(stories: Int, copies: Int, seed: UInt64 = 1) {
    var random = Random(state: seed)
    var articles: [(article: Article, story: Int)] = []
    for story in 0..<stories {
      let sentences = (0..<random.next(in: 12...30)).map { _ in random.sentence() }
      for copy in 0...copies {
        let own = copy == 0 ? sentences : Self.copy(sentences, &random)
        let text = own.map { $0.joined(separator: " ") + "." }.joined(separator: " ")
        articles.append((Article(origin: "\(story)/\(copy)", text: text, paragraphs: [], extractor: "trial"), story))
      }
    }
    for index in articles.indices.reversed() where index > 0 { articles.swapAt(index, random.next(in: 0...index)) }
    self.articles = articles
  }

  private static func copy(_ sentences: [[String]], _ random: inout Random) -> [[String]] {
    var copy = Array(sentences.prefix(max(4, sentences.count * random.next(in: 40...100) / 100)))
    if random.next(in: 0...2) == 0, copy.count > 6 {
      copy.swapAt(random.next(in: 1...3), random.next(in: 4...(copy.count - 1)))
    }
    copy = copy.filter { _ in random.next(in: 0...9) > 0 }
    let share = [0, 3, 8, 15][random.next(in: 0...3)]
    for index in copy.indices {
      for place in copy[index].indices where random.next(in: 0...99) < share { copy[index][place] = random.word() }
    }
    for _ in 0..<random.next(in: 0...4) { copy.insert(random.sentence(), at: 0) }
    return copy
  }

  /// How the pairs that the index puts together compare with the pairs that belong together.
  public func score() -> (precision: Double, recall: Double) {
    var index = CopyIndex()
    for (number, entry) in articles.enumerated() {
      let sample = ShingleSample(entry.article.text)
      let standing = CopyStanding(id: entry.article.id, publisher: nil, published: nil, sample: sample)
      index.insert(Int64(number), sample, standing)
    }
    _ = index.settle()
    var right = 0
    var found = 0
    for cluster in index.allClusters() {
      var sizes: [Int: Int] = [:]
      for number in cluster.articles { sizes[articles[Int(number)].story, default: 0] += 1 }
      found += cluster.articles.count * (cluster.articles.count - 1) / 2
      right += sizes.values.reduce(0) { $0 + $1 * ($1 - 1) / 2 }
    }
    var sizes: [Int: Int] = [:]
    for (_, story) in articles { sizes[story, default: 0] += 1 }
    let wanted = sizes.values.reduce(0) { $0 + $1 * ($1 - 1) / 2 }
    return (found == 0 ? 1 : Double(right) / Double(found), wanted == 0 ? 1 : Double(right) / Double(wanted))
  }

  /// SplitMix64 (Steele, Lea, Flood 2014).
  private struct Random {
    var state: UInt64

    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var value = state
      value = (value ^ value >> 30) &* 0xBF58_476D_1CE4_E5B9
      value = (value ^ value >> 27) &* 0x94D0_49BB_1331_11EB
      return value ^ value >> 31
    }

    mutating func next(in range: ClosedRange<Int>) -> Int { range.lowerBound + Int(next() % UInt64(range.count)) }

    /// A word of a vocabulary of 20,000, the common ones often (about as Zipf has it).
    mutating func word() -> String {
      let share = Double(next() >> 11) / Double(1 << 53)
      var rank = Int(20_000 * share * share * share * share)
      var word = ""
      repeat {
        word.append(Character(Unicode.Scalar(UInt8(0x61 + rank % 26))))
        rank /= 26
      } while rank > 0
      return word + "o"
    }

    mutating func sentence() -> [String] {
      if next(in: 0...19) == 0 { return Self.phrases[next(in: 0...(Self.phrases.count - 1))] }
      return (0..<next(in: 10...28)).map { _ in word() }
    }

    private static let phrases = [
      "the spokesman did not immediately respond to a request for comment",
      "the talks are expected to resume next week",
      "this is a developing story and will be updated as more becomes known",
    ].map { $0.split(separator: " ").map(String.init) }
  }
}
