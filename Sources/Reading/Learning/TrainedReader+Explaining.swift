public import ParleyText

extension TrainedReader: ExplainingReader {
  /// What spoke most for the cue of each statement (or for its content, where it has no cue), with its weight against that
  /// of standing outside.
  public func explain(_ article: Article) -> [Explanation] {
    found(in: article).map { found in
      let begin: RoleLabel = found.spans.cue == nil ? .contentBegin : .cueBegin
      let token = (found.spans.cue ?? found.spans.content.first ?? found.spans.source)?.lowerBound ?? found.firstToken
      let weights = model.chain.weights(of: begin, over: .outside, at: found.rows[token - found.firstToken])
      let strongest = weights.enumerated().sorted { $0.element > $1.element }.prefix(4).filter { $0.element > 0 }
      let reasons = strongest.map { "\(RoleFeatures.names[$0.offset]) \(Self.rounded($0.element))" }
      return Explanation(
        statement: found.statement.id, rule: "learned",
        meaning: reasons.isEmpty ? "the labels around it" : reasons.joined(separator: ", "), example: nil)
    }
  }

  private static func rounded(_ weight: Float) -> String { "+\((weight * 100).rounded() / 100)" }
}

extension ChainModel {
  /// For each feature of a token, how much more it speaks for one label than for another.
  func weights(of label: RoleLabel, over other: RoleLabel, at features: ArraySlice<UInt32>) -> [Float] {
    features.map { feature in
      let row = (Int(feature) & (rows - 1)) * Self.labels
      return weights[row + label.rawValue] - weights[row + other.rawValue]
    }
  }
}
