import ParleyDrawing
import ParleyReading
import ParleyWorkspace

/// The paragraph that a claim rests on, with source, cue and content marked, and where it was published.
struct Passage {
  let evidence: Evidence
  var words = Words.english

  func add(to html: inout HTML) {
    guard let article = evidence.article, let passage = evidence.passage, let statement = evidence.statement else {
      html.element("p", [.class("soft")], text: words["passage.by-hand"])
      return
    }
    var marks = statement.content.map {
      MarkedText.Mark(span: $0, style: "content", title: words.term("mark", "content"))
    }
    if let source = statement.source {
      marks.append(.init(span: source, style: "source", title: words.term("mark", "source")))
    }
    if let cue = statement.cue { marks.append(.init(span: cue, style: "cue", title: words.term("mark", "cue"))) }
    html.element("blockquote", [Attribute("lang", statement.language.rawValue)]) {
      $0.add(MarkedText(text: article.text, marks: marks).html(in: passage))
    }
    html.element("p", [.class("meta")]) { line in
      let origin = [article.publisher, article.published.map { words.days($0.first...$0.last) }]
      line.text(origin.compactMap { $0 }.joined(separator: ", ") + " · ")
      line.link(to: "/articles/\(article.id)#\(statement.id)", text: article.title ?? words["passage.article"])
    }
  }
}
