public import ParleyBargaining

/// Draws a model's rounds on one issue: a line for each actor's position, a broad one for the weighted mean.
public struct RoundsChart: Sendable {
  public var run: PredictionRun
  /// The issue's position in the run.
  public var issue: Int
  public var scale: ClosedRange<Double>
  private let words: Words
  private static let left = 46.0
  private static let top = 30.0
  private static let height = 300.0
  private static let step = 70.0

  /// - Parameter scale: the ends of the axis; those of the positions where none are given.
  public init(_ run: PredictionRun, issue: Int, scale: ClosedRange<Double>? = nil, words: Words = .english) {
    self.words = words
    self.run = run
    self.issue = issue
    let values = run.rounds.flatMap { $0.positions.compactMap { $0[issue] } }
    let (low, high) = (values.min() ?? 0, values.max() ?? 1)
    self.scale = scale ?? (low < high ? low...high : low - 0.5...low + 0.5)
  }

  private var right: Double { Self.left + Self.step * Double(max(1, run.rounds.count - 1)) }
  private func x(_ round: Int) -> Double { Self.left + Self.step * Double(round) }
  private func y(_ value: Double) -> Double {
    Self.top + Self.height * (1 - (value - scale.lowerBound) / (scale.upperBound - scale.lowerBound))
  }

  /// - Parameter isStandalone: whether the picture brings its own style, for a file of its own.
  public func svg(isStandalone: Bool = false) -> HTML {
    HTML { html in
      html.element(
        "svg",
        [
          .class("chart rounds"), Attribute("xmlns", isStandalone ? "http://www.w3.org/2000/svg" : nil),
          Attribute("viewBox", "0 0 \(Coordinate.text(right + 170)) \(Coordinate.text(Self.top + Self.height + 40))"),
          Attribute("width", isStandalone ? Coordinate.text(right + 170) : nil), Attribute("role", "img"),
          Attribute(
            "aria-label",
            words(
              "rounds.label", ["model": run.model, "issue": run.issues[issue], "rounds": run.rounds.count - 1])),
        ]
      ) { svg in
        if isStandalone { svg.element("style") { $0.trusted(Self.style) } }
        svg.element("text", [.class("title"), .number("x", Self.left), .number("y", 16)], text: title)
        axis(&svg)
        for actor in run.actors.indices { line(of: actor, &svg) }
        mean(&svg)
        labels(&svg)
      }
    }
  }

  private var title: String { "\(run.issues[issue]) · \(run.model)" }

  private func axis(_ svg: inout HTML) {
    svg.element("g", [.class("grid")]) { group in
      for share in [0, 0.25, 0.5, 0.75, 1] {
        let value = scale.lowerBound + share * (scale.upperBound - scale.lowerBound)
        group.empty(
          "line", [.number("x1", Self.left), .number("x2", right), .number("y1", y(value)), .number("y2", y(value))])
        group.element(
          "text", [.number("x", Self.left - 6), .number("y", y(value) + 4), Attribute("text-anchor", "end")],
          text: Coordinate.text(value))
      }
      for round in run.rounds.indices {
        group.element(
          "text",
          [.number("x", x(round)), .number("y", Self.top + Self.height + 20), Attribute("text-anchor", "middle")],
          text: round == 0 ? words["rounds.given"] : "\(round)")
      }
    }
  }

  private func line(of actor: Int, _ svg: inout HTML) {
    let points = run.rounds.enumerated().compactMap { round, state in
      state.positions[actor][issue].map { (x(round), y($0)) }
    }
    guard !points.isEmpty else { return }
    svg.element("g", [.class("side side-\(actor % 4)")]) { group in
      group.element("title", text: run.actors[actor])
      group.empty("path", [.class("way"), Attribute("d", Self.path(points))])
    }
  }

  private func mean(_ svg: inout HTML) {
    let points = run.rounds.enumerated().map { (x($0), y($1.means[issue])) }
    svg.element("g", [.class("probability")]) { group in
      group.element("title", text: words["rounds.mean"])
      group.empty("path", [.class("line mean"), Attribute("d", Self.path(points))])
    }
  }

  /// Names beside the last positions, moved apart where they would cover each other; of many actors at one place some stay unnamed.
  private func labels(_ svg: inout HTML) {
    guard let last = run.rounds.last else { return }
    var entries = run.actors.indices.compactMap { actor in
      last.positions[actor][issue].map { (name: run.actors[actor], y: y($0), side: "side side-\(actor % 4)") }
    }
    entries.append((name: words["rounds.mean"], y: y(last.means[issue]), side: "probability"))
    var bottom = -Double.infinity
    for entry in entries.sorted(by: { $0.y < $1.y }) {
      let place = max(entry.y, bottom + 13)
      guard place <= Self.top + Self.height + 30 else { continue }
      bottom = place
      svg.element("g", [.class(entry.side)]) { group in
        group.element("text", [.class("name"), .number("x", right + 8), .number("y", place + 4)], text: entry.name)
      }
    }
  }

  private static func path(_ points: [(Double, Double)]) -> String {
    points.enumerated().map { index, point in
      "\(index == 0 ? "M" : "L") \(Coordinate.text(point.0)) \(Coordinate.text(point.1))"
    }.joined(separator: " ")
  }

  private static let style = """
    svg { background: #fff; } text { font: 12px system-ui, "DejaVu Sans", sans-serif; fill: #5b636d; }
    .title { font-weight: 650; fill: #1d2126; } .grid line { stroke: #d8d6d1; }
    .side-0 { --side: #0b62a8; } .side-1 { --side: #b3490a; } .side-2 { --side: #1b7f5c; } .side-3 { --side: #8a4a8f; }
    .way { fill: none; stroke: var(--side); stroke-width: 1.4; } .side .name { fill: var(--side); }
    .mean { fill: none; stroke: #1d2126; stroke-width: 3; stroke-dasharray: 7 4; } .probability .name { fill: #1d2126; }
    """
}
