import ParleyText

/// Tells the first yielding words on an option from their repetitions: only the first say that a harder position came before.
/// A hint of little weight does not take that from the words of somebody who counts for more than twice as much.
struct FreshConcessions {
  /// For each rank, the words of the last days that nothing weightier came after: their weights only fall.
  private var runs: [Run] = []
  private static let memory = 30

  private struct Run {
    var words: [(day: Day, weight: Double)] = []
    var first = 0

    mutating func add(_ day: Day, _ weight: Double) {
      while words.count > first, words[words.count - 1].weight <= weight { words.removeLast() }
      words.append((day, weight))
    }

    /// The greatest weight since a day; nil where nothing was said.
    mutating func heaviest(since day: Day) -> Double? {
      while first < words.count, words[first].day < day { first += 1 }
      return first < words.count ? words[first].weight : nil
    }
  }

  /// - Precondition: words come in the order of their days.
  /// - Complexity: O(options), spread over all words.
  mutating func isFresh(_ words: Utterance, rank: Int) -> Bool {
    guard words.stance != .denies, words.stance != .reports else { return false }
    defer { remember(words, rank) }
    guard words.act == .conceding, rank > 0 else { return false }
    let start = words.day.advanced(by: -Self.memory)
    for run in runs.indices.dropFirst(rank) {
      if let weight = runs[run].heaviest(since: start), 2 * weight >= words.weight { return false }
    }
    return true
  }

  private mutating func remember(_ words: Utterance, _ rank: Int) {
    while runs.count <= rank { runs.append(Run()) }
    runs[rank].add(words.day, words.weight)
  }
}
