/// The texts of a feed, which may be plain, escaped markup, XHTML or Base64.
enum FeedText {
  /// An element's content as plain text on one line.
  static func plain(_ element: XMLElementNode) -> String {
    let type = element.attributes["type"]?.lowercased() ?? ""
    if type == "text" || type == "text/plain" { return collapsed(decoded(element)) }
    return plain(markup(element))
  }

  /// Markup without its tags: all that a reader would see, and no scripts or style sheets.
  ///
  /// What a page puts in place of an object or a frame is kept, since a title has nothing else to show.
  static func plain(_ markup: String) -> String {
    guard markup.utf8.contains(where: { $0 == 0x3C || $0 == 0x26 }) else { return collapsed(markup) }
    guard let tree = MyHTMLParser()?.parse(closed(Array(markup.utf8))) else { return collapsed(markup) }
    return tree.plainText(of: 0) { [.script, .style, .template].contains($0) }
  }

  /// Markup in which no bracket swallows the rest: a comment without its end stops at the next `>`, and a `<` that nothing
  /// closes is a sign like any other, unless it begins a comment.
  private static func closed(_ markup: [UInt8]) -> [UInt8] {
    var bytes = markup
    let comment = Array("<!--".utf8)
    guard let last = bytes.lastIndex(of: 0x3C) else { return bytes }
    if let start = bytes.indices.last(where: { bytes[$0...].starts(with: comment) }),
      let end = bytes[start...].firstIndex(of: 0x3E), bytes[start...].firstRange(of: Array("-->".utf8)) == nil
    {
      bytes.replaceSubrange(start...end, with: [])
    } else if !bytes[last...].contains(0x3E), !bytes[last...].starts(with: comment) {
      bytes.replaceSubrange(last...last, with: "&lt;".utf8)
    }
    return bytes
  }

  static func markup(_ element: XMLElementNode) -> String {
    let type = element.attributes["type"]?.lowercased() ?? ""
    let mode = element.attributes["mode"]?.lowercased() ?? ""
    if type.contains("xhtml") || mode == "xml" || (!element.elements.isEmpty && mode != "escaped") {
      return element.markup
    }
    return decoded(element)
  }

  private static func decoded(_ element: XMLElementNode) -> String {
    let text = element.text
    let type = element.attributes["type"]?.lowercased() ?? ""
    let isBinary = type.contains("/") && !type.hasPrefix("text/") && !type.contains("xml") && !type.contains("html")
    guard element.attributes["mode"]?.lowercased() == "base64" || isBinary else { return text.trimmed }
    return Base64.decode(text).map { String(decoding: $0, as: UTF8.self) } ?? text
  }

  private static func collapsed(_ text: String) -> String { TextFolding.collapsed(Array(text.utf8)[...]) }

  /// "ann@example.org (Ann Example)" without the address.
  static func withoutMail(_ text: String) -> String {
    guard text.contains("@"), let open = text.firstIndex(of: "("), let close = text.lastIndex(of: ")"), open < close
    else { return text }
    return String(text[text.index(after: open)..<close])
  }
}
