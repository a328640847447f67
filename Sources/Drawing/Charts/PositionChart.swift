public import ParleyText

/// Draws an issue over time: each side's position with its 80% spread, the claims that carry it, the shifts.
public struct PositionChart: Sendable {
  public var days: ClosedRange<Day>
  public var options: [Lane.Mark]
  public var series: [Series]
  public var claims: [Dot]
  private let words: Words
  static let width = 960.0
  static let height = 360.0
  private static let left = 56.0
  private static let right = 16.0
  private static let top = 14.0
  private static let bottom = 32.0

  public init(days: ClosedRange<Day>, options: [Lane.Mark], series: [Series], claims: [Dot], words: Words = .english) {
    self.days = days
    self.options = options
    self.series = series
    self.claims = claims
    self.words = words
  }

  /// One side's position from day to day.
  public struct Series: Sendable {
    public var id: String
    public var name: String
    public var index: Int
    public var points: [Point]

    public init(id: String, name: String, index: Int, points: [Point]) {
      self.id = id
      self.name = name
      self.index = index
      self.points = points
    }
  }

  public struct Point: Sendable {
    public var day: Day
    public var mean: Double
    public var spread: ClosedRange<Double>

    public init(day: Day, mean: Double, spread: ClosedRange<Double>) {
      self.day = day
      self.mean = mean
      self.spread = spread
    }
  }

  /// A claim at its date and option.
  public struct Dot: Sendable {
    public var day: Day
    public var place: Double
    public var index: Int
    public var label: String
    public var link: String
    /// A claim about another party is drawn hollow: it moves no position.
    public var isAboutOther: Bool

    public init(day: Day, place: Double, index: Int, label: String, link: String, isAboutOther: Bool) {
      self.day = day
      self.place = place
      self.index = index
      self.label = label
      self.link = link
      self.isAboutOther = isAboutOther
    }
  }

  func x(_ day: Day) -> Double {
    let span = max(1, days.lowerBound.distance(to: days.upperBound))
    let share = Double(days.lowerBound.distance(to: day)) / Double(span)
    return Self.left + (Self.width - Self.left - Self.right) * min(1, max(0, share))
  }

  func y(_ place: Double) -> Double {
    Self.height - Self.bottom - (Self.height - Self.top - Self.bottom) * min(1, max(0, place))
  }

  public func svg() -> HTML {
    HTML { html in
      html.element(
        "svg",
        [
          .class("chart"), Attribute("viewBox", "0 0 \(Coordinate.text(Self.width)) \(Coordinate.text(Self.height))"),
          Attribute("role", "group"),
          Attribute("aria-label", words["positions.description"]),
        ]
      ) { svg in
        drawAxes(&svg)
        for one in series { draw(one, &svg) }
        for dot in claims { draw(dot, &svg) }
      }
    }
  }

  private func drawAxes(_ svg: inout HTML) {
    for (number, option) in options.enumerated() {
      svg.element("g", [.class("grid")]) { group in
        group.element("title", text: option.label)
        group.empty(
          "line",
          [
            .number("x1", Self.left), .number("x2", Self.width - Self.right), .number("y1", y(option.place)),
            .number("y2", y(option.place)),
          ])
        group.element(
          "text", [.number("x", Self.left - 8), .number("y", y(option.place) + 4), Attribute("text-anchor", "end")],
          text: "\(number + 1)")
      }
    }
    for day in ticks() {
      svg.element("g", [.class("grid")]) { group in
        group.empty(
          "line",
          [
            .number("x1", x(day)), .number("x2", x(day)), .number("y1", Self.top),
            .number("y2", Self.height - Self.bottom),
          ])
        group.element(
          "text",
          [
            .number("x", x(day)), .number("y", Self.height - Self.bottom + 18),
            Attribute("text-anchor", x(day) > Self.width - 50 ? "end" : "middle"),
          ],
          text: words.shortDay(day))
      }
    }
  }

  /// At most eight days, evenly apart.
  private func ticks() -> [Day] {
    let length = days.lowerBound.distance(to: days.upperBound)
    let step = max(1, (length + 7) / 8)
    return Array(stride(from: days.lowerBound, through: days.upperBound, by: step))
  }

  private func draw(_ series: Series, _ svg: inout HTML) {
    guard let first = series.points.first else { return }
    func place(_ point: Point, _ value: Double) -> String {
      "\(Coordinate.text(x(point.day))) \(Coordinate.text(y(value)))"
    }
    let upper = series.points.map { place($0, $0.spread.upperBound) }
    let lower = series.points.reversed().map { place($0, $0.spread.lowerBound) }
    let line = series.points.map { place($0, $0.mean) }
    svg.element("g", [.class("side side-\(series.index)")]) { group in
      group.element("title", text: words("positions.series", ["party": series.name]))
      group.empty("path", [.class("band"), Attribute("d", "M " + (upper + lower).joined(separator: " L ") + " Z")])
      group.empty("path", [.class("line"), Attribute("d", "M " + line.joined(separator: " L "))])
      group.element(
        "text", [.class("name"), .number("x", x(first.day) + 4), .number("y", y(first.mean) - 6)], text: series.id)
    }
  }

  private func draw(_ dot: Dot, _ svg: inout HTML) {
    svg.element("g", [.class("side side-\(dot.index)\(dot.isAboutOther ? " hollow" : "")")]) { group in
      group.link(to: dot.link) { link in
        link.element("title", text: dot.label)
        link.marker(shape: dot.index, x: x(dot.day), y: y(dot.place), size: 4.5)
      }
    }
  }
}
