import ParleyText

/// Reads JSON Feed 1.0 and 1.1.
enum JSONFeed {
  static func read(_ bytes: [UInt8], address: String) throws(IngestError) -> Feed {
    let value: JSONValue
    do {
      value = try JSONReader.read(bytes)
    } catch {
      throw IngestError(
        .malformed, at: .init(address, byte: error.byte), "the JSON breaks off here; \(error.expected) was expected")
    }
    guard value["items"] != nil else {
      throw IngestError(.malformed, at: .init(address), "this JSON has no items; it is no JSON feed")
    }
    let language = value["language"]?.text.map { Language(rawValue: String($0.prefix { $0 != "-" }).lowercased()) }
    let entries = value["items"]?.elements.map(entry) ?? []
    return Feed(title: value["title"]?.text, link: value["home_page_url"]?.text, language: language, entries: entries)
  }

  private static func entry(_ item: JSONValue) -> Feed.Entry {
    let link = item["url"]?.text ?? item["external_url"]?.text
    let title = item["title"]?.text.map { FeedText.plain($0) }
    let people = (item["authors"]?.elements ?? []) + [item["author"]].compactMap { $0 }
    let plain = item["content_text"]?.text?.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(
      "\n\n", with: "<p>")
    return Feed.Entry(
      id: item["id"]?.text ?? link ?? title ?? "", title: title, link: link,
      published: DateChooser.day(item["date_published"]?.text), updated: DateChooser.day(item["date_modified"]?.text),
      authors: people.compactMap { $0["name"]?.text },
      content: item["content_html"]?.text ?? plain ?? item["summary"]?.text)
  }
}
