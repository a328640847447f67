public import ParleyText

/// Learns a reader from articles that people have marked.
public struct ReaderTrainer: Sendable {
  private let lexicons: CueLexicons
  /// How often every article is seen.
  public var rounds = 6
  /// Rows of the table of weights: a power of two; more keep more words apart.
  public var rows = 1 << 20

  /// - Throws: ``ReadingError`` where the word lists that come with Parley cannot be read.
  public init() throws(ReadingError) { lexicons = try .shipped() }

  /// Trains a model; the same articles in the same order give the same model.
  ///
  /// - Parameter progress: called after each round with the share done; returning false stops early.
  /// - Throws: ``ReadingError`` where there is nothing to learn from.
  public func train(
    _ articles: [MarkedArticle], name: String, progress: (Double) -> Bool = { _ in true }
  ) throws(ReadingError) -> ReaderModel {
    let sequences = articles.map { self.sequences(of: $0) }
    guard sequences.contains(where: { $0.contains { $0.labels.contains(.cueBegin) } }) else {
      throw ReadingError(
        .badMarkup, "the articles hold no marked statement; mark source, cue and content in some of them")
    }
    // A tenth is kept apart to find how sharply to judge; then all are learned from.
    var sharpness = Float(1 - ChainTrainer.hidden)
    if sequences.count >= 20 {
      let kept = sequences.indices.filter { $0 % 10 == 9 }.flatMap { sequences[$0] }
      let rest = sequences.indices.filter { $0 % 10 != 9 }.flatMap { sequences[$0] }
      sharpness = Sharpness.best(of: fit(rest) { progress($0 / 2) }, on: kept)
    }
    let chain = fit(sequences.flatMap { $0 }) { progress(0.5 + $0 / 2) }
    return ReaderModel(chain: chain.sharpened(by: sharpness), name: name)
  }

  private func fit(_ sequences: [Example], progress: (Double) -> Bool) -> ChainModel {
    var trainer = ChainTrainer(rows: rows)
    var order = Array(sequences.indices)
    var random = SplitMix(seed: 42)
    for round in 0..<rounds {
      order.shuffle(using: &random)
      trainer.rate = 0.12 / (1 + Float(round) / 4)
      for index in order { trainer.learn(sequences[index].rows, sequences[index].labels) }
      if !progress(Double(round + 1) / Double(rounds)) { break }
    }
    return trainer.model
  }

  /// One paragraph, as features and the labels that it should get.
  typealias Example = (rows: FeatureRows, labels: [RoleLabel])

  /// The paragraphs of a marked article as sequences.
  private func sequences(of marked: MarkedArticle) -> [Example] {
    let text = Segmentation(marked.article)
    var finder = StatementFinder(text, lexicons: lexicons, authors: marked.article.authors)
    let features = RoleFeatures(clauses: finder.clauses, drafts: finder.find())
    var labels = [RoleLabel](repeating: .outside, count: text.tokens.count)
    func mark(_ spans: [TextSpan], _ begin: RoleLabel, _ inside: RoleLabel) {
      for span in spans where !span.isEmpty {
        let first = text.token(at: span.start)
        var index = first
        while index < text.tokens.count, Int(text.tokens[index].start) < span.end {
          labels[index] = index == first ? begin : inside
          index += 1
        }
      }
    }
    for marked in marked.marks { mark(marked.content, .contentBegin, .contentInside) }
    for marked in marked.marks { mark(marked.source, .sourceBegin, .sourceInside) }
    for marked in marked.marks { mark(marked.cue, .cueBegin, .cueInside) }
    repair(&labels)
    return text.paragraphs.filter { $0.tokens.count > 1 }.map { segment in
      (features.rows(segment.tokens), Array(labels[segment.tokens]))
    }
  }

  /// Marks that overwrite one another leave insides without a beginning.
  private func repair(_ labels: inout [RoleLabel]) {
    for index in labels.indices where !labels[index].canFollow(index > 0 ? labels[index - 1] : nil) {
      labels[index] = labels[index].part ?? .outside
    }
  }
}
