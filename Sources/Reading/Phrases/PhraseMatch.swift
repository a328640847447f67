/// A phrase found in an article.
struct PhraseMatch: Sendable {
  private let start: UInt32
  private let end: UInt32
  /// Index into the book's entries.
  let entry: Int32
  let sense: Sense

  init(tokens: Range<Int>, entry: Int32, sense: Sense) {
    start = UInt32(clamping: tokens.lowerBound)
    end = UInt32(clamping: tokens.upperBound)
    self.entry = entry
    self.sense = sense
  }

  /// Indices into the segmentation's tokens.
  var tokens: Range<Int> { Int(start)..<Int(end) }
}
