import ParleyDrawing
import ParleyText
import ParleyWorkspace

/// What every page has around its own content.
struct PageFrame {
  let workspace: Workspace
  let words: Words
  /// The address that was asked for, with its query.
  let address: String
  var title: String
  /// The address of the section that is open.
  var section: String
  /// Files under `/assets` that the page runs; it must read without them.
  var scripts: [String] = []

  init(_ workspace: Workspace, _ asking: Asking, title: String, section: String, scripts: [String] = []) {
    self.workspace = workspace
    words = asking.words
    address = asking.address
    self.title = title
    self.section = section
    self.scripts = scripts
  }

  /// A page that is told in English only.
  init(workspace: Workspace, title: String, section: String, scripts: [String] = []) {
    self.workspace = workspace
    words = .english
    address = section
    self.title = title
    self.section = section
    self.scripts = scripts
  }

  private static let sections: [(address: String, name: Words.Key)] = [
    ("/", "page.overview"), ("/timeline", "page.timeline"), ("/voices", "page.voices"), ("/packages", "page.packages"),
    ("/scenarios", "page.scenarios"), ("/hypotheses", "page.hypotheses"), ("/ledger", "page.ledger"),
    ("/review", "page.review"), ("/brief", "page.brief"), ("/dossier", "page.dossier"),
  ]

  func document(_ content: (inout HTML) -> Void) -> Document {
    let body = HTML { html in
      html.element("header", [.class("site")]) { header in
        header.element("div", [.class("inner")]) { inner in
          inner.element("strong", text: workspace.dossier.title)
          languages(&inner)
          inner.element("nav", [Attribute("aria-label", words["frame.pages"])]) { nav in
            for (address, name) in Self.sections {
              nav.link(
                to: address, [Attribute("aria-current", address == section ? "page" : nil)], text: words[name])
            }
          }
        }
      }
      html.element("main", [.id("content")]) { content(&$0) }
    }
    var document = Document(
      title: "\(title) · \(workspace.dossier.title)", language: words.language.rawValue, stylesheet: "/parley.css",
      scripts: scripts.map { "/assets/\($0)" }, body: body)
    document.opening.link(to: "#content", [.class("skip")], text: words["frame.skip"])
    return document
  }

  /// Leads to the same page in another language.
  private func languages(_ html: inout HTML) {
    html.element("nav", [.class("languages"), Attribute("aria-label", words["frame.languages"])]) { nav in
      for language in Words.languages {
        let code = language.rawValue
        nav.link(
          to: address.settingQuery(Tongue.name, to: code),
          [
            Attribute("lang", code), Attribute("hreflang", code), .title(words.term("language.own", code)),
            Attribute("aria-current", language == words.language ? "true" : nil),
          ], text: words.term("language.short", code))
      }
    }
  }
}

extension String {
  /// An address with one part of its query set.
  func settingQuery(_ name: String, to value: String) -> String {
    let parts = split(separator: "?", maxSplits: 1)
    let query = (parts.dropFirst().first ?? "").split(separator: "&").filter { !$0.hasPrefix("\(name)=") }
    return (parts.first ?? "/") + "?"
      + (query.map(String.init) + ["\(name)=\(value.percentEncoded)"]).joined(separator: "&")
  }
}
