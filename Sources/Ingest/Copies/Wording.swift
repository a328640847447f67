/// The words of what somebody is quoted with, for telling whether another paper quotes the same.
///
/// Case, punctuation and order do not matter: a copy is cut and reworded, and in its story a speaker says each thing once.
public struct Wording: Sendable, Hashable {
  /// Hashes of the words, sorted, each once.
  private let words: [UInt32]

  /// The least share of the shorter one's words that must be in the longer.
  private static let leastShare = 0.7
  /// The least that a cut may leave of the words.
  private static let leastRest = 0.3
  /// So few words must all be the same.
  private static let fewest = 3

  /// - Complexity: O(bytes · log bytes).
  public init(_ text: String) {
    var text = text
    let folded = text.withUTF8 { TextFolding.small($0) }
    var found: Set<UInt32> = []
    var word: UInt32 = 0
    for byte in folded + [0x20] {
      if byte >= 0x80 || (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte) {
        word = ((word == 0 ? 0x811C_9DC5 : word) ^ UInt32(byte)) &* 0x0100_0193
      } else if word != 0 {
        found.insert(word)
        word = 0
      }
    }
    words = found.sorted()
  }

  /// The share of the shorter one's words that are in the longer, 0…1; nil where too few are for both to say the same.
  public func likeness(to other: Self) -> Double? {
    let (shorter, longer) = words.count <= other.words.count ? (words, other.words) : (other.words, words)
    guard !shorter.isEmpty else { return nil }
    let least = shorter.count <= Self.fewest ? 1 : Self.leastShare
    guard Double(shorter.count) >= Self.leastRest * Double(longer.count) else { return nil }
    var (place, shared) = (0, 0)
    for word in shorter {
      while place < longer.count, longer[place] < word { place += 1 }
      if place < longer.count, longer[place] == word { shared += 1 }
    }
    let share = Double(shared) / Double(shorter.count)
    return share >= least ? share : nil
  }
}
