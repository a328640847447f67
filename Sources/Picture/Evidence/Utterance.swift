import ParleyCoding
import ParleyText

/// What of a testimony the filters ask for: a plain value that is copied at no cost.
struct Utterance: Sendable {
  /// A number for the speaker, the same in all testimonies of a picture.
  var voice: Int
  var stand: Int?
  var refused: Int?
  var stance: Claim.Stance
  var act: Testimony.Act
  var isConditional: Bool
  var day: Day
  /// See ``Testimony/weight``.
  var weight: Double

  /// Whether the words signal that the option could be lived with.
  var signals: Bool {
    switch stance {
    case .accepts, .offers, .floats: true
    case .demands: isConditional
    default: false
    }
  }
}

extension [Utterance] {
  /// What one speaker says on an issue in one day weighs together as much as its weightiest part: the parts are not
  /// independent, and where they differ, some are misread.
  /// - Precondition: in the order of days.
  mutating func shareOccasions() {
    var occasions: [Int: Occasion] = [:]
    var start = 0
    while start < count {
      var end = start
      occasions.removeAll(keepingCapacity: true)
      while end < count, self[end].day == self[start].day {
        occasions[self[end].voice, default: Occasion()].add(self[end].weight)
        end += 1
      }
      if occasions.count < end - start {
        for index in start..<end {
          guard let all = occasions[self[index].voice], all.sum > all.peak else { continue }
          self[index].weight *= all.peak / all.sum
        }
      }
      start = end
    }
  }

  private struct Occasion {
    var sum = 0.0
    var peak = 0.0

    mutating func add(_ weight: Double) {
      sum += weight
      peak = Swift.max(peak, weight)
    }
  }
}
