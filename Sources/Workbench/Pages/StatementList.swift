import ParleyCoding
import ParleyDrawing
import ParleyLedger
import ParleyReading

/// The statements of an article with their claims, beside its text: those that stand within another are set in under it, and the way
/// that each came is told, from its speaker through other outlets to this one.
struct StatementList {
  private let stored: StoredArticle
  private let telling: Telling
  private let claims: [String?: [Claim]]
  private var words: Words { telling.words }

  init(_ stored: StoredArticle, _ telling: Telling) {
    self.stored = stored
    self.telling = telling
    claims = Dictionary(grouping: stored.claims, by: \.statement)
  }

  func add(to html: inout HTML) {
    let statements = stored.findings.statements
    html.element(
      "h2", text: words("article.counts", ["statements": statements.count, "claims": stored.claims.count]))
    let known = Set(statements.map(\.id))
    let roots = statements.filter { $0.parent.map { !known.contains($0) } ?? true }
    list(roots, Dictionary(grouping: statements.filter { $0.parent != nil }, by: \.parent), depth: 0, &html)
  }

  private func list(
    _ statements: [Statement], _ children: [String?: [Statement]], depth: Int, _ html: inout HTML
  ) {
    html.element("ul", [.class(depth == 0 ? "plain statements" : "plain nested")]) { list in
      for statement in statements {
        list.element("li") { item in
          add(statement, to: &item)
          // A statement that names itself as its own ancestor would never end.
          if depth < 6, let inner = children[statement.id] {
            self.list(inner, children, depth: depth + 1, &item)
          }
        }
      }
    }
  }

  private func add(_ statement: Statement, to item: inout HTML) {
    item.link(to: "#\(statement.id)") { link in
      if let name = words.speakerName(of: statement, telling) {
        link.add(name.html)
      } else {
        link.text(words["article.unknown-speaker"])
      }
    }
    if let party = statement.speaker.party {
      item.text(" ")
      item.add(SideName(party, telling).html)
    }
    item.element("div", [.class("meta")], text: details(of: statement))
    if !statement.chain.isEmpty { way(of: statement, &item) }
    for claim in claims[statement.id] ?? [] {
      item.element("div", [.class("claim")]) { line in
        line.link(to: "/claims/\(claim.id)") { link in
          link.element("strong", text: telling.issue(claim.issue))
          link.text(": " + (telling.option(claim.option, of: claim.issue) ?? words["claim.no-option"]))
        }
        line.text(" ")
        line.element("span", [.class("tag")], text: words.term("stance", claim.stance.rawValue))
      }
    }
  }

  private func details(of statement: Statement) -> String {
    var parts = [
      words.term("quotation", statement.quotation.rawValue), words.term("act", statement.act.rawValue.lowercased()),
    ]
    if let date = statement.date { parts.append(words.days(date.first...date.last)) }
    parts.append(words("article.sure", ["share": words.percent(statement.confidence.statement)]))
    return parts.joined(separator: " · ")
  }

  /// From the speaker through those who passed the words on.
  private func way(of statement: Statement, _ item: inout HTML) {
    let outlets =
      [words.speaker(of: statement, telling)] + statement.chain + [stored.article.publisher].compactMap { $0 }
    item.element("div", [.class("chain"), .title(words["field.chain"])]) { line in
      for (number, outlet) in outlets.enumerated() {
        if number > 0 { line.text(" → ") }
        line.element("span", text: outlet)
      }
    }
  }
}
