import ParleyDrawing

/// Where somebody of a team says who they are; tells nothing of the dossier.
struct SignInPage {
  enum Trouble { case refused, form, wait(Int) }

  private let asking: Asking
  private let token: FormToken
  var name = ""
  /// The address that was asked for before.
  var next: String?
  var trouble: Trouble?

  init(_ asking: Asking, token: FormToken) {
    self.asking = asking
    self.token = token
    next = asking.text("next")
  }

  /// A path of this site; anything else leads to the first page.
  static func safe(_ next: String?) -> String {
    guard let next, next.hasPrefix("/"), !next.hasPrefix("//"), !next.contains("\\"),
      next.unicodeScalars.allSatisfy({ $0.value > 0x20 && $0.value < 0x7F })
    else { return "/" }
    return next
  }

  func document() -> Document {
    let words = asking.words
    let body = HTML { html in
      html.element("main", [.id("content"), .class("sign-in")]) { main in
        main.element("h1", text: words["sign-in.title"])
        if let text = text(words) { main.element("p", [Attribute("role", "alert")], text: text) }
        main.element("form", [.class("source"), Attribute("method", "post"), Attribute("action", "/sign-in")]) { form in
          form.hidden(FormToken.field, token.text)
          form.hidden("next", Self.safe(next))
          form.element("label") { label in
            label.text(words["sign-in.name"])
            label.empty(
              "input",
              [
                Attribute("name", "name"), Attribute("value", name), Attribute("autocomplete", "username"),
                Attribute("required", "required"), Attribute("autocapitalize", "none"),
              ])
          }
          form.element("label") { label in
            label.text(words["sign-in.password"])
            label.empty(
              "input",
              [
                Attribute("type", "password"), Attribute("name", "password"),
                Attribute("autocomplete", "current-password"), Attribute("required", "required"),
              ])
          }
          form.element("button", [Attribute("type", "submit")], text: words["sign-in.button"])
        }
      }
    }
    return Document(
      title: words["sign-in.title"], language: words.language.rawValue, stylesheet: "/parley.css", body: body)
  }

  private func text(_ words: Words) -> String? {
    switch trouble {
    case nil: nil
    case .refused: words["sign-in.refused"]
    case .form: words["sign-in.form"]
    case .wait(let seconds): words("sign-in.wait", ["seconds": seconds])
    }
  }
}
