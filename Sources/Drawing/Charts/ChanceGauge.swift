/// Draws a probability on a line from never to surely, with its interval and where it stood before.
public struct ChanceGauge: Sendable {
  private let value: Double
  private let interval: ClosedRange<Double>
  private let before: Double?
  private let words: Words
  private static let width = 420.0
  private static let left = 8.0

  /// - Parameter before: the same a week ago; nil where it is not known.
  public init(_ value: Double, interval: ClosedRange<Double>, before: Double?, words: Words) {
    self.value = value
    self.interval = interval
    self.before = before
    self.words = words
  }

  private func x(_ share: Double) -> Double {
    Self.left + (Self.width - 2 * Self.left) * min(1, max(0, share.isFinite ? share : 0))
  }

  public func svg() -> HTML {
    HTML { html in
      html.element(
        "svg",
        [
          .class("gauge"), Attribute("viewBox", "0 0 \(Coordinate.text(Self.width)) 44"), Attribute("role", "img"),
          Attribute(
            "aria-label",
            words(
              "gauge",
              [
                "value": words.chance(value), "low": words.chance(interval.lowerBound),
                "high": words.chance(interval.upperBound),
              ])),
        ]
      ) { svg in
        svg.empty(
          "rect",
          [
            .class("rail"), .number("x", x(0)), .number("y", 11), .number("width", x(1) - x(0)),
            .number("height", 8), .number("rx", 4),
          ])
        svg.empty(
          "rect",
          [
            .class("interval"), .number("x", x(interval.lowerBound)), .number("y", 9),
            .number("width", max(3, x(interval.upperBound) - x(interval.lowerBound))), .number("height", 12),
            .number("rx", 3),
          ])
        if let before {
          svg.empty("circle", [.class("before"), .number("cx", x(before)), .number("cy", 15), .number("r", 5)])
        }
        svg.empty("circle", [.class("now"), .number("cx", x(value)), .number("cy", 15), .number("r", 7)])
        for (share, anchor) in [(0.0, "start"), (0.5, "middle"), (1.0, "end")] {
          svg.element(
            "text",
            [
              .number("x", x(share) + (share == 0 ? -Self.left : share == 1 ? Self.left : 0)), .number("y", 40),
              Attribute("text-anchor", anchor),
            ], text: words.percent(share))
        }
      }
    }
  }
}
