import ParleyDossier
import ParleyDrawing
import ParleyText

/// The search of the ledger.
struct LedgerSearch {
  let asking: Asking
  let telling: Telling
  let publishers: [String]
  private var words: Words { telling.words }
  private var dossier: Dossier { telling.dossier }

  /// Everything that can be searched by.
  static let names = [
    "words", "speaker", "party", "issue", "option", "from", "to", "at", "publisher", "language", "reviewed", "limit",
  ]

  func add(to html: inout HTML) {
    html.element("form", [.class("filter"), Attribute("method", "get"), Attribute("action", "/ledger")]) { form in
      form.field(words["search.words"], name: "words", value: asking.text("words"))
      form.field(words["search.speaker"], name: "speaker", value: asking.text("speaker"))
      form.choice(
        words["search.party"], name: "party", chosen: asking.text("party"),
        dossier.parties.map { ($0.id, telling.party($0.id)) }, words: words)
      form.choice(
        words["claim.issue"], name: "issue", chosen: asking.text("issue"),
        dossier.issues.map { ($0.id, $0.name) }, words: words)
      form.choices(
        words["search.option"], name: "option", chosen: asking.text("option"),
        offered.map { issue in (issue.name, issue.options.map { ($0.id, $0.label) }) }, words: words)
      form.field(words["search.from"], name: "from", value: asking.text("from"), type: "date")
      form.field(words["search.to"], name: "to", value: asking.text("to"), type: "date")
      form.choice(
        words["search.outlet"], name: "publisher", chosen: asking.text("publisher"), publishers.map { ($0, $0) },
        words: words)
      form.choice(
        words["sources.language"], name: "language", chosen: asking.text("language"),
        dossier.languages.map { ($0.rawValue, words.language($0)) }, words: words)
      form.choice(
        words["search.reviewed"], name: "reviewed", chosen: asking.text("reviewed"),
        [("yes", words["search.is-reviewed"]), ("no", words["search.is-unreviewed"])], words: words)
      form.element("div", [.class("buttons")]) { buttons in
        buttons.element("button", [Attribute("type", "submit")], text: words["search.go"])
        buttons.link(to: "/ledger", [.class("quiet")], text: words["search.clear"])
      }
    }
  }

  /// The chosen issue's options, or all.
  private var offered: [Issue] {
    asking.text("issue").flatMap(dossier.issue).map { [$0] } ?? dossier.issues
  }
}
