import ParleyDrawing
import ParleyTeam

/// Who is signed in, above every page of a team's workbench.
struct AccountBar {
  let account: Account
  let token: FormToken
  let words: Words

  var html: HTML {
    HTML { html in
      html.element("aside", [.class("account"), Attribute("aria-label", words["account.title"])]) { bar in
        bar.element("span", text: words("account.name", ["name": account.name, "role": role]))
        bar.link(to: "/team", text: words["team.title"])
        bar.element("form", [Attribute("method", "post"), Attribute("action", "/sign-out")]) { form in
          form.hidden(FormToken.field, token.text)
          form.element("button", [Attribute("type", "submit")], text: words["account.out"])
        }
      }
    }
  }

  private var role: String { words.term("role", account.role.rawValue) }
}
