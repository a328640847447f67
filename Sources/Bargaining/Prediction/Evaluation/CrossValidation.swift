extension DecisionHistory {
  /// Predictions of every decision by influences learned from the decisions of all *other* groups.
  ///
  /// The penalty is chosen anew for every group that is left out, among `penalties`, by five-fold cross-validation inside the
  /// others: nothing about a decision's group enters its prediction.
  ///
  /// - Throws: ``BargainingError`` for a penalty that is not above 0.
  /// - Complexity: groups × (5 × penalties + 1) fits.
  public func crossValidatedPredictions(
    penalties: [Double] = [0.05, 0.1, 0.2, 0.4]
  ) throws(BargainingError) -> [LearnedInfluence.Prediction] {
    var result = [LearnedInfluence.Prediction?](repeating: nil, count: records.count)
    for group in groups {
      let training = try restricted { $0.group != group }
      let influence = try LearnedInfluence(history: training, penalty: training.bestPenalty(among: penalties))
      for (index, record) in records.enumerated() where record.group == group {
        result[index] = influence.prediction(of: record, in: self)
      }
    }
    return result.compactMap { $0 }
  }

  /// The groups in the order in which they first occur.
  private var groups: [String] {
    var seen: Set<String> = []
    return records.map(\.group).filter { seen.insert($0).inserted }
  }

  private func restricted(to isKept: (Record) -> Bool) throws(BargainingError) -> DecisionHistory {
    try DecisionHistory(actors: actors, sizes: sizes, records: records.filter(isKept))
  }

  private func bestPenalty(among penalties: [Double]) throws(BargainingError) -> Double {
    guard penalties.count > 1 else { return penalties.first ?? 0.1 }
    let fold = Dictionary(uniqueKeysWithValues: groups.enumerated().map { ($1, $0 % 5) })
    var errors = [Double](repeating: 0, count: penalties.count)
    for number in 0..<5 {
      let training = try restricted { fold[$0.group] != number }
      for (index, penalty) in penalties.enumerated() {
        let influence = try LearnedInfluence(meansOf: training, penalty: penalty)
        for record in records where fold[record.group] == number {
          errors[index] += abs(influence.mean(of: record, in: self) - record.outcome)
        }
      }
    }
    return zip(errors, penalties).min { $0.0 < $1.0 }?.1 ?? penalties[0]
  }
}
