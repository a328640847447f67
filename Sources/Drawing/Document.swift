/// A whole HTML document.
public struct Document: Sendable {
  public var title: String
  /// Of the document's own words, an ISO 639-1 code.
  public var language: String
  /// Addresses of style sheets, or nil to carry the style within (a file to hand on).
  public var stylesheet: String?
  public var scripts: [String]
  /// What comes first whatever is put above the body: the way past the navigation.
  public var opening = HTML()
  public var body: HTML

  public init(title: String, language: String = "en", stylesheet: String?, scripts: [String] = [], body: HTML) {
    self.title = title
    self.language = language
    self.stylesheet = stylesheet
    self.scripts = scripts
    self.body = body
  }

  public func text() -> String {
    var html = HTML()
    html.trusted("<!doctype html>\n")
    html.element("html", [Attribute("lang", language)]) { page in
      page.element("head") { head in
        head.empty("meta", [Attribute("charset", "utf-8")])
        head.empty(
          "meta", [Attribute("name", "viewport"), Attribute("content", "width=device-width, initial-scale=1")])
        head.element("title", text: title)
        head.empty("link", [Attribute("rel", "icon"), Attribute("href", "data:,")])
        if let stylesheet {
          head.empty("link", [Attribute("rel", "stylesheet"), .href(stylesheet)])
        } else {
          head.trusted("<style>\n\(Stylesheet.css)</style>")
        }
        for script in scripts {
          head.element("script", [Attribute("src", script), Attribute("defer", "defer")]) { _ in }
        }
      }
      page.element("body") { whole in
        whole.add(opening)
        whole.add(body)
      }
    }
    return html.markup + "\n"
  }
}
