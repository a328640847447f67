import ParleyDossier
import ParleyDrawing

/// Adds a source: an address, a text pasted, or a file.
struct SourceForm {
  let dossier: Dossier
  let token: FormToken

  func add(to html: inout HTML) {
    address(&html)
    html.element("form", [.class("source"), Attribute("method", "post"), Attribute("action", "/sources")]) { form in
      form.hidden(FormToken.field, token.text)
      form.element("div", [.class("row")]) { row in
        row.field("Title", name: "title", value: nil, type: "text", isRequired: true)
        row.field("Publisher", name: "publisher", value: nil, type: "text")
        row.field("Published", name: "published", value: nil, type: "date")
        row.choice("Language", name: "language", chosen: nil, dossier.languages.map { ($0.rawValue, $0.rawValue) })
        row.field("Address", name: "url", value: nil, type: "url")
      }
      form.element("label") { label in
        label.text("Text")
        label.element(
          "textarea", [Attribute("name", "text"), Attribute("rows", "8"), Attribute("required", "required")]
        ) { _ in }
      }
      form.element("button", [Attribute("type", "submit")], text: "Keep and read it")
    }
    html.element(
      "div", [.class("drop"), .id("drop"), Attribute("data-token", token.text), Attribute("hidden", "hidden")]
    ) { drop in
      drop.element("label") { label in
        label.text("Or files: drop them here, or choose them (text, HTML, PDF, mail, feeds, archives; 20 MB each)")
        label.empty("input", [Attribute("type", "file"), Attribute("multiple", "multiple"), .id("files")])
      }
      drop.empty("progress", [.id("progress"), Attribute("hidden", "hidden"), Attribute("aria-label", "Reading")])
      drop.element("ul", [.id("read"), Attribute("role", "status"), .class("plain")]) { _ in }
    }
  }

  private func address(_ html: inout HTML) {
    html.element("form", [.class("source"), Attribute("method", "post"), Attribute("action", "/sources/address")]) {
      form in
      form.hidden(FormToken.field, token.text)
      form.element("div", [.class("row")]) { row in
        row.field("Address of a page or feed", name: "address", value: nil, type: "url", isRequired: true)
        row.element("button", [Attribute("type", "submit")], text: "Fetch and read it")
      }
    }
    html.element("ul", [.id("errands"), .class("plain"), Attribute("role", "status")]) { _ in }
  }
}
