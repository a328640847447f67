import ParleyReading
import ParleyText

/// A statement's words in the stream, part by part, with every pattern that was met in them.
struct StatementWords {
  /// The words of the content in reading order, as indices into the stream.
  let content: [Int]
  /// Hits in the content; positions index `content`.
  let hits: [PatternAutomaton.Hit]
  /// The words of the cue with up to three before it, where they stand outside the content.
  let cue: [Int]
  let cueHits: [PatternAutomaton.Hit]
  /// Other words of the sentences in which the content stands.
  let around: [Int]
  let aroundHits: [PatternAutomaton.Hit]

  init(
    _ statement: Statement, segmentation: Segmentation, stream: WordStream, automaton: PatternAutomaton,
    otherContents: [TextSpan]
  ) {
    content = statement.content.flatMap { stream.indices(in: $0) }
    hits = automaton.hits(in: content, of: stream)
    let inContent = Set(content)
    if let span = statement.cue {
      let own = stream.indices(in: span)
      let first = max(0, own.lowerBound - 3)
      let lead = (first..<own.lowerBound).reversed().prefix { index in
        stream.words[index + 1].pause < .comma && !inContent.contains(index)
      }.reversed()
      cue = (Array(lead) + own).filter { !inContent.contains($0) }
    } else {
      cue = []
    }
    cueHits = automaton.hits(in: cue, of: stream)
    around = Self.sentenceWords(of: statement, segmentation: segmentation, stream: stream)
      .filter { index in
        !inContent.contains(index) && !otherContents.contains { $0.contains(stream.words[index].span) }
      }
    aroundHits = automaton.hits(in: around, of: stream)
  }

  private static func sentenceWords(
    of statement: Statement, segmentation: Segmentation, stream: WordStream
  ) -> [Int] {
    guard let extent = statement.extent, !extent.isEmpty,
      let first = segmentation.sentence(at: extent.start),
      let last = segmentation.sentence(at: extent.end - 1)
    else { return [] }
    return (first...max(first, min(last, first + 3))).flatMap { stream.indices(in: segmentation.sentences[$0].span) }
  }
}
