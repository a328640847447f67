#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// How likely which words are given the hidden option, for each kind of words.
struct Shapes: Sendable {
  private let states: Int
  /// P(words at column | state at row), for words that state a position.
  private let stand: [Double]
  /// The same for words that signal how far one could go.
  private let signal: [Double]
  private let slip: Double
  private let blur: Double

  init(states: Int, model: PictureModel) {
    self.states = states
    slip = model.slip
    blur = model.blur
    stand = Shapes.table(states, slip: model.slip) { state, said in pow(model.blur, Double(abs(state - said))) }
    signal = Shapes.table(states, slip: model.slip) { state, said in
      said <= state ? pow(model.reserve, Double(state - said)) : pow(model.blur, Double(said - state))
    }
  }

  /// Log-likelihood of standing at an option, in a state.
  func stand(at option: Int, weight: Double, in state: Int) -> Double {
    tempered(stand, said: option, weight: weight, in: state)
  }

  /// Log-likelihood of signalling an option, where `farthest` is the last acceptable one (both by rank).
  func signal(at rank: Int, weight: Double, farthest: Int) -> Double {
    tempered(signal, said: rank, weight: weight, in: farthest)
  }

  /// Log-likelihood of refusing an option, in a state: anything but it, and rather not its neighbours.
  func refusal(of option: Int, weight: Double, in state: Int) -> Double {
    weight * log(1 - (1 - slip) * pow(0.5, Double(abs(state - option))))
  }

  /// Log-likelihood of ruling an option out, where `farthest` is the last acceptable one (both by rank).
  func limit(before rank: Int, weight: Double, farthest: Int) -> Double { farthest < rank ? 0 : weight * log(blur) }

  /// A chance raised to the claim's weight and scaled so that all words together have probability one in the state.
  @inline(__always)
  private func tempered(_ table: [Double], said: Int, weight: Double, in state: Int) -> Double {
    var scale = 0.0
    for words in 0..<states { scale += exp(weight * table[state * states + words]) }
    return weight * table[state * states + said] - log(scale)
  }

  /// Logarithms of ε/K + (1 − ε)·shape/Σ shape.
  private static func table(_ states: Int, slip: Double, shape: (Int, Int) -> Double) -> [Double] {
    var result: [Double] = []
    for state in 0..<states {
      let total = (0..<states).reduce(0.0) { $0 + shape(state, $1) }
      for said in 0..<states { result.append(log(slip / Double(states) + (1 - slip) * shape(state, said) / total)) }
    }
    return result
  }
}
