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
    let dossier = workspace.dossier.told(in: words.language)
    let body = HTML { html in
      html.element("header", [.class("site")]) { header in
        header.element("div", [.class("inner")]) { inner in
          inner.element("strong", text: dossier.title)
          inner.add(LanguageSwitch(words: words, address: address).html)
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
      title: "\(title) · \(dossier.title)", language: words.language.rawValue, stylesheet: "/parley.css",
      scripts: scripts.map { "/assets/\($0)" }, body: body)
    document.opening.link(to: "#content", [.class("skip")], text: words["frame.skip"])
    return document
  }
}
