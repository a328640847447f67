import Foundation
import ParleyText

/// One yes-or-no question on texts, answered by a weighted sum (logistic regression).
struct LinearModel: Sendable, Hashable {
  var label: String
  var bias: Float = 0
  /// Weight by place; places that are not named weigh nothing.
  var weights: [Int32: Float] = [:]

  /// Probability of "yes".
  func probability(_ features: TextFeatures) -> Double {
    var sum = bias
    for (place, weight) in features.entries { sum += weight * (weights[place] ?? 0) }
    return 1 / (1 + exp(-Double(sum)))
  }

  /// Learns from texts of which some are to be answered "yes".
  ///
  /// AdaGrad (Duchi et al. 2011) over a fixed number of rounds, in an order that the seed decides; "yes" and "no" count alike in all.
  /// - Complexity: O(rounds · features of all texts).
  static func learn(
    label: String, texts: [TextFeatures], yes: Set<Int>, rounds: Int = 20, rate: Float = 0.4, decay: Float = 1e-4,
    seed: UInt64 = 1
  ) -> LinearModel {
    var weights = [Float](repeating: 0, count: TextFeatures.places)
    var squares = [Float](repeating: 1e-6, count: TextFeatures.places)
    var bias: Float = 0
    var biasSquare: Float = 1e-6
    let balance = min(20, max(1, Float(texts.count - yes.count) / Float(max(1, yes.count)))).squareRoot()
    var random = SplitMix(seed: seed)
    var order = Array(texts.indices)
    for _ in 0..<rounds {
      order.shuffle(using: &random)
      for index in order {
        let features = texts[index].entries
        var sum = bias
        for (place, weight) in features { sum += weight * weights[Int(place)] }
        let isYes = yes.contains(index)
        let error = (1 / (1 + exp(-sum)) - (isYes ? 1 : 0)) * (isYes ? balance : 1)
        for (place, weight) in features {
          let gradient = error * weight + decay * weights[Int(place)]
          squares[Int(place)] += gradient * gradient
          weights[Int(place)] -= rate * gradient / squares[Int(place)].squareRoot()
        }
        biasSquare += error * error
        bias -= rate * error / biasSquare.squareRoot()
      }
    }
    var kept: [Int32: Float] = [:]
    for place in weights.indices where abs(weights[place]) > 0.001 { kept[Int32(place)] = weights[place] }
    return LinearModel(label: label, bias: bias, weights: kept)
  }
}
