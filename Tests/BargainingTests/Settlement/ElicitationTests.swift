import ParleyBargaining
import Testing

@Suite("Eliciting what matters")
struct ElicitationTests {
  @Test("Scales swings to weights")
  func swings() throws {
    #expect(try SwingWeights(points: [100, 60, 40]).weights == [0.5, 0.3, 0.2])
    #expect(throws: BargainingError.self) { try SwingWeights(points: [0, 0]) }
    #expect(throws: BargainingError.self) { try SwingWeights(points: [-1, 2]) }
    #expect(try SwingWeights.values(ratings: [10, 20, 60]) == [0, 0.2, 1])
    #expect(throws: BargainingError.self) { try SwingWeights.values(ratings: [3, 3]) }
  }

  @Test("Recovers weights from comparisons that fit together, with a consistency ratio of 0")
  func consistentComparisons() throws {
    let weights = [0.4, 0.3, 0.2, 0.1]
    let pairs = (0..<4).flatMap { first in ((first + 1)..<4).map { (first, $0, weights[first] / weights[$0]) } }
    let found = try PairwiseComparison(count: 4, answers: pairs.map { (first: $0.0, second: $0.1, ratio: $0.2) })
    #expect(zip(found.weights, weights).allSatisfy { ($0 - $1).magnitude < 1e-9 })
    #expect(found.consistencyRatio < 1e-9 && found.isConsistent && found.worst == nil)
  }

  @Test("Finds answers in a circle inconsistent, and names the worst")
  func inconsistentComparisons() throws {
    let circle = try PairwiseComparison(count: 3, answers: [(0, 1, 5), (1, 2, 5), (0, 2, 0.2)])
    #expect(!circle.isConsistent)
    let saaty = try PairwiseComparison(count: 3, answers: [(0, 1, 3), (0, 2, 5), (1, 2, 3)])
    // λmax = 3.0385 by hand: index 0.0193, ratio 0.033.
    #expect((saaty.consistencyRatio - 0.0193 / 0.58).magnitude < 1e-3)
    #expect(throws: BargainingError.self) { try PairwiseComparison(count: 3, answers: [(0, 1, 3)]) }
    #expect(throws: BargainingError.self) { try PairwiseComparison(count: 2, answers: [(0, 1, 0)]) }
    #expect(throws: BargainingError.self) { try PairwiseComparison(count: 2, answers: [(0, 5, 1)]) }
  }

  @Test("Recovers weights from even swaps, and shows which do not fit")
  func evenSwaps() throws {
    let swaps = [EvenSwaps.Swap(lost: 0, by: 0.3, gained: 1, by: 0.6), .init(lost: 1, by: 0.5, gained: 2, by: 1)]
    let found = try EvenSwaps(count: 3, swaps: swaps)
    #expect((found.weights[0] / found.weights[1] - 2).magnitude < 1e-9)
    #expect((found.weights[1] / found.weights[2] - 2).magnitude < 1e-9)
    #expect(found.evenness.allSatisfy { ($0 - 1).magnitude < 1e-9 })
    let odd = try EvenSwaps(count: 3, swaps: swaps + [.init(lost: 0, by: 0.5, gained: 2, by: 0.5)])
    #expect(odd.evenness.contains { ($0 - 1).magnitude > 0.1 })
    #expect(throws: BargainingError.self) { try EvenSwaps(count: 3, swaps: [swaps[0]]) }
  }
}
