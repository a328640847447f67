import Foundation
import ParleyText

/// Takes a feed out of its XML.
struct FeedReader {
  let address: String

  func feed(_ root: XMLElementNode) -> Feed? {
    let base = resolve(root.attributes["xml:base"], against: address) ?? address
    switch root.name {
    case "rss", "rdf":
      let channel = root.first("channel") ?? root
      let items = channel.elements.filter { $0.name == "item" } + root.elements.filter { $0.name == "item" }
      return feed(channel, items, base)
    case "feed": return feed(root, root.elements.filter { $0.name == "entry" }, base)
    case "channel": return feed(root, root.elements.filter { $0.name == "item" }, base)
    default:
      let inner = root.elements.first { ["rss", "feed", "rdf", "channel"].contains($0.name) }
      return inner.flatMap(feed)
    }
  }

  private func feed(_ channel: XMLElementNode, _ items: [XMLElementNode], _ base: String) -> Feed {
    let language =
      (channel.first("language") ?? channel.first("language", prefix: "dc"))?.text.trimmed
      ?? channel.attributes["xml:lang"]
    return Feed(
      title: title(channel), link: link(channel, base),
      language: language.flatMap {
        $0.isEmpty ? nil : Language(rawValue: String($0.prefix { $0 != "-" && $0 != "_" }).lowercased())
      },
      entries: items.map { entry($0, base) })
  }

  private func entry(_ item: XMLElementNode, _ base: String) -> Feed.Entry {
    let base = resolve(item.attributes["xml:base"], against: base) ?? base
    var link = link(item, base)
    if link == nil, let guid = item.first("guid"), guid.attributes["isPermaLink"]?.lowercased() != "false",
      guid.text.contains("://")
    {
      link = guid.text.trimmed
    }
    let title = title(item)
    return Feed.Entry(
      id: identifier(item, base) ?? link ?? title ?? "", title: title, link: link,
      published: day(item, ["pubdate", "published", "issued", "date", "created"]),
      updated: day(item, ["updated", "modified", "lastbuilddate"]), authors: authors(item), content: content(item))
  }

  /// An identifier that is an address without its host gets that of its feed; others are what they are.
  private func identifier(_ item: XMLElementNode, _ base: String) -> String? {
    let element = item.first("id") ?? item.first("guid")
    guard let text = (element?.text ?? item.attributes["rdf:about"])?.trimmed, !text.isEmpty else { return nil }
    let isAddress = element?.attributes["isPermaLink"]?.lowercased() != "false"
    return isAddress && ["/", "./", "../"].contains(where: text.hasPrefix) ? resolve(text, against: base) : text
  }

  private func title(_ element: XMLElementNode) -> String? {
    guard
      let title = element.first("title") ?? element.first("title", prefix: "dc")
        ?? element.first("title", prefix: "media")
    else {
      return nil
    }
    let text = FeedText.plain(title)
    return text.isEmpty ? nil : text
  }

  private func link(_ element: XMLElementNode, _ base: String) -> String? {
    let links = element.elements.filter { $0.name == "link" }
    let alternate = links.first { ($0.attributes["rel"] ?? "alternate") == "alternate" && $0.attributes["href"] != nil }
    if let address = alternate?.attributes["href"] {
      return resolve(address, against: resolve(alternate?.attributes["xml:base"], against: base) ?? base)
    }
    if let plain = links.first(where: { !$0.text.trimmed.isEmpty }) {
      return resolve(plain.text.trimmed, against: base)
    }
    // The Channel Definition Format of 1997.
    return resolve(element.attribute("href"), against: base)
  }

  private func resolve(_ address: String?, against base: String) -> String? {
    guard let address = address?.trimmed, !address.isEmpty else { return nil }
    if address.contains("://") { return address }
    return URL(string: address, relativeTo: URL(string: base))?.absoluteString ?? address
  }

  /// The day that the feed writes, in whatever zone it writes it. Where a date stands twice, the second corrects the first.
  private func day(_ item: XMLElementNode, _ names: [String]) -> Day? {
    for name in names {
      for element in item.elements.reversed() where element.name == name {
        if let day = FeedDate.day(element.text) { return day }
      }
    }
    return names.contains("updated") ? FeedDate.day(item.attribute("lastmod")) : nil
  }

  private func authors(_ item: XMLElementNode) -> [String] {
    let elements = item.elements.filter { ["author", "creator"].contains($0.name) }
    return elements.flatMap {
      AuthorChooser.names(in: ($0.first("name")?.text ?? FeedText.withoutMail($0.text)).trimmed)
    }
  }

  private func content(_ item: XMLElementNode) -> String? {
    let element =
      item.first("encoded", prefix: "content") ?? item.first("content") ?? item.first("description") ?? item.first(
        "summary")
      ?? item.first("body", prefix: "xhtml") ?? item.first("div", prefix: "xhtml")
    return element.map { FeedText.markup($0) }
  }
}
