import ParleyDossier
import ParleyDrawing

/// Adds a source: an address, a text pasted, or files.
struct SourceForm {
  let dossier: Dossier
  let token: FormToken
  let words: Words

  func add(to html: inout HTML) {
    address(&html)
    pasted(&html)
    files(&html)
  }

  private func address(_ html: inout HTML) {
    html.element("form", [.class("source"), Attribute("method", "post"), Attribute("action", "/sources/address")]) {
      form in
      form.hidden(FormToken.field, token.text)
      form.element("div", [.class("row")]) { row in
        row.field(words["add.address"], name: "address", value: nil, type: "url", isRequired: true)
        row.element("button", [Attribute("type", "submit")], text: words["add.fetch"])
      }
    }
    html.element(
      "div",
      [
        .id("errands"), .class("errands"), Attribute("role", "status"), Attribute("data-found", words["add.found"]),
        Attribute("data-steps", steps),
      ]
    ) { _ in }
  }

  /// What an errand is at, as the script finds it: "done=finished|failed=…".
  private var steps: String {
    ["fetching", "article", "done", "failed"].map { "\($0)=\(words.term("errand", $0))" }.joined(separator: "|")
  }

  private func pasted(_ html: inout HTML) {
    html.element("form", [.class("source"), Attribute("method", "post"), Attribute("action", "/sources")]) { form in
      form.hidden(FormToken.field, token.text)
      form.element("div", [.class("row")]) { row in
        row.field(words["add.title"], name: "title", value: nil, type: "text", isRequired: true)
        row.field(words["add.publisher"], name: "publisher", value: nil, type: "text")
        row.field(words["add.published"], name: "published", value: nil, type: "date")
        row.choice(
          words["add.language"], name: "language", chosen: nil,
          dossier.languages.map { ($0.rawValue, words.language($0)) }, words: words)
        row.field(words["add.url"], name: "url", value: nil, type: "url")
      }
      form.element("label") { label in
        label.text(words["add.text"])
        label.element(
          "textarea", [Attribute("name", "text"), Attribute("rows", "8"), Attribute("required", "required")]
        ) { _ in }
      }
      form.element("button", [Attribute("type", "submit")], text: words["add.keep"])
    }
  }

  private func files(_ html: inout HTML) {
    html.element(
      "div",
      [
        .class("drop"), .id("drop"), Attribute("data-token", token.text), Attribute("data-found", words["add.found"]),
        Attribute("hidden", "hidden"),
      ]
    ) { drop in
      drop.element("label") { label in
        label.text(words["add.files"])
        label.empty("input", [Attribute("type", "file"), Attribute("multiple", "multiple"), .id("files")])
      }
      drop.empty(
        "progress", [.id("progress"), Attribute("hidden", "hidden"), Attribute("aria-label", words["add.reading"])])
      drop.element("div", [.id("read"), Attribute("role", "status")]) { _ in }
    }
  }
}
