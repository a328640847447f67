import ParleyText

/// A run of text that a page shows as one paragraph.
struct PageBlock {
  /// What the page shows before it without having it in its text: the number of a list's item.
  var mark = ""
  var text: String
  var kind: Paragraph.Kind
  /// Its first node in the page.
  var node: Int
}
