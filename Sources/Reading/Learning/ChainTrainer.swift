import ParleyText

/// Fits a ``ChainModel`` to labelled sequences by stochastic gradient with AdaGrad steps.
struct ChainTrainer {
  var model: ChainModel
  private var squares: [Float]
  private var transitionSquares: [Float]
  /// The first step's length.
  var rate: Float = 0.12
  /// The share of features that a token does not show in a step, so that none is relied upon alone
  /// (dropout: Srivastava et al. 2014).
  static let hidden = 0.4
  private var random = SplitMix(seed: 7)

  init(rows: Int) {
    model = ChainModel(rows: rows)
    squares = Array(repeating: 1e-2, count: rows * ChainModel.labels)
    transitionSquares = Array(repeating: 1e-2, count: model.transitions.count)
  }

  /// One step for one sequence.
  mutating func learn(_ whole: FeatureRows, _ gold: [RoleLabel]) {
    let n = ChainModel.labels
    let features = whole.hiding(Self.hidden, using: &random)
    let lattice = Lattice(
      emissions: model.emissions(features), transitions: model.transitions, tokens: features.tokens)
    for token in 0..<features.tokens {
      for label in 0..<n {
        let gradient = lattice.marginals[token * n + label] - (gold[token].rawValue == label ? 1 : 0)
        if abs(gradient) < 1e-4 { continue }
        for feature in features[token] where feature != FeatureRows.none {
          let place = (Int(feature) & (model.rows - 1)) * n + label
          squares[place] += gradient * gradient
          model.weights[place] -= rate * gradient / squares[place].squareRoot()
        }
      }
    }
    var pairs = lattice.pairs
    var before = n
    for label in gold {
      pairs[before * n + label.rawValue] -= 1
      before = label.rawValue
    }
    for place in pairs.indices where model.transitions[place] > ChainModel.forbidden / 2 {
      transitionSquares[place] += pairs[place] * pairs[place]
      model.transitions[place] -= rate * pairs[place] / transitionSquares[place].squareRoot()
    }
  }
}
