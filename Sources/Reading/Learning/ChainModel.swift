import ParleyText

/// A linear-chain conditional random field over ``RoleLabel``, its features hashed into a table of fixed size.
///
/// Source: Lafferty, McCallum & Pereira 2001; hashing after Weinberger et al. 2009; AdaGrad steps after Duchi et al. 2011.
struct ChainModel: Sendable {
  static let labels = RoleLabel.count
  /// How many rows the table of weights has, a power of two.
  let rows: Int
  /// `rows` × labels.
  var weights: [Float]
  /// (labels + 1) × labels; the last row is for the first token.
  var transitions: [Float]

  init(rows: Int) {
    precondition(rows > 0 && rows & (rows - 1) == 0, "rows must be a power of two")
    self.rows = rows
    weights = Array(repeating: 0, count: rows * Self.labels)
    transitions = Array(repeating: 0, count: (Self.labels + 1) * Self.labels)
    for before in 0...Self.labels {
      for label in RoleLabel.allCases where !label.canFollow(RoleLabel(rawValue: before)) {
        transitions[before * Self.labels + label.rawValue] = Self.forbidden
      }
    }
  }

  static let forbidden: Float = -1e4

  /// The scores of every label at every token.
  func emissions(_ features: FeatureRows) -> [Float] {
    var scores = [Float](repeating: 0, count: features.tokens * Self.labels)
    for token in 0..<features.tokens {
      for feature in features[token] where feature != FeatureRows.none {
        let row = Int(feature) & (rows - 1)
        for label in 0..<Self.labels { scores[token * Self.labels + label] += weights[row * Self.labels + label] }
      }
    }
    return scores
  }

  /// The likeliest labels (Viterbi).
  func decode(_ features: FeatureRows) -> [RoleLabel] {
    let count = features.tokens
    guard count > 0 else { return [] }
    let scores = emissions(features)
    let n = Self.labels
    var best = (0..<n).map { scores[$0] + transitions[n * n + $0] }
    var back = [UInt8](repeating: 0, count: count * n)
    for token in 1..<max(count, 1) {
      var next = [Float](repeating: 0, count: n)
      for label in 0..<n {
        var top = -Float.infinity
        for before in 0..<n where best[before] + transitions[before * n + label] > top {
          top = best[before] + transitions[before * n + label]
          back[token * n + label] = UInt8(before)
        }
        next[label] = top + scores[token * n + label]
      }
      best = next
    }
    var label = best.indices.max { best[$0] < best[$1] } ?? 0
    var labels = [RoleLabel](repeating: .outside, count: count)
    for token in stride(from: count - 1, through: 0, by: -1) {
      labels[token] = RoleLabel(rawValue: label) ?? .outside
      label = Int(back[token * n + label])
    }
    return labels
  }

  /// The probability of each label at each token (forward–backward, scaled).
  func marginals(_ features: FeatureRows) -> [Float] {
    Lattice(emissions: emissions(features), transitions: transitions, tokens: features.tokens).marginals
  }
}

/// The features of a run of tokens, as hashes, the same number for each token.
struct FeatureRows: Sendable {
  let width: Int
  var values: [UInt32]

  init(width: Int, tokens: Int) {
    self.width = width
    values = []
    values.reserveCapacity(width * tokens)
  }

  /// The feature that every token has; it is never hidden.
  static let constant: UInt32 = 0x5151

  /// Stands in the place of a feature that is hidden.
  static let none = UInt32.max

  /// A copy in which a share of the features is hidden.
  func hiding(_ share: Double, using random: inout SplitMix) -> FeatureRows {
    var copy = self
    let limit = UInt64(share * 65536)
    var bits: UInt64 = 0
    for index in copy.values.indices {
      if index % 4 == 0 { bits = random.next() }
      if bits & 0xFFFF < limit, index % width != 0 { copy.values[index] = Self.none }
      bits >>= 16
    }
    return copy
  }

  var tokens: Int { values.count / width }

  subscript(token: Int) -> ArraySlice<UInt32> { values[(token * width)..<((token + 1) * width)] }
}
