import ParleyText

/// A run of text that a page shows as one paragraph.
struct PageBlock {
  var text: String
  var kind: Paragraph.Kind
  /// The element that makes it a paragraph.
  var node: Int
  var linked: Int
}
