/// The texts of a feed, which may be plain, escaped markup, XHTML or Base64.
enum FeedText {
  /// An element's content as plain text on one line.
  static func plain(_ element: XMLElementNode) -> String {
    let type = element.attributes["type"]?.lowercased() ?? ""
    if type == "text" || type == "text/plain" { return collapsed(decoded(element)) }
    return plain(markup(element))
  }

  /// Markup without its tags.
  static func plain(_ markup: String) -> String {
    guard markup.utf8.contains(where: { $0 == 0x3C || $0 == 0x26 }) else { return collapsed(markup) }
    guard let tree = MyHTMLParser()?.parse(Array(markup.utf8)) else { return collapsed(markup) }
    return tree.plainText(of: 0)
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
