/// Builds the tree of a page by the rules of the HTML standard. A library behind it can be exchanged.
protocol HTMLParser: AnyObject {
  /// Name and version of the library.
  static var name: String { get }

  /// The tree of a page in UTF-8; parts nested deeper than the limit are left out.
  func parse(_ bytes: [UInt8]) -> HTMLTree?
}
