public import ParleyText

/// Learns a reader from articles that people have marked.
public struct ReaderTrainer: Sendable {
  private let lexicons: CueLexicons
  /// How often every article is seen.
  public var rounds = 8
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
    var sequences: [(rows: FeatureRows, labels: [RoleLabel])] = []
    for marked in articles { sequences += self.sequences(of: marked) }
    guard sequences.contains(where: { $0.labels.contains(.cueBegin) }) else {
      throw ReadingError(
        .badMarkup, "the articles hold no marked statement; mark source, cue and content in some of them")
    }
    var trainer = ChainTrainer(rows: rows)
    var order = Array(sequences.indices)
    var random = SplitMix(state: 42)
    for round in 0..<rounds {
      order.shuffle(using: &random)
      for index in order { trainer.learn(sequences[index].rows, sequences[index].labels) }
      if !progress(Double(round + 1) / Double(rounds)) { break }
    }
    return ReaderModel(chain: trainer.model, name: name)
  }

  /// The paragraphs of a marked article as sequences.
  private func sequences(of marked: MarkedArticle) -> [(rows: FeatureRows, labels: [RoleLabel])] {
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
    for mark_ in marked.marks { mark(mark_.content, .contentBegin, .contentInside) }
    for mark_ in marked.marks { mark(mark_.source, .sourceBegin, .sourceInside) }
    for mark_ in marked.marks { mark(mark_.cue, .cueBegin, .cueInside) }
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
