/// Findings in sentences, each with the way to the sentences it rests on.
public struct FindingList: Sendable {
  public struct Item: Sendable {
    public var text: String
    public var claims: [String]

    public init(_ text: String, claims: [String]) {
      self.text = text
      self.claims = claims
    }
  }

  private let items: [Item]
  private let words: Words
  private let links: EvidenceLinks

  public init(_ items: [Item], words: Words = .english, links: EvidenceLinks = .workbench) {
    self.items = items
    self.words = words
    self.links = links
  }

  public func add(to html: inout HTML) {
    html.element("ul", [.class("notes")]) { list in
      for item in items {
        list.element("li") { line in
          line.text(item.text + " ")
          for (place, claim) in item.claims.prefix(links.shown).enumerated() {
            let number = links.number(claim) ?? place + 1
            line.link(to: links.claim(claim), [.title(words["evidence.sentence"])], text: "[\(number)]")
            line.text(" ")
          }
        }
      }
    }
  }
}
