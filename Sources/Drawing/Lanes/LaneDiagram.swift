/// Draws a lane as SVG: a scale with its options, a row for each side with its position, 80% spread, acceptance and the
/// way it came, the overlap of the acceptances, and the situation on the ground.
public struct LaneDiagram: Sendable {
  public var lane: Lane
  private let words: Words
  static let width = 640.0
  static let margin = 34.0
  private static let rowHeight = 20.0
  private static let top = 12.0

  public init(_ lane: Lane, words: Words = .english) {
    self.lane = lane
    self.words = words
  }

  private var height: Double { Self.top + Self.rowHeight * Double(max(1, lane.sides.count)) + 8 }

  static func x(_ place: Double) -> Double { margin + (width - 2 * margin) * min(1, max(0, place)) }

  public func svg() -> HTML {
    HTML { html in
      html.element(
        "svg",
        [
          .class("lane"), Attribute("viewBox", "0 0 \(Coordinate.text(Self.width)) \(Coordinate.text(height))"),
          Attribute("role", "group"), Attribute("aria-label", description),
        ]
      ) { svg in
        drawScale(&svg)
        drawOverlap(&svg)
        for (row, stand) in lane.sides.enumerated() { draw(stand, row: row, &svg) }
        drawFact(&svg)
      }
    }
  }

  /// The lane in a sentence, for those who cannot see it.
  var description: String {
    let stands = lane.sides.map { stand in
      guard let mean = stand.mean else { return words("lane.unknown", ["party": stand.name]) }
      return words("lane.at", ["party": stand.name, "place": words.percent(mean)])
    }
    return "\(lane.issue). " + stands.joined(separator: "; ")
  }

  private func drawScale(_ svg: inout HTML) {
    let middle = Self.top + Self.rowHeight * Double(lane.sides.count) / 2
    svg.empty(
      "line",
      [
        .class("scale"), .number("x1", Self.x(0)), .number("x2", Self.x(1)), .number("y1", middle),
        .number("y2", middle),
      ])
    for option in lane.options {
      svg.element("g", [.class("option")]) { group in
        group.element("title", text: option.label)
        group.empty(
          "line",
          [
            .number("x1", Self.x(option.place)), .number("x2", Self.x(option.place)), .number("y1", Self.top - 4),
            .number("y2", height - 6),
          ])
      }
    }
  }

  private func drawOverlap(_ svg: inout HTML) {
    let ranges = lane.sides.compactMap(\.acceptance)
    guard ranges.count == lane.sides.count, let low = ranges.map(\.lowerBound).max(),
      let high = ranges.map(\.upperBound).min(), low <= high
    else { return }
    svg.element("g") { group in
      group.element("title", text: words["lane.overlap"])
      group.empty(
        "rect",
        [
          .class("overlap"), .number("x", Self.x(low) - 4), .number("y", Self.top - 6),
          .number("width", Self.x(high) - Self.x(low) + 8), .number("height", height - Self.top + 4),
        ])
    }
  }

  private func draw(_ stand: Lane.Stand, row: Int, _ svg: inout HTML) {
    let y = Self.top + Self.rowHeight * (Double(row) + 0.5)
    svg.element("g", [.class("side side-\(stand.index)")]) { group in
      group.element("title", text: tooltip(stand))
      if let acceptance = stand.acceptance { group.bar("acceptance", acceptance, y: y, thickness: 12) }
      if let spread = stand.spread { group.bar("spread", spread, y: y, thickness: 4) }
      guard let mean = stand.mean else { return }
      if let before = stand.before, abs(before - mean) > 0.02 { group.arrow(from: before, to: mean, y: y) }
      if let link = stand.link {
        group.link(to: link, [Attribute("aria-label", tooltip(stand))]) {
          $0.marker(shape: stand.index, x: Self.x(mean), y: y)
        }
      } else {
        group.marker(shape: stand.index, x: Self.x(mean), y: y)
      }
      let toTheRight = rightward(stand, mean)
      group.element(
        "text",
        [
          .class("name"), .number("x", Self.x(mean) + (toTheRight ? 10 : -10)), .number("y", y + 4),
          Attribute("text-anchor", toTheRight ? "start" : "end"),
        ], text: stand.id)
    }
  }

  /// Whether the name stands right of the marker: on the side that the arrow does not come from, but never over the edge.
  private func rightward(_ stand: Lane.Stand, _ mean: Double) -> Bool {
    guard (0.1...0.9).contains(mean) else { return mean < 0.5 }
    guard let before = stand.before, abs(before - mean) > 0.02 else { return mean > 0.5 }
    return before < mean
  }

  private func drawFact(_ svg: inout HTML) {
    guard let fact = lane.fact else { return }
    let x = Self.x(fact.place)
    svg.element("g", [.class("fact")]) { group in
      group.element("title", text: words("lane.fact", ["fact": fact.label]))
      group.empty(
        "path",
        [Attribute("d", "M \(Coordinate.text(x - 5)) \(Coordinate.text(height)) l 5 -8 l 5 8 z")])
    }
  }

  private func tooltip(_ stand: Lane.Stand) -> String {
    guard let mean = stand.mean else { return words("lane.unknown", ["party": stand.name]) }
    var parts = [words("lane.tip", ["party": stand.name, "place": words.percent(mean)])]
    if let spread = stand.spread {
      parts.append(
        words(
          "lane.tip-spread",
          ["from": words.percent(spread.lowerBound), "to": words.percent(spread.upperBound)]))
    }
    if let before = stand.before { parts.append(words("lane.tip-before", ["place": words.percent(before)])) }
    return parts.joined(separator: "; ")
  }
}
