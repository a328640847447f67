public import ParleyText

/// Draws what happened on one axis of days, a row for each kind.
public struct TimelineChart: Sendable {
  public var days: ClosedRange<Day>
  public var rows: [Row]
  private let words: Words
  private static let width = 960.0
  private let left: Double
  private static let rowHeight = 30.0
  private static let top = 8.0

  /// - Parameter nameWidth: the room for the rows' names.
  public init(days: ClosedRange<Day>, rows: [Row], words: Words = .english, nameWidth: Double = 110) {
    left = nameWidth
    self.days = days
    self.rows = rows
    self.words = words
  }

  public struct Row: Sendable {
    public var name: String
    public var marks: [Mark]

    public init(name: String, marks: [Mark]) {
      self.name = name
      self.marks = marks
    }
  }

  public struct Mark: Sendable {
    public var days: ClosedRange<Day>
    public var text: String
    /// Which side's colour and shape; nil for none.
    public var side: Int?
    public var link: String?

    public init(days: ClosedRange<Day>, text: String, side: Int? = nil, link: String? = nil) {
      self.days = days
      self.text = text
      self.side = side
      self.link = link
    }
  }

  private var axis: DayAxis { DayAxis(days: days, left: left, right: Self.width - 12, words: words) }
  private var bottom: Double { Self.top + Self.rowHeight * Double(rows.count) }

  public func svg() -> HTML {
    HTML { html in
      html.element(
        "svg",
        [
          .class("chart timeline"),
          Attribute("viewBox", "0 0 \(Coordinate.text(Self.width)) \(Coordinate.text(bottom + 28))"),
          Attribute("role", "group"), Attribute("aria-label", words["timeline.description"]),
        ]
      ) { svg in
        axis.draw(top: Self.top, bottom: bottom, &svg)
        for (number, row) in rows.enumerated() {
          let y = Self.top + Self.rowHeight * (Double(number) + 0.5)
          svg.element("text", [.class("row"), .number("x", 0), .number("y", y + 4)], text: row.name)
          svg.empty(
            "line",
            [
              .class("scale"), .number("x1", left), .number("x2", Self.width - 12), .number("y1", y),
              .number("y2", y),
            ])
          for (mark, offset) in dodged(row.marks.filter { $0.days.overlaps(days) }) { draw(mark, y: y + offset, &svg) }
        }
      }
    }
  }

  /// Marks nearer to each other than their own size stand in turn above and below the line; stretches lie on it, beneath.
  private func dodged(_ marks: [Mark]) -> [(Mark, Double)] {
    let ordered = marks.sorted {
      ($0.days.count > 1 ? 0 : 1, $0.days.lowerBound) < ($1.days.count > 1 ? 0 : 1, $1.days.lowerBound)
    }
    var last = -Double.infinity
    var places = 0
    return ordered.map { mark in
      guard mark.days.count == 1 else { return (mark, 0) }
      let x = axis.x(mark.days.lowerBound)
      places = x - last < 11 ? places + 1 : 0
      last = x
      return (mark, places == 0 ? 0 : places.isMultiple(of: 2) ? 7 : -7)
    }
  }

  private func draw(_ mark: Mark, y: Double, _ svg: inout HTML) {
    svg.element("g", [.class(mark.side.map { "side side-\($0 % 4)" } ?? "side neutral")]) { group in
      if let link = mark.link {
        group.link(to: link) { shape(mark, y: y, &$0) }
      } else {
        shape(mark, y: y, &group)
      }
    }
  }

  private func shape(_ mark: Mark, y: Double, _ html: inout HTML) {
    html.element("title", text: "\(words.days(mark.days)): \(mark.text)")
    let start = axis.x(mark.days.lowerBound)
    let end = axis.x(mark.days.upperBound)
    if end > start + 1 {
      html.empty(
        "rect",
        [
          .class("stretch"), .number("x", start), .number("y", y - 5), .number("width", end - start),
          .number("height", 10), .number("rx", 3),
        ])
    } else {
      html.marker(shape: mark.side ?? 2, x: start, y: y, size: 5)
    }
  }
}
