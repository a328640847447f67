import Foundation
import ParleyReading
import ParleyText

/// German news with quotations that nest and whose parts are cut in pieces: whether ``ParleyReading/Statement`` holds them.
///
/// No reading is measured. Every annotation is made a statement, written as the ledger writes it, taken back, and compared:
/// speaker, cue and quotation with all their pieces, and in which other it stands.
struct GermanQuoteCases: CaseSet {
  let name = "german quotes"
  let folder = "german-quotes/dev"

  func rows(in folder: URL) throws -> [Evaluation.Row] {
    var (nested, pieced) = (Held(), Held())
    for file in files(in: folder, ending: ".json") {
      let document: Document
      do {
        document = try JSONDecoder().decode(Document.self, from: Data(text(file).utf8))
      } catch {
        throw WorkspaceError(.input, "\(file.path): expected a document with “originalText” and “annotations”.")
      }
      let kept = try document.kept()
      for (index, annotation) in document.annotations.enumerated() {
        let isHeld = document.isHeld(index, in: kept)
        if annotation.isNested { nested.count(isHeld) }
        if annotation.parts.contains(where: { $0.spans.count > 1 }) { pieced.count(isHeld) }
      }
    }
    return [
      row("nested annotations held", nested.share, cases: nested.all),
      row("annotations in pieces held", pieced.share, cases: pieced.all),
    ]
  }

  private struct Held {
    var held = 0
    var all = 0
    var share: Double { 100 * Double(held) / Double(max(1, all)) }

    mutating func count(_ isHeld: Bool) {
      all += 1
      if isHeld { held += 1 }
    }
  }
}

extension GermanQuoteCases {
  /// An annotated document; offsets count code points.
  struct Document: Decodable {
    var originalText: String
    var annotations: [Annotation]

    struct Annotation: Decodable {
      var speaker: Part
      var cue: Part
      var quote: Part
      var type: String
      var isNested: Bool

      var parts: [Part] { [speaker, cue, quote] }
    }

    struct Part: Decodable {
      var spans: [Span]

      struct Span: Decodable, Hashable {
        var charBegin: Int
        var charEnd: Int
      }
    }

    /// The annotations as statements, after they were written and taken back.
    func kept() throws -> [Statement] {
      let starts = codePoints
      func spans(_ part: Part) -> [TextSpan] {
        part.spans.compactMap { span in
          guard span.charBegin >= 0, span.charBegin <= span.charEnd, span.charEnd < starts.count else { return nil }
          return TextSpan(starts[span.charBegin], starts[span.charEnd])
        }
      }
      var statements = annotations.map { annotation in
        Statement(
          article: "a", sources: spans(annotation.speaker), cues: spans(annotation.cue),
          content: spans(annotation.quote),
          quotation: annotation.type == "Direct" ? .direct : .indirect, language: Language(rawValue: "de"),
          confidence: Confidence(statement: 1), reader: "annotated")
      }
      for index in statements.indices { statements[index].parent = holder(of: index).map { statements[$0].id } }
      return try statements.map { try JSONDecoder().decode(Statement.self, from: JSONEncoder().encode($0)) }
    }

    func isHeld(_ index: Int, in kept: [Statement]) -> Bool {
      let starts = codePoints
      func same(_ spans: [TextSpan], _ part: Part) -> Bool {
        spans.count == part.spans.count
          && zip(spans, part.spans).allSatisfy {
            $1.charEnd < starts.count && $0.start == starts[$1.charBegin] && $0.end == starts[$1.charEnd]
          }
      }
      let (statement, annotation) = (kept[index], annotations[index])
      let parent = holder(of: index).map { kept[$0].id }
      return same(statement.sources, annotation.speaker) && same(statement.cues, annotation.cue)
        && same(statement.content, annotation.quote) && statement.parent == parent
        && (!annotation.isNested || parent != nil || hasTwin(index))
    }

    /// Whether another annotation is of the very same words, as where two people are said to say one thing.
    private func hasTwin(_ index: Int) -> Bool {
      annotations.indices.contains { $0 != index && annotations[$0].quote.spans == annotations[index].quote.spans }
    }

    /// The smallest other annotation whose quotation holds all of this one's; of two with the same words the first holds the second.
    private func holder(of index: Int) -> Int? {
      guard annotations[index].isNested else { return nil }
      let own = annotations[index].quote.spans
      func size(_ other: Int) -> Int { annotations[other].quote.spans.reduce(0) { $0 + $1.charEnd - $1.charBegin } }
      return annotations.indices.filter { other in
        (size(other) > size(index) || size(other) == size(index) && other < index)
          && own.allSatisfy { span in
            annotations[other].quote.spans.contains { $0.charBegin <= span.charBegin && span.charEnd <= $0.charEnd }
          }
      }.min { size($0) < size($1) }
    }

    /// The byte at which each code point begins, and the end.
    private var codePoints: [Int] {
      var starts: [Int] = []
      for (offset, byte) in originalText.utf8.enumerated() where byte & 0xC0 != 0x80 { starts.append(offset) }
      return starts + [originalText.utf8.count]
    }
  }
}
