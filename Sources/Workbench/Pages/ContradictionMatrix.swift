import ParleyDrawing
import ParleyPicture

/// Who contradicts whom within one side: soft voices down, hard voices across, the issues in the cells.
struct ContradictionMatrix {
  private let found: [Contradiction]
  private let telling: Telling
  private let side: String
  private var words: Words { telling.words }

  init(_ found: [Contradiction], _ telling: Telling, side: String) {
    self.found = found
    self.telling = telling
    self.side = side
  }

  func add(to html: inout HTML) {
    let soft = ranked(found.map(\.soft.speaker))
    let hard = ranked(found.map(\.hard.speaker))
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
              line.element("th", [.scope("col")]) { $0.add(telling.personName(speaker).html) }
            }
          }
        }
        table.element("tbody") { body in
          for row in soft {
            body.element("tr") { line in
              line.element("th", [.scope("row")]) { $0.add(telling.personName(row).html) }
              for column in hard { cell(found.filter { $0.soft.speaker == row && $0.hard.speaker == column }, &line) }
            }
          }
        }
      }
    }
  }

  /// Those with the most contradictions first.
  private func ranked(_ speakers: [String]) -> [String] {
    Dictionary(grouping: speakers) { $0 }.sorted { ($1.value.count, $0.key) < ($0.value.count, $1.key) }.map(\.key)
  }

  /// The darker, the more contradictions.
  private func cell(_ own: [Contradiction], _ line: inout HTML) {
    line.element("td", [.class("heat heat-\(min(4, own.count))")]) { html in
      for (issue, group) in Dictionary(grouping: own, by: \.issue).sorted(by: { $0.key < $1.key }) {
        html.element("div") { entry in
          let address = group.first?.claims.first.map { "/claims/\($0)" } ?? "/issues/\(issue)"
          entry.link(
            to: address, [.title(group.first.map { ContradictionSentence($0, telling).text } ?? "")],
            text: telling.issue(issue))
          if group.count > 1 { entry.text(" ×\(group.count)") }
        }
      }
    }
  }
}
