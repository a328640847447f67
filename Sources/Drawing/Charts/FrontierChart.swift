/// Draws agreements by what they are worth to two sides: the frontier, the proposals, and what each has without one.
public struct FrontierChart: Sendable {
  public var sides: [String]
  /// Worth to the first and the second side, 0…1.
  public var frontier: [(Double, Double)]
  public var proposals: [(name: String, worth: (Double, Double))]
  public var reservation: (Double, Double)
  private let words: Words
  private static let size = 420.0
  private static let left = 52.0
  private static let bottom = 372.0
  private static let top = 14.0
  private static let right = 406.0

  public init(
    sides: [String], frontier: [(Double, Double)], proposals: [(name: String, worth: (Double, Double))],
    reservation: (Double, Double), words: Words = .english
  ) {
    self.sides = sides
    self.frontier = frontier
    self.proposals = proposals
    self.reservation = reservation
    self.words = words
  }

  private func x(_ value: Double) -> Double { Self.left + (Self.right - Self.left) * min(1, max(0, value)) }
  private func y(_ value: Double) -> Double { Self.bottom - (Self.bottom - Self.top) * min(1, max(0, value)) }

  public func svg() -> HTML {
    HTML { html in
      html.element(
        "svg",
        [
          .class("chart frontier"),
          Attribute("viewBox", "0 0 \(Coordinate.text(Self.size)) \(Coordinate.text(Self.size))"),
          Attribute("role", "group"),
          Attribute("aria-label", words("frontier.description", ["count": frontier.count])),
        ]
      ) { svg in
        zone(&svg)
        axes(&svg)
        for point in frontier {
          svg.element("g", [.class("package")]) { group in
            group.element("title", text: worth(point))
            group.empty("circle", [.number("cx", x(point.0)), .number("cy", y(point.1)), .number("r", 3)])
          }
        }
        let labels = labelPlaces
        for (number, proposal) in proposals.enumerated() { draw(proposal, number: number, at: labels[number], &svg) }
      }
    }
  }

  /// What both would rather have than no agreement.
  private func zone(_ svg: inout HTML) {
    svg.element("g") { group in
      group.element("title", text: words["frontier.zone"])
      group.empty(
        "rect",
        [
          .class("overlap"), .number("x", x(reservation.0)), .number("y", Self.top),
          .number("width", Self.right - x(reservation.0)), .number("height", y(reservation.1) - Self.top),
        ])
    }
    svg.empty(
      "line",
      [
        .class("reserve"), .number("x1", x(reservation.0)), .number("x2", x(reservation.0)), .number("y1", Self.top),
        .number("y2", Self.bottom),
      ])
    svg.empty(
      "line",
      [
        .class("reserve"), .number("x1", Self.left), .number("x2", Self.right), .number("y1", y(reservation.1)),
        .number("y2", y(reservation.1)),
      ])
  }

  private func axes(_ svg: inout HTML) {
    for value in [0, 0.25, 0.5, 0.75, 1] {
      svg.element("g", [.class("grid")]) { group in
        group.empty(
          "line",
          [
            .number("x1", x(value)), .number("x2", x(value)), .number("y1", Self.bottom),
            .number("y2", Self.bottom + 5),
          ])
        group.element(
          "text", [.number("x", x(value)), .number("y", Self.bottom + 18), Attribute("text-anchor", "middle")],
          text: words.decimal(value))
        group.empty(
          "line",
          [.number("x1", Self.left - 5), .number("x2", Self.left), .number("y1", y(value)), .number("y2", y(value))])
        group.element(
          "text", [.number("x", Self.left - 8), .number("y", y(value) + 4), Attribute("text-anchor", "end")],
          text: words.decimal(value))
      }
    }
    svg.empty(
      "path",
      [
        .class("axis"),
        Attribute(
          "d",
          "M \(Coordinate.text(Self.left)) \(Coordinate.text(Self.top)) V \(Coordinate.text(Self.bottom)) H \(Coordinate.text(Self.right))"
        ),
      ])
    svg.element("g", [.class("side side-0")]) {
      $0.element(
        "text",
        [.class("name"), .number("x", Self.right), .number("y", Self.size - 8), Attribute("text-anchor", "end")],
        text: words("frontier.worth", ["party": sides.first ?? ""]))
    }
    svg.element("g", [.class("side side-1")]) {
      $0.element(
        "text",
        [
          .class("name"), .number("x", -Self.top), .number("y", 14), Attribute("text-anchor", "end"),
          Attribute("transform", "rotate(-90)"),
        ],
        text: words("frontier.worth", ["party": sides.dropFirst().first ?? ""]))
    }
  }

  /// Where each proposal's number stands: at its point, or up and to the right of it where another stands there already.
  private var labelPlaces: [(x: Double, y: Double)] {
    var places: [(x: Double, y: Double)] = []
    for proposal in proposals {
      var place = (x: x(proposal.worth.0), y: y(proposal.worth.1))
      while places.contains(where: { abs($0.x - place.x) < 19 && abs($0.y - place.y) < 19 }), place.y > Self.top {
        place = (place.x + 15, place.y - 15)
      }
      places.append(place)
    }
    return places
  }

  private func draw(
    _ proposal: (name: String, worth: (Double, Double)), number: Int, at label: (x: Double, y: Double),
    _ svg: inout HTML
  ) {
    svg.element("g", [.class("proposal")]) { group in
      group.empty(
        "line",
        [
          .number("x1", x(proposal.worth.0)), .number("y1", y(proposal.worth.1)), .number("x2", label.x),
          .number("y2", label.y),
        ])
      group.link(to: "#package-\(number + 1)") { link in
        link.element("title", text: "\(proposal.name): \(worth(proposal.worth))")
        link.empty("circle", [.number("cx", label.x), .number("cy", label.y), .number("r", 9)])
        link.element(
          "text", [.number("x", label.x), .number("y", label.y + 4), Attribute("text-anchor", "middle")],
          text: "\(number + 1)")
      }
    }
  }

  private func worth(_ point: (Double, Double)) -> String {
    "\(sides.first ?? "") \(words.figure(point.0)), \(sides.dropFirst().first ?? "") \(words.figure(point.1))"
  }
}
