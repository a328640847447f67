/// A share as a small bar beside its number.
public struct ShareBar: Sendable {
  private let share: Double

  public init(_ share: Double) { self.share = share }

  public func svg() -> HTML {
    HTML { html in
      html.element(
        "svg", [.class("share"), Attribute("viewBox", "0 0 100 10"), Attribute("aria-hidden", "true")]
      ) { svg in
        svg.empty("rect", [.class("whole"), .number("width", 100), .number("height", 10), .number("rx", 2)])
        svg.empty(
          "rect",
          [.class("part"), .number("width", 100 * min(1, max(0, share))), .number("height", 10), .number("rx", 2)])
      }
    }
  }
}
