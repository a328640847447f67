import Synchronization

/// Keeps the last cast arranged for looking up: articles are mostly read one after another with the same cast.
final class CastCache: Sendable {
  private let last = Mutex<CastIndex?>(nil)

  /// - Complexity: O(names of the cast) for a cast other than the last, else a comparison with it.
  func index(of cast: Cast, books: PhraseBooks) -> CastIndex {
    if let known = last.withLock({ $0 }), known.cast == cast { return known }
    let index = CastIndex(cast, books: books)
    last.withLock { $0 = index }
    return index
  }
}
