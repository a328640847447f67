import ParleyDossier
import ParleyDrawing
import ParleyPicture
import ParleyText

/// Who was heard for a side, in what capacity, how often and how far their words bind it.
struct SpeakerTable {
  private let side: Party
  private let telling: Telling
  private let speakers: [Speaker]
  private var words: Words { telling.words }

  private struct Speaker {
    var name: ShownName
    /// nil for those whom people.yaml does not name.
    var title: ShownName?
    var isKnown: Bool
    var authority: Double
    var claims: Int
    var last: Day
    var link: String
  }

  init(picture: Picture, side: Party, telling: Telling) {
    self.side = side
    self.telling = telling
    let own = picture.claims.filter { $0.party.flatMap(telling.dossier.side(of:)) == side.id }
    speakers = Dictionary(grouping: own) { $0.person ?? $0.claimant }.map { id, claims in
      let person = telling.dossier.person(id)
      let last = claims.map(\.known).max() ?? picture.asOf
      return Speaker(
        name: telling.personName(id), title: person?.role(on: last).map(telling.title), isKnown: person != nil,
        authority: claims.map(\.authority).max() ?? 0, claims: claims.count, last: last,
        link: "/ledger?speaker=\(id.percentEncoded)")
    }.sorted { ($1.claims, $0.name.text) < ($0.claims, $1.name.text) }
  }

  func add(to html: inout HTML) {
    html.element("h2") { $0.add(SideName(side.id, telling).html) }
    guard !speakers.isEmpty else {
      html.element("p", [.class("soft")], text: words["voices.nobody"])
      return
    }
    let known = speakers.filter(\.isKnown)
    if !known.isEmpty { table(known, &html) }
    let others = speakers.filter { !$0.isKnown }
    guard !others.isEmpty else { return }
    html.element("details") { details in
      details.element("summary", text: words("voices.unnamed", ["count": others.count]))
      table(others, &details)
    }
  }

  private func table(_ speakers: [Speaker], _ html: inout HTML) {
    let most = Double(self.speakers.map(\.claims).max() ?? 1)
    html.element("div", [.class("scroll")]) { scroll in
      scroll.element("table", [.class("speakers")]) { table in
        table.element("thead") { head in
          head.element("tr") { line in
            line.element("th", [.scope("col")], text: words["voices.speaker"])
            for name: Words.Key in ["voices.claims", "voices.authority", "voices.last"] {
              line.element("th", [.scope("col")], text: words[name])
            }
          }
        }
        table.element("tbody") { body in
          for speaker in speakers { add(speaker, most: most, to: &body) }
        }
      }
    }
  }

  private func add(_ speaker: Speaker, most: Double, to body: inout HTML) {
    body.element("tr") { line in
      line.element("th", [.scope("row")]) { cell in
        cell.link(to: speaker.link) { $0.add(speaker.name.html) }
        if let title = speaker.title { cell.element("div", [.class("meta")]) { $0.add(title.html) } }
      }
      line.element("td", [.class("share side")]) { cell in
        cell.element("span", [.class("value")], text: words.number(speaker.claims))
        cell.add(ShareBar(Double(speaker.claims) / most).svg())
      }
      line.element("td", [.class("share side")]) { cell in
        cell.element("span", [.class("value")], text: words.figure(speaker.authority))
        cell.add(ShareBar(speaker.authority).svg())
      }
      line.element("td", [.class("day")], text: words.day(speaker.last))
    }
  }
}
