import ParleyDrawing
import ParleyLedger

/// Everybody who carried a story or a claim, in the order in which they did, each with the way to its article.
struct OutletChain {
  let carriers: [Carrier]
  let words: Words
  /// The article that is being looked at.
  var current: String?

  func add(to html: inout HTML) {
    html.element("ol", [.class("plain outlets")]) { list in
      for carrier in carriers {
        list.element("li") { item in
          let name = carrier.publisher ?? carrier.title ?? carrier.origin
          if carrier.article == current, carrier.role != .sameText {
            item.element("strong", text: name)
          } else {
            item.link(to: "/articles/\(carrier.article)", text: name)
          }
          item.text(" ")
          item.element("span", [.class("tag")], text: words.term("carrier", carrier.role.rawValue))
          let parts = [
            carrier.published.map { words.date($0) } ?? words["sources.undated"],
            carrier.article == current && carrier.role != .sameText ? words["article.this"] : nil,
          ]
          item.element("div", [.class("meta")]) { line in
            line.text(parts.compactMap { $0 }.joined(separator: " · "))
            if let url = carrier.url {
              line.text(" · ")
              line.link(to: url, [Attribute("rel", "noreferrer")], text: url)
            }
          }
        }
      }
    }
  }
}
