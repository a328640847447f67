import ParleyDrawing
import ParleyTeam

/// What people said to each other, the oldest first as given.
struct CommentList {
  private let comments: [CommentBook.Comment]
  private let words: Words
  private let linksTo: (String) -> String?

  init(_ comments: [CommentBook.Comment], words: Words, linksTo: @escaping (String) -> String? = { _ in nil }) {
    self.comments = comments
    self.words = words
    self.linksTo = linksTo
  }

  func add(to html: inout HTML) {
    guard !comments.isEmpty else { return }
    html.element("ul", [.class("plain comments")]) { list in
      for comment in comments {
        list.element("li") { item in
          item.element("p", [.class("meta")]) { line in
            line.element("strong", text: comment.author)
            line.text(" · \(Moment.text(comment.time))")
            if let address = linksTo(comment.target) {
              line.text(" · ")
              line.link(to: address, text: words["comments.open"])
            }
          }
          item.element("p", text: comment.text)
        }
      }
    }
  }
}

/// The comments on a claim and its statement, and a way to add one.
struct CommentBox {
  let claim: String
  let statement: String?
  let team: TeamDesk
  let token: FormToken
  let words: Words
  let canWrite: Bool

  var html: HTML {
    HTML { html in
      html.element(
        "section", [.class("comments"), .id("comments"), Attribute("aria-label", words["comments.title"])]
      ) { box in
        box.element("h2", text: words["comments.title"])
        let targets = [claim, statement].compactMap { $0 }
        let all = targets.flatMap(team.comments.comments).sorted { $0.time < $1.time }
        if all.isEmpty { box.element("p", [.class("soft")], text: words["comments.none"]) }
        CommentList(all, words: words).add(to: &box)
        if canWrite { form(&box) }
      }
    }
  }

  private func form(_ html: inout HTML) {
    html.element("form", [.class("source"), Attribute("method", "post"), Attribute("action", "/comments")]) { form in
      form.hidden(FormToken.field, token.text)
      form.hidden("claim", claim)
      form.element("label") { label in
        label.text(words["comments.text"])
        label.element(
          "textarea", [Attribute("name", "text"), Attribute("rows", "3"), Attribute("required", "required")]
        ) { _ in }
      }
      if statement != nil {
        form.element("label") { label in
          label.text(words["comments.on"])
          label.element("select", [Attribute("name", "on")]) { select in
            select.option("claim", words["comments.on-claim"], isChosen: true)
            select.option("statement", words["comments.on-statement"], isChosen: false)
          }
        }
      }
      form.element("button", [Attribute("type", "submit")], text: words["comments.add"])
    }
  }
}
