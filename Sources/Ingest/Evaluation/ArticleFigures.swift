import Foundation

/// How well articles were taken out of pages with gold, as the public article-extraction benchmark counts: bags of
/// four-word sequences, precision and recall averaged over pages, F1 their harmonic mean, accuracy the share of pages
/// whose words are all and only the right ones.
public struct ArticleFigures: Sendable, Hashable {
  /// Of the gold's sets.
  public var set: String
  public var pages = 0
  public var precision = 0.0
  public var recall = 0.0
  public var accuracy = 0.0
  public var title = Count()
  public var authors = Count()
  public var date = Count()
  /// CPU time a page in milliseconds, text and metadata together; the page is in memory and decompressed.
  public var milliseconds = 0.0
  /// Pages of which any text was found: precision is averaged over them.
  public internal(set) var answered = 0

  public var f1: Double { precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall) }

  /// Of a field: how many pages have it and on how many it was right; how many have none and on how many one was made up.
  public struct Count: Sendable, Hashable {
    public var present = 0
    public var right = 0
    public var absent = 0
    public var madeUp = 0

    public var share: Double { present == 0 ? 0 : Double(right) / Double(present) }

    mutating func take(isPresent: Bool, isGiven: Bool, isRight: Bool) {
      if isPresent {
        present += 1
        right += isRight ? 1 : 0
      } else {
        absent += 1
        madeUp += isGiven ? 1 : 0
      }
    }
  }
}

/// Words and sequences as the benchmark counts them.
enum ShingleCount {
  static func words(_ text: String) -> [Substring.UnicodeScalarView] {
    text.unicodeScalars.split {
      !($0.properties.isAlphabetic && $0.properties.generalCategory != .nonspacingMark
        || $0.properties.numericType != nil || $0 == "_")
    }
  }

  static func bag(_ text: String) -> [String: Int] {
    let words = words(text).map { String($0) }
    guard !words.isEmpty else { return [:] }
    var bag: [String: Int] = [:]
    for start in 0..<max(1, words.count - 3) {
      bag[words[start..<min(words.count, start + 4)].joined(separator: " "), default: 0] += 1
    }
    return bag
  }

  /// Compatibility forms, small letters, signs as spaces.
  static func plain(_ text: String?) -> String {
    words((text ?? "").precomposedStringWithCompatibilityMapping).map { String($0) }.joined(separator: " ").lowercased()
  }
}
