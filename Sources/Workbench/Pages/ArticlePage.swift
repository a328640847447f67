import ParleyDrawing
import ParleyLedger
import ParleyReading
import ParleyText
import ParleyWorkspace

/// An article with everything found in it, marked in its place.
struct ArticlePage {
  private let workspace: Workspace
  private let stored: StoredArticle

  init(_ workspace: Workspace, article: String) throws {
    self.workspace = workspace
    stored = try workspace.article(article)
  }

  func document() throws -> Document {
    let article = stored.article
    let marked = MarkedText(text: article.text, marks: ArticleMarks(stored).marks)
    return PageFrame(workspace: workspace, title: article.title ?? "Article", section: "/ledger").document { html in
      html.element("h1", text: article.title ?? article.origin)
      html.element("p", [.class("meta")]) { $0.add(meta) }
      legend(&html)
      html.element("div", [.class("columns")]) { columns in
        columns.element("article", [.class("text"), Attribute("lang", article.language.rawValue)]) { text in
          for paragraph in article.paragraphs {
            text.element("p", [.class(paragraph.kind.rawValue), Attribute("lang", paragraph.language.rawValue)]) {
              $0.add(marked.html(in: paragraph.span))
            }
          }
        }
        columns.element("aside") { aside in StatementList(stored, workspace.dossier).add(to: &aside) }
      }
    }
  }

  private var meta: HTML {
    let article = stored.article
    return HTML { html in
      var parts = [article.publisher, article.authors.isEmpty ? nil : article.authors.joined(separator: ", ")]
      if let published = article.published {
        parts.append(
          "published \((published.first...published.last).words)\(published.how == .metadata ? "" : " (\(published.how.rawValue))")"
        )
      } else {
        parts.append("no date")
      }
      parts.append(article.language.rawValue)
      html.text(parts.compactMap { $0 }.joined(separator: " · "))
      if let url = article.url {
        html.text(" · ")
        html.link(to: url, [Attribute("rel", "noreferrer")], text: url)
      }
      if let rendering = article.rendering {
        html.text(" · a rendering" + (rendering.maker.map { " by \($0)" } ?? ""))
      }
    }
  }

  private func legend(_ html: inout HTML) {
    html.element("p", [.class("legend")]) { line in
      for name in ["source", "cue", "content", "event"] {
        line.element("span") { $0.element("mark", [.class("mark \(name)")], text: name) }
      }
      line.element("span") { $0.element("mark", [.class("mark conditional")], text: "conditional or hypothesis") }
    }
  }
}

/// The marks of everything found in an article.
struct ArticleMarks {
  private(set) var marks: [MarkedText.Mark] = []

  init(_ stored: StoredArticle) {
    let claims = Dictionary(grouping: stored.claims, by: \.statement)
    for statement in stored.findings.statements {
      let speaker = statement.speaker.name ?? statement.speaker.party ?? "unknown speaker"
      let coded = claims[statement.id] ?? []
      let title = coded.isEmpty ? speaker : "\(speaker): " + coded.map { $0.option ?? $0.issue }.joined(separator: ", ")
      for (place, span) in statement.content.enumerated() {
        marks.append(
          MarkedText.Mark(
            span: span, style: "content", title: title, link: coded.first.map { "/claims/\($0.id)" },
            id: place == 0 ? statement.id : nil))
      }
      if let source = statement.source {
        marks.append(.init(span: source, style: "source", title: "source: \(speaker)"))
      }
      if let cue = statement.cue {
        marks.append(.init(span: cue, style: "cue", title: "cue: \(statement.act.rawValue.lowercased())"))
      }
    }
    for event in stored.findings.events {
      let date = event.date.map { " on \($0.first.words)" } ?? ""
      marks.append(
        .init(span: event.span, style: "event", title: "\(event.kind.rawValue), \(event.status.rawValue)\(date)"))
    }
    for conditional in stored.findings.conditionals {
      marks.append(.init(span: conditional.antecedent, style: "conditional", title: "condition"))
      marks.append(.init(span: conditional.consequent, style: "conditional", title: "what would follow"))
    }
    for hypothesis in stored.findings.hypotheses {
      marks.append(.init(span: hypothesis.span, style: "hypothesis", title: "hypothesis: \(hypothesis.kind.rawValue)"))
    }
  }
}
