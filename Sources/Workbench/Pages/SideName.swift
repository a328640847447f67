import ParleyDossier
import ParleyDrawing

/// A party's name in its colour, if it is a side.
struct SideName {
  let html: HTML

  /// - Parameter text: what is shown; the party's name in the reader's alphabet where none is given.
  init(_ party: String, _ telling: Telling, text: String? = nil) {
    let index = telling.dossier.sides.firstIndex { $0.id == telling.dossier.side(of: party) ?? party }
    let name = telling.partyName(party)
    html = HTML { html in
      html.element(
        "span", [.class(index.map { "side-name side-\($0 % 4)" } ?? "soft"), Attribute("title", name.original)],
        text: text ?? name.text)
    }
  }

  /// With a space before it.
  init(after party: String, _ telling: Telling) {
    let name = SideName(party, telling).html
    html = HTML { html in
      html.text(" ")
      html.add(name)
    }
  }
}
