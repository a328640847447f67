import ParleyText
import Synchronization

/// Lends out vocabularies, so that what was found out about words in one article serves the next.
///
/// Nothing that is read depends on what lies in the pool; it only saves work. Each reading thread has a set of its own.
final class VocabularyPool: Sendable {
  /// The vocabularies of one reading: one for each language, and one for names.
  struct Lot: Sendable {
    var byLanguage: [Language: Vocabulary] = [:]
    var names = NameVocabulary()
  }

  private let free = Mutex<[Lot]>([])

  func take() -> Lot { free.withLock { $0.popLast() } ?? Lot() }

  /// Gives a set back; one that has grown beyond all use is let go.
  func giveBack(_ lot: Lot) {
    guard lot.names.count < Self.limit, lot.byLanguage.values.allSatisfy({ $0.count < Self.limit }) else { return }
    free.withLock { $0.append(lot) }
  }

  /// About the number of distinct word forms in a large newspaper archive; some 30 MB.
  private static let limit = 400_000
}
