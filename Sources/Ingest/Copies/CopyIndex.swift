/// Finds the copies of one text among many articles: a wire story in fifty papers, cut, reworded, with a local lead.
///
/// Two articles are copies where three tenths of the shorter stand in the longer and, if both bear dates, these are at most a week
/// apart; what is a copy of a copy is of the same cluster. Sequences that stand in many stories are set phrases of the trade
/// and make no copies: once one is recognised, the clusters that it had made are taken apart again. So the order in which
/// articles come does not matter, up to where one story is in more than a hundred papers.
///
/// Articles are known by numbers of the caller's. Takes about 0.6 kB of memory for each.
///
///     var index = CopyIndex()
///     index.insert(1, sample, standing)
///     for (article, origin) in index.settle() { … }      // what changed: of what each is a copy now
public struct CopyIndex: Sendable {
  /// The least share of the shorter text that must stand in the longer.
  public let threshold: Double

  var entries: [Entry] = []
  private(set) var places: [Int64: Int32] = [:]
  var postings = PostingTable()
  var setPhrases: Set<UInt32> = []
  /// Clusters of two and more by their label, which is one of their members.
  var clusters: [Int32: [Int32]] = [:]
  var origins: [Int32: Int32] = [:]
  /// Articles that may be copies of something else than before.
  var touched: Set<Int32> = []
  /// Articles of clusters that a set phrase had joined.
  var doubtful: Set<Int32> = []

  struct Entry: Sendable {
    let number: Int64
    let sample: ShingleSample
    let standing: CopyStanding
    /// The label of its cluster; its own place where it is alone.
    var cluster: Int32
    var isGone = false
  }

  /// A sequence that so many articles have is a set phrase, or its story needs no more of them to be found by.
  static let longestPosting = 100
  /// What so many different stories share is a set phrase.
  static let mostStories = 10
  /// So is what goes on for more days than this.
  static let longestStory = 14
  /// Fewer shared sequences than this are chance, unless all are shared: of two short texts, and of others.
  static let (fewestDense, fewest) = (8, 3)
  /// The most days between two publications of one story.
  public static let longestDelay = 7

  public init(threshold: Double = 0.3) { self.threshold = threshold }

  public func holds(_ number: Int64) -> Bool { places[number] != nil }

  /// Adds an article and joins it with its copies; one that is there already stays as it is.
  /// - Complexity: O(sampled sequences + articles that share some with it).
  public mutating func insert(_ number: Int64, _ sample: ShingleSample, _ standing: CopyStanding) {
    guard let place = add(number, sample, standing) else { return }
    touched.insert(place)
    join(place)
    post(place)
  }

  /// Adds an article whose cluster is known: `origin` is the article that it is a copy of, which has been restored or will be.
  public mutating func restore(_ number: Int64, _ sample: ShingleSample, _ standing: CopyStanding, with origin: Int64?)
  {
    guard let place = add(number, sample, standing) else { return }
    if let origin, let other = places[origin] { merge(place, other) }
    post(place)
  }

  /// Takes an article out; its cluster is put together anew by the next ``settle()``.
  public mutating func remove(_ number: Int64) {
    guard let place = places.removeValue(forKey: number) else { return }
    let others = (clusters[entries[Int(place)].cluster] ?? []).filter { $0 != place }
    unpost(place)
    dissolve(entries[Int(place)].cluster)
    entries[Int(place)].isGone = true
    touched.remove(place)
    doubtful.remove(place)
    doubtful.formUnion(others)
  }

  /// Brings the clusters in order after changes.
  /// - Returns: for each article that may have changed, what it is a copy of now, if of anything.
  public mutating func settle() -> [(article: Int64, origin: Int64?)] {
    while !doubtful.isEmpty {
      let labels = Set(doubtful.map { entries[Int($0)].cluster })
      let members = Set(labels.flatMap { clusters[$0] ?? [$0] }).union(doubtful).sorted()
      doubtful = []
      for label in labels { dissolve(label) }
      for place in members { unpost(place) }
      for place in members {
        touched.insert(place)
        join(place)
        post(place)
      }
    }
    defer { touched = [] }
    return touched.sorted().map { place in
      let origin = origins[entries[Int(place)].cluster]
      return (entries[Int(place)].number, origin == place ? nil : origin.map { entries[Int($0)].number })
    }
  }

  /// One text with all the articles that carry it.
  public struct Cluster: Sendable, Hashable {
    public var origin: Int64
    /// All of them, ascending.
    public var articles: [Int64]

    public init(origin: Int64, articles: [Int64]) {
      self.origin = origin
      self.articles = articles
    }
  }

  /// All clusters in the order of their first articles; an article without copies is a cluster of its own.
  public func allClusters() -> [Cluster] {
    let alone = entries.indices.filter { !entries[$0].isGone && clusters[entries[$0].cluster] == nil }
      .map { Cluster(origin: entries[$0].number, articles: [entries[$0].number]) }
    let shared = clusters.map { label, members in
      Cluster(
        origin: entries[Int(origins[label] ?? label)].number, articles: members.map { entries[Int($0)].number }.sorted()
      )
    }
    return (alone + shared).sorted { $0.articles[0] < $1.articles[0] }
  }

  private mutating func add(_ number: Int64, _ sample: ShingleSample, _ standing: CopyStanding) -> Int32? {
    guard places[number] == nil, let place = Int32(exactly: entries.count) else { return nil }
    entries.append(Entry(number: number, sample: sample, standing: standing, cluster: place))
    places[number] = place
    return place
  }
}
