/// "Did you mean …": the known word nearest to one that is not known.
enum Suggestion {
  /// The nearest of `known` by edit distance, where it lies within a third of the word's length.
  static func nearest(to word: String, among known: some Sequence<String>) -> String? {
    let limit = max(1, word.count / 3)
    let scored = known.map { ($0, distance(word.lowercased(), $0.lowercased())) }
    return scored.filter { $0.1 <= limit }.min { ($0.1, $0.0) < ($1.1, $1.0) }?.0
  }

  /// How to mend a word that is not known.
  static func mend(_ word: String, among known: some Collection<String>, kind: String) -> String {
    if let near = nearest(to: word, among: known) { return "Did you mean “\(near)”?" }
    guard !known.isEmpty else { return "There is no \(kind) yet." }
    let listed = known.sorted()
    let shown = listed.prefix(12).joined(separator: ", ") + (listed.count > 12 ? ", …" : "")
    return "Use one of: \(shown)."
  }

  /// Optimal string alignment (Damerau–Levenshtein without repeated edits).
  /// - Complexity: O(length of `a` · length of `b`).
  static func distance(_ a: String, _ b: String) -> Int {
    let (a, b) = (Array(a.unicodeScalars.prefix(64)), Array(b.unicodeScalars.prefix(64)))
    var beforeLast: [Int] = []
    var last = Array(0...b.count)
    for i in a.indices {
      var row = [i + 1]
      for j in b.indices {
        var best = min(last[j + 1] + 1, row[j] + 1, last[j] + (a[i] == b[j] ? 0 : 1))
        if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { best = min(best, beforeLast[j - 1] + 1) }
        row.append(best)
      }
      (beforeLast, last) = (last, row)
    }
    return last[b.count]
  }
}
