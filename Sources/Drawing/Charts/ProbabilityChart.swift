public import ParleyText

/// Draws a probability over time as a line, with twice its standard error as a band.
public struct ProbabilityChart: Sendable {
  public var days: ClosedRange<Day>
  public var points: [Point]
  private let words: Words
  private static let width = 640.0
  private static let height = 170.0
  private static let top = 10.0
  private static let bottom = 142.0

  /// - Parameter points: in the order of their days.
  public init(days: ClosedRange<Day>, points: [Point], words: Words = .english) {
    self.days = days
    self.points = points
    self.words = words
  }

  public struct Point: Sendable, Hashable {
    public var day: Day
    public var value: Double
    public var standardError: Double
    /// What is shown when it is followed.
    public var link: String?

    public init(day: Day, value: Double, standardError: Double, link: String? = nil) {
      self.day = day
      self.value = value
      self.standardError = standardError
      self.link = link
    }
  }

  private var axis: DayAxis { DayAxis(days: days, left: 40, right: Self.width - 12, words: words) }

  /// The top of the scale: a tenth that lies above every point, at least 0.1.
  private var ceiling: Double {
    let highest = points.map { $0.value + 2 * $0.standardError }.max() ?? 1
    return min(1, max(0.1, (highest * 10).rounded(.up) / 10))
  }

  private func y(_ value: Double) -> Double {
    Self.bottom - (Self.bottom - Self.top) * min(1, max(0, value / ceiling))
  }

  public func svg() -> HTML {
    HTML { html in
      html.element(
        "svg",
        [
          .class("chart history"),
          Attribute("viewBox", "0 0 \(Coordinate.text(Self.width)) \(Coordinate.text(Self.height))"),
          Attribute("role", "group"), Attribute("aria-label", description),
        ]
      ) { svg in
        axis.draw(top: Self.top, bottom: Self.bottom, &svg)
        scale(&svg)
        line(&svg)
        for point in points { draw(point, &svg) }
      }
    }
  }

  /// The line in a sentence, for those who cannot see it.
  var description: String {
    guard let first = points.first, let last = points.last else { return words["history.none"] }
    return words(
      "history.description",
      ["from": first.day, "first": Share(first.value), "to": last.day, "last": Share(last.value)])
  }

  private func scale(_ svg: inout HTML) {
    for share in [0, 0.5, 1] {
      let place = y(share * ceiling)
      svg.element("g", [.class("grid")]) { group in
        group.empty(
          "line", [.number("x1", 40), .number("x2", Self.width - 12), .number("y1", place), .number("y2", place)])
        group.element(
          "text", [.number("x", 34), .number("y", place + 4), Attribute("text-anchor", "end")],
          text: words.decimal(share * ceiling))
      }
    }
  }

  private func line(_ svg: inout HTML) {
    guard points.count > 1 else { return }
    func place(_ point: Point, _ value: Double) -> String {
      "\(Coordinate.text(axis.x(point.day))) \(Coordinate.text(y(value)))"
    }
    let upper = points.map { place($0, $0.value + 2 * $0.standardError) }
    let lower = points.reversed().map { place($0, $0.value - 2 * $0.standardError) }
    svg.element("g", [.class("probability")]) { group in
      group.empty("path", [.class("band"), Attribute("d", "M " + (upper + lower).joined(separator: " L ") + " Z")])
      group.empty(
        "path", [.class("line"), Attribute("d", "M " + points.map { place($0, $0.value) }.joined(separator: " L "))])
    }
  }

  private func draw(_ point: Point, _ svg: inout HTML) {
    func mark(_ html: inout HTML) {
      html.element("title", text: "\(words.day(point.day)): \(words.figure(point.value))")
      html.empty(
        "circle", [.class("dot"), .number("cx", axis.x(point.day)), .number("cy", y(point.value)), .number("r", 4)])
    }
    svg.element("g", [.class("probability")]) { group in
      if let link = point.link { group.link(to: link, [], mark) } else { mark(&group) }
    }
  }
}
