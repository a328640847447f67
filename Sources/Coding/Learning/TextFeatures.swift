import ParleyText

/// What a linear model sees of a text: its words and pairs of words by their stems, and runs of three to five letters inside words, each
/// hashed to a place; and what the indicators say of it.
struct TextFeatures: Sendable {
  /// Number of places, a power of two; a collision costs little (Weinberger et al. 2009, "Feature Hashing").
  static let places = 1 << 16

  /// Places in ascending order, each once, with their weights; each kind of feature has length one in all.
  let entries: [(place: Int32, weight: Float)]

  init(text: String, language: Language, indicators: [String], stemmer: Stemmer) {
    var words: [Letters] = []
    var word: [Unicode.Scalar] = []
    func close() {
      if !word.isEmpty { words.append(Letters(folding: word)) }
      word.removeAll(keepingCapacity: true)
    }
    for scalar in text.unicodeScalars {
      if scalar.properties.isAlphabetic || scalar.properties.numericType != nil || scalar == "’" || scalar == "'" {
        word.append(scalar)
      } else {
        close()
      }
    }
    close()
    let stems = words.map { LetterHash.of(stemmer.stem($0, language: language)) }
    var sums: [Int32: Float] = [:]
    Self.add(stems.map { Self.place($0, kind: 1) }, to: &sums)
    Self.add(zip(stems, stems.dropFirst()).map { Self.place($0 &* 31 &+ $1, kind: 2) }, to: &sums)
    Self.add(words.flatMap(Self.letterRuns), to: &sums)
    Self.add(indicators.map { Self.place(LetterHash.of(Letters($0.utf16)), kind: 4) }, to: &sums)
    entries = sums.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }

  private static func add(_ found: [Int32], to sums: inout [Int32: Float]) {
    guard !found.isEmpty else { return }
    var counts: [Int32: Float] = [:]
    for place in found { counts[place, default: 0] += 1 }
    let length = counts.values.reduce(0) { $0 + $1 * $1 }.squareRoot()
    for (place, count) in counts { sums[place, default: 0] += count / length }
  }

  private static func letterRuns(_ word: Letters) -> [Int32] {
    let marked = [0x5E] + word + [0x24]
    return (3...5).flatMap { length in
      marked.count < length
        ? []
        : (0...(marked.count - length)).map { start in
          place(LetterHash.of(marked[start..<start + length]), kind: 3)
        }
    }
  }

  private static func place(_ hash: UInt64, kind: UInt64) -> Int32 {
    var mixed = (hash ^ kind) &* 0x9e37_79b9_7f4a_7c15
    mixed ^= mixed >> 29
    return Int32(truncatingIfNeeded: mixed & UInt64(places - 1))
  }
}
