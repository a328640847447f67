public import ParleyText

/// Finds the copies of one text among many articles: a wire story in fifty papers, cut, reworded, with a local lead.
///
/// Each article joins the cluster of the articles whose text it shares. Articles that add nothing new to a cluster are
/// not indexed, so that a story in a thousand papers costs no more than one in ten.
public struct CopyIndex: Sendable {
  /// The least share of the shorter text that must stand in the longer.
  public let threshold: Double

  private var samples: [ShingleSample] = []
  private var members: [Member] = []
  private var parents: [Int] = []
  /// Indexed articles by the sampled sequences that they have.
  private var postings: [UInt64: [Int32]] = [:]

  private struct Member: Sendable {
    var id: String
    var publisher: String?
    var published: Day?
  }

  /// Sequences that are in more articles than this are set phrases of the trade.
  private static let longestPosting = 100
  /// Fewer shared sequences than this are chance.
  private static let fewest = 3

  public init(threshold: Double = 0.3) { self.threshold = threshold }

  public var count: Int { members.count }

  /// Adds an article and gives the number of its cluster, which may later become one with another.
  /// - Complexity: O(bytes of the text + articles that share text with it).
  @discardableResult
  public mutating func insert(_ article: Article) -> Int {
    let sample = ShingleSample(article.text)
    let index = members.count
    members.append(Member(id: article.id, publisher: article.publisher, published: article.published?.first))
    samples.append(sample)
    parents.append(index)
    var isNew = true
    for (other, shared) in candidates(sample) {
      let smaller = min(sample.hashes.count, samples[other].hashes.count)
      guard shared >= min(Self.fewest, smaller), Double(shared) >= threshold * Double(smaller) else { continue }
      join(index, other)
      if shared * 10 >= sample.hashes.count * 9 { isNew = false }
    }
    if isNew {
      for hash in sample.hashes where (postings[hash]?.count ?? 0) <= Self.longestPosting {
        postings[hash, default: []].append(Int32(index))
      }
    }
    return root(index)
  }

  /// Indexed articles with the number of sampled sequences that they share.
  private func candidates(_ sample: ShingleSample) -> [(Int, Int)] {
    var counts: [Int32: Int] = [:]
    for hash in sample.hashes {
      guard let some = postings[hash], some.count <= Self.longestPosting else { continue }
      for index in some { counts[index, default: 0] += 1 }
    }
    return counts.map { (Int($0.key), $0.value) }
  }

  private mutating func join(_ a: Int, _ b: Int) {
    let (first, second) = (root(a), root(b))
    if first != second { parents[max(first, second)] = min(first, second) }
  }

  private func root(_ index: Int) -> Int {
    var index = index
    while parents[index] != index { index = parents[index] }
    return index
  }

  /// One text with all the articles that carry it.
  public struct Cluster: Sendable, Hashable {
    /// The agency's article, else the earliest, else the first that was read.
    public var origin: String
    /// Identifiers of all its articles, in the order in which they were read.
    public var articles: [String]
    public var publishers: [String]
  }

  /// All clusters in the order of their first articles; an article without copies is a cluster of its own.
  public func clusters() -> [Cluster] {
    var groups: [Int: [Int]] = [:]
    for index in members.indices { groups[root(index), default: []].append(index) }
    return groups.sorted { $0.key < $1.key }.map { cluster($0.value) }
  }

  private func cluster(_ indices: [Int]) -> Cluster {
    let agency = indices.first { members[$0].publisher.map(Self.isAgency) ?? false }
    let earliest = indices.filter { members[$0].published != nil }.min { a, b in
      (members[a].published?.number ?? 0, a) < (members[b].published?.number ?? 0, b)
    }
    var publishers: [String] = []
    for publisher in indices.compactMap({ members[$0].publisher }) where !publishers.contains(publisher) {
      publishers.append(publisher)
    }
    return Cluster(
      origin: members[agency ?? earliest ?? indices[0]].id, articles: indices.map { members[$0].id },
      publishers: publishers)
  }

  private static let agencies: Set<String> = [
    "reuters", "associated press", "the associated press", "ap", "afp", "dpa", "tass", "interfax", "ria novosti",
    "xinhua", "anadolu", "efe",
    "ansa", "ukrinform", "тасс", "риа новости", "интерфакс", "укринформ", "укрінформ", "інтерфакс україна", "уніан",
    "униан", "bloomberg",
  ]

  private static func isAgency(_ publisher: String) -> Bool { agencies.contains(AuthorChooser.key(publisher)) }
}
