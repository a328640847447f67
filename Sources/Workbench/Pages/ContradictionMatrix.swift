import ParleyDrawing
import ParleyPicture

/// Who contradicts whom within one side: soft voices down, hard voices across, the issues in the cells.
struct ContradictionMatrix {
  private let found: [Contradiction]
  private let telling: Telling
  private let side: String
  private var words: Words { telling.words }
  /// What a reader can take in at once: speakers in each direction, those with the most contradictions first, and issues in a cell.
  private static let mostSpeakers = 16
  private static let mostIssues = 3

  init(_ found: [Contradiction], _ telling: Telling, side: String) {
    self.found = found
    self.telling = telling
    self.side = side
  }

  func add(to html: inout HTML) {
    let soft = ranked(found.map(\.soft)).prefix(Self.mostSpeakers)
    let hard = ranked(found.map(\.hard)).prefix(Self.mostSpeakers)
    let cells = Dictionary(grouping: found) { [name($0.soft).text, name($0.hard).text] }
    html.element("div", [.class("scroll"), Attribute("tabindex", "0")]) { scroll in
      scroll.element("table", [.class("matrix")]) { table in
        table.element("caption") { caption in
          caption.add(SideName(side, telling).html)
          caption.text(": " + words["voices.matrix"])
        }
        table.element("thead") { head in
          head.element("tr") { line in
            line.element("td", [.class("corner")], text: words["voices.matrix-corner"])
            for speaker in hard {
              line.element("th", [.scope("col")]) { $0.add(speaker.html) }
            }
          }
        }
        table.element("tbody") { body in
          for row in soft {
            body.element("tr") { line in
              line.element("th", [.scope("row")]) { $0.add(row.html) }
              for column in hard { cell(cells[[row.text, column.text]] ?? [], &line) }
            }
          }
        }
      }
    }
  }

  private func name(_ voice: Contradiction.Voice) -> ShownName { telling.personName(voice.speaker) }

  /// Each name once, whatever the texts call its bearer; those with the most contradictions first.
  private func ranked(_ voices: [Contradiction.Voice]) -> [ShownName] {
    Dictionary(grouping: voices.map(name), by: \.text).values
      .sorted { ($1.count, $0[0].text) < ($0.count, $1[0].text) }.map { $0[0] }
  }

  /// The darker, the more contradictions.
  private func cell(_ own: [Contradiction], _ line: inout HTML) {
    line.element("td", [.class("heat heat-\(min(4, own.count))")]) { html in
      let issues = Dictionary(grouping: own, by: \.issue).sorted { $0.key < $1.key }
      for (issue, group) in issues.prefix(Self.mostIssues) {
        html.element("div") { entry in
          let address = group.first?.claims.first.map { "/claims/\($0)" } ?? "/issues/\(issue)"
          entry.link(
            to: address, [.title(group.first.map { ContradictionSentence($0, telling).text } ?? "")],
            text: telling.issue(issue))
          if group.count > 1 { entry.text(" ×\(group.count)") }
        }
      }
      if issues.count > Self.mostIssues {
        let rest = issues.dropFirst(Self.mostIssues).map { telling.issue($0.key) }
        html.element("div", [.class("meta"), .title(words.list(rest))], text: "+\(rest.count)")
      }
    }
  }
}
