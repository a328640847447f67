public import ParleyCoding
public import ParleyReading
public import ParleyText

/// An article's statements and claims in brat's standoff format: a text file and an annotation file beside it.
///
/// Source: brat.nlplab.org/standoff.html. Offsets count code points. Sources, cues and contents are text-bound annotations, a statement is
/// an event on its cue (or, without one, on its content), and each claim is a note on it: its issue, its option or "-", its stance, whom it is about, and its identifier.
public struct BratDocument: Sendable, Hashable {
  public let text: String
  public let annotations: String

  public init(_ article: Article, statements: [Statement], claims: [Claim]) {
    text = article.text
    let points = CodePointMap(article.text)
    let coded = Dictionary(grouping: claims.filter { $0.statement != nil }) { $0.statement ?? "" }
    var lines: [String] = []
    var bound = 0
    func bind(_ label: String, _ spans: [TextSpan]) -> String {
      bound += 1
      let places = spans.map { points.codePoints($0) }.map { "\($0.start) \($0.end)" }.joined(separator: ";")
      let words = spans.map { Self.oneLine(article[$0]) }.joined(separator: " ")
      lines.append("T\(bound)\t\(label) \(places)\t\(words)")
      return "T\(bound)"
    }
    var notes = 0
    for (number, statement) in statements.enumerated() {
      let content = bind("Content", statement.content)
      let source = statement.source.map { bind("Source", [$0]) }
      let cue = statement.cue.map { bind("Cue", [$0]) }
      var event = "E\(number + 1)\t\(cue == nil ? "Content" : "Cue"):\(cue ?? content)"
      if cue != nil { event += " Content:\(content)" }
      if let source { event += " Source:\(source)" }
      lines.append(event)
      for claim in coded[statement.id] ?? [] {
        notes += 1
        let said = [
          claim.issue, claim.option ?? "-", claim.stance.rawValue, claim.about.map { "about \($0)" }, claim.id,
        ]
        lines.append(
          "#\(notes)\tAnnotatorNotes E\(number + 1)\t\(Self.oneLine(said.compactMap(\.self).joined(separator: " ")))")
      }
    }
    annotations = lines.map { $0 + "\n" }.joined()
  }

  private static func oneLine(_ words: String) -> String {
    String(words.map { $0.isNewline || $0 == "\t" ? " " : $0 })
  }
}
