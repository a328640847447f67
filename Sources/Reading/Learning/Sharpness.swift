/// How strongly a model's features count against its transitions, found on articles kept apart.
///
/// Hiding features while learning makes each of them count for more than it should when none is hidden; by how much depends
/// on the articles.
enum Sharpness {
  /// Of a few factors the one with the best mean F of exact sources, cues and contents.
  static func best(of model: ChainModel, on examples: [ReaderTrainer.Example]) -> Float {
    let candidates: [Float] = [0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1]
    let scores = candidates.map { score(model.sharpened(by: $0), examples) }
    return candidates[scores.indices.max { scores[$0] < scores[$1] } ?? 0]
  }

  private static func score(_ model: ChainModel, _ examples: [ReaderTrainer.Example]) -> Float {
    var right = [Float](repeating: 0, count: 3)
    var total = [Float](repeating: 0, count: 3)
    for example in examples {
      let mine = spans(model.decode(example.rows))
      let gold = spans(example.labels)
      for role in 0..<3 {
        right[role] += Float(mine[role].intersection(gold[role]).count)
        total[role] += Float(mine[role].count + gold[role].count)
      }
    }
    return zip(right, total).reduce(0) { $0 + 2 * $1.0 / max($1.1, 1) }
  }

  private static func spans(_ labels: [RoleLabel]) -> [Set<Range<Int>>] {
    let found = LabelledSpans(labels)
    return [Set(found.sources), Set(found.cues.map(\.range)), Set(found.contents)]
  }
}

extension ChainModel {
  /// The model with the weights of its features multiplied.
  func sharpened(by factor: Float) -> ChainModel {
    var model = self
    for place in model.weights.indices { model.weights[place] *= factor }
    return model
  }
}
