import ParleyDrawing
import Testing

@Suite("Lanes")
struct LaneTests {
  private func lane(_ stands: [Lane.Stand]) -> Lane {
    Lane(issue: "Neutrality", options: [.init(place: 0, label: "none"), .init(place: 1, label: "all")], sides: stands)
  }

  @Test("The overlap is marked only where all sides could accept the same places")
  func marksOverlap() {
    func stands(_ first: ClosedRange<Double>, _ second: ClosedRange<Double>) -> [Lane.Stand] {
      [
        .init(id: "A", name: "Aland", index: 0, mean: 0.1, acceptance: first),
        .init(id: "B", name: "Boland", index: 1, mean: 0.9, acceptance: second),
      ]
    }
    #expect(LaneDiagram(lane(stands(0...0.6, 0.5...1))).svg().markup.contains("class=\"overlap\""))
    #expect(!LaneDiagram(lane(stands(0...0.3, 0.5...1))).svg().markup.contains("class=\"overlap\""))
  }

  @Test("A side of which nothing is known has no marker, and the picture says so")
  func staysSilent() {
    let markup = LaneDiagram(lane([.init(id: "A", name: "Aland", index: 0, mean: nil)])).svg().markup
    #expect(!markup.contains("class=\"marker\""))
    #expect(markup.contains("Aland: nothing known"))
  }

  @Test("An arrow is drawn only where a side has moved")
  func drawsMovement() {
    let moved = LaneDiagram(lane([.init(id: "A", name: "Aland", index: 0, mean: 0.5, before: 0.1)])).svg().markup
    let stayed = LaneDiagram(lane([.init(id: "A", name: "Aland", index: 0, mean: 0.5, before: 0.5)])).svg().markup
    #expect(moved.contains("class=\"way\""))
    #expect(!stayed.contains("class=\"way\""))
  }

  @Test("Numbers that are not numbers never reach the page", arguments: [Double.nan, .infinity, -.infinity])
  func survivesBadNumbers(_ value: Double) {
    let markup = LaneDiagram(lane([.init(id: "A", name: "Aland", index: 0, mean: value)])).svg().markup
    #expect(!markup.contains("nan"))
    #expect(!markup.contains("inf"))
  }
}
