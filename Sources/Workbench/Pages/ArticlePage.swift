import ParleyDrawing
import ParleyLedger
import ParleyReading
import ParleyText
import ParleyWorkspace

/// An article with everything found in it, marked in its place; a translation or the original beside it where there is one.
struct ArticlePage {
  private let workspace: Workspace
  private let asking: Asking
  private let telling: Telling
  private let stored: StoredArticle
  private let counterpart: Counterpart?
  private let carriers: [Carrier]
  private var words: Words { telling.words }
  private var article: Article { stored.article }

  init(_ workspace: Workspace, _ asking: Asking) throws {
    self.workspace = workspace
    self.asking = asking
    telling = Telling(workspace.dossier, asking.words)
    stored = try workspace.article(try asking.place("id"))
    counterpart = try workspace.counterpart(of: stored)
    carriers = try workspace.carriers(ofArticle: stored.article.id)
  }

  func document() throws -> Document {
    let title = article.title ?? article.origin
    return PageFrame(workspace, asking, title: title, section: "/ledger").document { html in
      html.element("h1", [Attribute("lang", article.language.rawValue)], text: title)
      html.element("p", [.class("meta")]) { $0.add(meta) }
      legend(&html)
      html.element("div", [.class(counterpart == nil ? "columns" : "columns three")]) { columns in
        text(of: article, marks: ArticleMarks(stored, telling).marks, isMain: true, &columns)
        if let counterpart { text(of: counterpart.article, marks: [], isMain: false, &columns) }
        columns.element("aside") { aside in
          aside.element("h2", text: words["article.chain"])
          if carriers.count > 1 {
            OutletChain(carriers: carriers, words: words, current: article.id).add(to: &aside)
          } else {
            aside.element("p", [.class("soft")], text: words["article.alone"])
          }
          StatementList(stored, telling).add(to: &aside)
        }
      }
    }
  }

  private func text(of article: Article, marks: [MarkedText.Mark], isMain: Bool, _ html: inout HTML) {
    let marked = MarkedText(text: article.text, marks: marks)
    html.element("article", [.class("text"), Attribute("lang", article.language.rawValue)]) { text in
      if counterpart != nil { heading(of: article, isMain: isMain, &text) }
      for paragraph in article.paragraphs {
        text.element("p", [.class(paragraph.kind.rawValue), Attribute("lang", paragraph.language.rawValue)]) {
          $0.add(marked.html(in: paragraph.span))
        }
      }
    }
  }

  /// Which of two texts is the original, and who made the other.
  private func heading(of article: Article, isMain: Bool, _ html: inout HTML) {
    let language = words.language(article.language)
    html.element("h2", [Attribute("lang", words.language.rawValue)]) { line in
      if let rendering = article.rendering {
        line.text(
          words("article.translation", ["language": language, "maker": rendering.maker ?? words["article.unnamed"]]))
      } else {
        line.text(words("article.original", ["language": language]))
      }
      if !isMain, counterpart?.isStored ?? false {
        line.text(" ")
        line.link(to: "/articles/\(article.id)", [.class("meta")], text: words["article.open"])
      }
    }
  }

  private var meta: HTML {
    HTML { html in
      var parts = [article.publisher, article.authors.isEmpty ? nil : article.authors.joined(separator: ", ")]
      if let published = article.published {
        let days = words.days(published.first...published.last)
        parts.append(
          published.how == .metadata
            ? words("article.published", ["days": days])
            : words(
              "article.published-how", ["days": days, "how": words.term("date-how", published.how.rawValue)]))
      } else {
        parts.append(words["sources.undated"])
      }
      parts.append(words.language(article.language))
      html.text(parts.compactMap { $0 }.joined(separator: " · "))
      if let url = article.url {
        html.text(" · ")
        html.link(to: url, [Attribute("rel", "noreferrer")], text: url)
      }
      if let rendering = article.rendering {
        html.text(" · " + words("article.rendering", ["maker": rendering.maker ?? words["article.unnamed"]]))
      }
    }
  }

  private func legend(_ html: inout HTML) {
    html.element("p", [.class("legend")]) { line in
      for name in ["source", "cue", "content", "nested", "event", "conditional"] {
        line.element("span") { $0.element("mark", [.class("mark \(name)")], text: words.term("mark", name)) }
      }
    }
  }
}
