import ParleyDossier
import ParleyDrawing
import ParleyText

/// The words of an issue's options in other languages, an option a row, a language a column.
struct OptionWordings {
  let fields: Fields
  let languages: [Language]
  let words: Words

  func add(to html: inout HTML) {
    let numbers = (0..<fields.count(of: "option")).filter { fields.word("option.\($0).label") != nil }
    guard !numbers.isEmpty else { return }
    let isGiven = numbers.contains { number in
      languages.contains { fields.word("option.\(number).labels.\($0.rawValue)") != nil }
    }
    html.element("details", [.class("wordings"), Attribute("open", isGiven ? "open" : nil)]) { details in
      details.element("summary", text: "\(words["issue-form.label"]): \(words["wordings.title"])")
      details.element("p", [.class("meta")], text: words["wordings.note"])
      details.element("div", [.class("scroll"), Attribute("tabindex", "0")]) { scroll in
        scroll.element("table", [.class("fields")]) { table in
          table.element("thead") { head in
            head.element("tr") { line in
              line.element("th", [.scope("col")], text: words["issue-form.label"])
              for language in languages {
                line.element("th", [.scope("col")], text: LanguageName.of(language, words))
              }
            }
          }
          table.element("tbody") { body in for number in numbers { row(number, &body) } }
        }
      }
    }
  }

  private func row(_ number: Int, _ body: inout HTML) {
    let label = fields["option.\(number).label"]
    body.element("tr") { line in
      line.element("th", [.scope("row")], text: label)
      for language in languages {
        line.element("td", [.class("wide")]) {
          $0.cell(
            words("wordings.in", ["field": label, "language": LanguageName.of(language, words)]),
            "option.\(number).labels.\(language.rawValue)", fields)
        }
      }
    }
  }
}
