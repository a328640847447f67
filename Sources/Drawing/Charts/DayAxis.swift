import ParleyText

/// Days along the width of a chart.
struct DayAxis {
  let days: ClosedRange<Day>
  let left: Double
  let right: Double
  let words: Words

  func x(_ day: Day) -> Double {
    let span = max(1, days.lowerBound.distance(to: days.upperBound))
    let share = Double(days.lowerBound.distance(to: day)) / Double(span)
    return left + (right - left) * min(1, max(0, share))
  }

  /// At most eight days, evenly apart, none so near the end that its name would be cut off.
  var ticks: [Day] {
    let length = days.lowerBound.distance(to: days.upperBound)
    let step = max(1, (length + 7) / 8)
    return Array(stride(from: days.lowerBound, through: days.upperBound, by: step))
  }

  /// Draws a line up from each tick and its name below `bottom`; every second is marked, to be left out where there is little room.
  func draw(top: Double, bottom: Double, _ svg: inout HTML) {
    for (place, day) in ticks.enumerated() {
      svg.element("g", [.class(place.isMultiple(of: 2) ? "grid" : "grid even")]) { group in
        group.empty(
          "line", [.number("x1", x(day)), .number("x2", x(day)), .number("y1", top), .number("y2", bottom)])
        group.element(
          "text",
          [
            .number("x", x(day)), .number("y", bottom + 18),
            Attribute("text-anchor", x(day) > right - 24 ? "end" : "middle"),
          ],
          text: words.shortDay(day))
      }
    }
  }
}
