public import ParleyBargaining

/// Draws the states of a conflict and the moves between them; equilibria in green or with a double border, the status quo in grey.
public struct ConflictChart: Sendable {
  public var map: ConflictMap
  public var layout: ConflictLayout
  private let words: Words
  private var box: (width: Double, height: Double) { ConflictLayout.box(map) }
  private static let legendLine = 20.0
  /// A letter of the legend takes about so much.
  private static let letterWidth = 7.0
  /// General metarationality takes too much for stable to be worth marking; sequential stability reckons with sanctions that
  /// the others would carry out.
  private static let credible = "SEQ"

  public init(_ map: ConflictMap, layout: ConflictLayout, words: Words = .english) {
    self.words = words
    self.map = map
    self.layout = layout
  }

  /// - Parameter isStandalone: whether the picture brings its own style, for a file of its own.
  public func svg(isStandalone: Bool = false) -> HTML {
    let height = layout.height + Double(map.sides.count + 1) * Self.legendLine + 10
    // A map of few states is narrower than its legend.
    let widest = ([legendNote] + map.sides.map(preference)).map(\.count).max() ?? 0
    let width = max(layout.width, 60 + Self.letterWidth * Double(widest))
    return HTML { html in
      html.element(
        "svg",
        [
          .class("chart conflict"), Attribute("xmlns", isStandalone ? "http://www.w3.org/2000/svg" : nil),
          Attribute("viewBox", "0 0 \(Coordinate.text(width)) \(Coordinate.text(height))"),
          Attribute("width", isStandalone ? Coordinate.text(width) : nil), Attribute("role", "img"),
          Attribute(
            "aria-label",
            words("map.label", ["name": map.name, "states": map.states.count, "moves": map.moves.count])),
        ]
      ) { svg in
        if isStandalone { svg.element("style") { $0.trusted(Self.style) } }
        for (index, move) in map.moves.enumerated() where layout.routes.indices.contains(index) {
          draw(move, along: layout.routes[index], &svg)
        }
        for (index, state) in map.states.enumerated() where layout.states.indices.contains(index) {
          draw(state, at: layout.states[index], &svg)
        }
        legend(&svg)
      }
    }
  }

  private func draw(_ move: ConflictMap.Move, along route: [ConflictLayout.Point], _ svg: inout HTML) {
    guard route.count >= 4, let first = route.first, let last = route.last else { return }
    let name = map.sides.indices.contains(move.side) ? map.sides[move.side] : ""
    var path = "M \(Self.text(first)) C"
    for point in route.dropFirst() { path += " \(Self.text(point))" }
    svg.element("g", [.class(Self.sideClass(move.side) + (move.isImprovement ? "" : " indifferent"))]) { group in
      group.element(
        "title",
        text: words(
          move.isImprovement ? "map.move-preferred" : "map.move", ["side": name, "from": move.from, "to": move.to]))
      group.empty("path", [.class("move"), Attribute("d", path)])
      group.empty("path", [.class("head"), Attribute("d", Self.head(at: last, from: route[route.count - 2]))])
      if move.isReversible, !move.isImprovement {
        group.empty("path", [.class("head"), Attribute("d", Self.head(at: first, from: route[1]))])
      }
    }
  }

  private func draw(_ state: ConflictMap.State, at centre: ConflictLayout.Point, _ svg: inout HTML) {
    let isCredible = state.equilibrium.contains(Self.credible)
    var names = "state"
    if isCredible { names += " equilibrium" }
    if state.equilibrium.contains("Nash") { names += " nash" }
    if state.isStatusQuo { names += " now" }
    svg.element("g", [.class(names), Attribute("id", "state-\(state.number)")]) { group in
      group.element("title", text: title(of: state))
      frame(around: centre, margin: 0, &group)
      if isCredible { frame(around: centre, margin: 4, &group) }
      group.element(
        "text",
        [
          .class("number"), .number("x", centre.x), .number("y", centre.y - 3),
          Attribute("text-anchor", "middle"),
        ], text: "\(state.number)")
      group.element(
        "text",
        [
          .class("options"), .number("x", centre.x), .number("y", centre.y + 13), Attribute("text-anchor", "middle"),
        ], text: Self.shortened(state.options))
    }
  }

  private func title(of state: ConflictMap.State) -> String {
    var sentences = [words("map.state", ["number": state.number])]
    if !state.taken.isEmpty { sentences.append(state.taken.joined(separator: "; ") + ".") }
    if !state.equilibrium.isEmpty {
      sentences.append(words("map.stable", ["how": state.equilibrium.joined(separator: ", ")]))
    }
    return sentences.joined(separator: " ")
  }

  private func frame(around centre: ConflictLayout.Point, margin: Double, _ group: inout HTML) {
    group.empty(
      "rect",
      [
        .number("x", centre.x - box.width / 2 + margin), .number("y", centre.y - box.height / 2 + margin),
        .number("width", box.width - 2 * margin), .number("height", box.height - 2 * margin), .number("rx", 6),
      ])
  }

  private func legend(_ svg: inout HTML) {
    let entries = map.sides.enumerated().map { (Self.sideClass($0), preference($1)) }
    for (row, entry) in entries.enumerated() {
      let y = layout.height + Double(row) * Self.legendLine + 10
      svg.element("g", [.class(entry.0)]) { group in
        group.empty("path", [.class("move"), Attribute("d", "M 14 \(Coordinate.text(y)) h 30")])
        group.empty("path", [.class("head"), Attribute("d", Self.head(at: .init(48, y), from: .init(14, y)))])
        group.element("text", [.number("x", 58), .number("y", y + 4)], text: entry.1)
      }
    }
    svg.element(
      "text", [.number("x", 14), .number("y", layout.height + Double(entries.count) * Self.legendLine + 14)],
      text: legendNote)
  }

  private func preference(_ side: String) -> String { words("map.prefers", ["side": side]) }

  private var legendNote: String {
    let left = map.stateCount - map.states.count
    return words["map.legend"]
      + (left > 0 ? " " + words("map.left-out", ["count": left, "all": map.stateCount]) : "")
  }

  private static func sideClass(_ side: Int) -> String { side < 4 ? "side side-\(side)" : "side neutral" }

  private static func shortened(_ options: String) -> String {
    options.count <= 24 ? options : String(options.prefix(23)) + "…"
  }

  private static func text(_ point: ConflictLayout.Point) -> String {
    "\(Coordinate.text(point.x)) \(Coordinate.text(point.y))"
  }

  /// An arrow's head that ends at a point, coming from another.
  private static func head(at end: ConflictLayout.Point, from: ConflictLayout.Point) -> String {
    let (dx, dy) = (end.x - from.x, end.y - from.y)
    let length = max(1e-6, (dx * dx + dy * dy).squareRoot())
    let (ux, uy) = (dx / length, dy / length)
    let left = ConflictLayout.Point(end.x - 9 * ux - 4 * uy, end.y - 9 * uy + 4 * ux)
    let right = ConflictLayout.Point(end.x - 9 * ux + 4 * uy, end.y - 9 * uy - 4 * ux)
    return "M \(text(end)) L \(text(left)) L \(text(right)) Z"
  }

  private static let style = """
    text { font: 12px system-ui, "DejaVu Sans", sans-serif; fill: #5b636d; } svg { background: #fff; }
    .side-0 { --side: #0b62a8; } .side-1 { --side: #b3490a; } .side-2 { --side: #1b7f5c; } .side-3 { --side: #8a4a8f; }
    .neutral { --side: #50565e; } .move { fill: none; stroke: var(--side); stroke-width: 1.6; }
    .indifferent .move { stroke-dasharray: 4 3; } .head { fill: var(--side); }
    .state rect { fill: #fff; stroke: #5b636d; } .state.now rect { fill: #efede9; } .state.nash rect { fill: #bfe3c8; }
    .state.equilibrium rect { stroke: #1d2126; } .number { font-weight: 650; fill: #1d2126; }
    """
}
