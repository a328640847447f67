import CMyHTML

/// Texts as the library hands them out.
enum MyHTMLText {
  /// What one of the library's reading functions gives for a node or an attribute; empty where it gives nothing.
  static func bytes<Thing>(
    _ read: (Thing?, UnsafeMutablePointer<Int>?) -> UnsafePointer<CChar>?, _ thing: Thing
  ) -> UnsafeRawBufferPointer {
    var length = 0
    guard let characters = read(thing, &length) else { return UnsafeRawBufferPointer(start: nil, count: 0) }
    return UnsafeRawBufferPointer(start: characters, count: length)
  }
}
