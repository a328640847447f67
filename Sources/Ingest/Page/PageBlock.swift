import ParleyText

/// A run of text that a page shows as one paragraph.
struct PageBlock {
  var text: String
  var kind: Paragraph.Kind
  /// Its first node in the page.
  var node: Int
}
