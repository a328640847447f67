extension HTML {
  /// A mark whose shape tells the side even without its colour: circle, diamond, square, triangle.
  mutating func marker(shape: Int, x: Double, y: Double, size: Double = 6) {
    func at(_ dx: Double, _ dy: Double) -> String { "\(Coordinate.text(x + dx)) \(Coordinate.text(y + dy))" }
    switch shape % 4 {
    case 0: empty("circle", [.class("marker"), .number("cx", x), .number("cy", y), .number("r", size)])
    case 1:
      empty(
        "path",
        [
          .class("marker"),
          Attribute(
            "d", "M \(at(0, -size * 1.2)) L \(at(size * 1.2, 0)) L \(at(0, size * 1.2)) L \(at(-size * 1.2, 0)) Z"),
        ])
    case 2:
      empty(
        "rect",
        [
          .class("marker"), .number("x", x - size), .number("y", y - size), .number("width", 2 * size),
          .number("height", 2 * size),
        ])
    default:
      empty(
        "path",
        [.class("marker"), Attribute("d", "M \(at(0, -size)) L \(at(size, size)) L \(at(-size, size)) Z")])
    }
  }

  /// A horizontal bar over a range of the scale.
  mutating func bar(_ name: String, _ range: ClosedRange<Double>, y: Double, thickness: Double) {
    let left = LaneDiagram.x(range.lowerBound)
    let right = LaneDiagram.x(range.upperBound)
    empty(
      "rect",
      [
        .class(name), .number("x", left - 3), .number("y", y - thickness / 2), .number("width", right - left + 6),
        .number("height", thickness), .number("rx", thickness / 2),
      ])
  }

  /// An arrow from where a side stood to where it stands.
  mutating func arrow(from: Double, to: Double, y: Double) {
    let start = LaneDiagram.x(from)
    let sign: Double = to > from ? 1 : -1
    let end = LaneDiagram.x(to) - 8 * sign
    let line = Coordinate.text(y)
    empty(
      "path",
      [
        .class("way"),
        Attribute(
          "d",
          """
          M \(Coordinate.text(start)) \(line) L \(Coordinate.text(end)) \(line) \
          M \(Coordinate.text(end - 5 * sign)) \(Coordinate.text(y - 4)) L \(Coordinate.text(end)) \(line) \
          L \(Coordinate.text(end - 5 * sign)) \(Coordinate.text(y + 4))
          """),
      ])
    empty("circle", [.class("origin"), .number("cx", start), .number("cy", y), .number("r", 3)])
  }
}
