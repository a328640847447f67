import ParleyDrawing
import ParleyLedger
import ParleyReading
import ParleyText

/// The marks of everything found in an article.
struct ArticleMarks {
  private(set) var marks: [MarkedText.Mark] = []
  private let telling: Telling
  private var words: Words { telling.words }

  init(_ stored: StoredArticle, _ telling: Telling) {
    self.telling = telling
    let claims = Dictionary(grouping: stored.claims, by: \.statement)
    for statement in stored.findings.statements {
      let coded = claims[statement.id] ?? []
      add(
        statement, options: coded.map { telling.option($0.option, of: $0.issue) ?? telling.issue($0.issue) },
        link: coded.first.map { "/claims/\($0.id)" })
    }
    for event in stored.findings.events {
      let parts = [
        words.term("event", event.kind.rawValue), words.term("event-status", event.status.rawValue),
        event.date.map { words.days($0.first...$0.last) },
      ]
      marks.append(.init(span: event.span, style: "event", title: parts.compactMap { $0 }.joined(separator: ", ")))
    }
    for conditional in stored.findings.conditionals {
      marks.append(.init(span: conditional.antecedent, style: "conditional", title: words["article.condition"]))
      marks.append(.init(span: conditional.consequent, style: "conditional", title: words["article.consequence"]))
    }
    for hypothesis in stored.findings.hypotheses {
      marks.append(
        .init(
          span: hypothesis.span, style: "hypothesis",
          title: words("article.hypothesis", ["kind": words.term("hypothesis", hypothesis.kind.rawValue)])))
    }
  }

  private mutating func add(_ statement: Statement, options: [String], link: String?) {
    let speaker = words.speaker(of: statement, telling)
    let title = options.isEmpty ? speaker : "\(speaker): " + options.joined(separator: ", ")
    for (place, span) in statement.content.enumerated() {
      marks.append(
        MarkedText.Mark(
          span: span, style: statement.parent == nil ? "content" : "nested content", title: title, link: link,
          id: place == 0 ? statement.id : nil))
    }
    if let source = statement.source {
      marks.append(.init(span: source, style: "source", title: words.term("mark", "source") + ": " + speaker))
    }
    if let cue = statement.cue {
      let act = words.term("act", statement.act.rawValue.lowercased())
      marks.append(.init(span: cue, style: "cue", title: words.term("mark", "cue") + ": " + act))
    }
  }
}

extension Words {
  /// Who made a statement, in the reader's alphabet.
  func speaker(of statement: Statement, _ telling: Telling) -> String {
    speakerName(of: statement, telling)?.text ?? self["article.unknown-speaker"]
  }

  /// The same with the name as the text has it where that is another; nil where nobody is named.
  func speakerName(of statement: Statement, _ telling: Telling) -> ShownName? {
    let speaker = statement.speaker
    if let name = speaker.name ?? speaker.person { return telling.claimant(name, person: speaker.person) }
    return speaker.party.map(telling.partyName)
  }
}
