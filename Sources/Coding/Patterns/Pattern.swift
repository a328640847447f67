import ParleyText

/// An indicator's pattern, taken apart: runs of words, any of which may be met for each group, all groups in the same scope.
///
/// Alternatives of single words stay together in one step; alternatives of phrases, optional words and either-order operators are
/// written out as separate runs, at most ``runLimit`` of them.
struct Pattern: Sendable, Hashable {
  /// Joined by `&`: each must be met by one of its runs.
  var groups: [[Run]]

  static let runLimit = 512

  /// Steps that follow one another.
  typealias Run = [Step]

  /// One word of a run.
  struct Step: Sendable, Hashable {
    var words: [Atom]
    /// How many other words may stand between this step and the one before it; 0 for none but articles.
    var gap = 0
  }

  /// A condition on one word.
  enum Atom: Sendable, Hashable {
    /// Any form of the word: its stem's hash, in a language.
    case stem(UInt64, Language)
    /// Begins with these letters, whose count comes second.
    case prefix(UInt64, Int)
    /// Exactly this spelling, by the hash of its letters as they stand.
    case exact(UInt64)
    case any
  }
}
