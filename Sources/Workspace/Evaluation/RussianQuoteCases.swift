import Foundation
import ParleyText

/// Russian sentences whose tokens are labelled source, cue or content.
struct RussianQuoteCases: CaseSet {
  let name = "russian quotes"
  let folder = "russian-quotes"

  private struct Sentence {
    var text = ""
    var tokens: [(range: Range<Int>, label: String)] = []
    var length = 0

    mutating func append(_ word: String, _ label: String) {
      if !tokens.isEmpty {
        text += " "
        length += 1
      }
      let count = word.unicodeScalars.count
      tokens.append((length..<length + count, label.lowercased()))
      text += word
      length += count
    }
  }

  func rows(in folder: URL) throws -> [Evaluation.Row] {
    let engine = try Engine()
    var counts = SpanCounts()
    for sentence in try sentences(folder.appendingPathComponent("ru_tokens.tsv")) {
      let text = sentence.text + "\n"
      let article = Article(
        origin: "", text: text,
        paragraphs: Paragraph.lines(of: text).map { Paragraph(span: $0.span, kind: $0.kind, language: .russian) },
        language: .russian, extractor: "plain")
      let found = SpanCounts.attributions(try engine.read(article))
      let ranges = sentence.tokens.map(\.range)
      for part in SpanCounts.Part.allCases {
        let gold = Set(sentence.tokens.indices.filter { sentence.tokens[$0].label.hasSuffix(part.rawValue) })
        counts.addWords(part, SpanCounts.covered(ranges, by: found.flatMap { $0[part] ?? [] }), gold)
      }
    }
    return SpanCounts.Part.allCases.map { part in
      row("token \(part.rawValue) F", counts.words[part]?.f ?? 0, cases: counts.words[part]?.gold ?? 0)
    }
  }

  private func sentences(_ file: URL) throws -> [Sentence] {
    var order: [Substring] = []
    var sentences: [Substring: Sentence] = [:]
    let text = try text(file)
    for line in text.split(separator: "\n").dropFirst() {
      let fields = line.split(separator: "\t", omittingEmptySubsequences: false)
      guard fields.count >= 5 else { continue }
      if sentences[fields[2]] == nil { order.append(fields[2]) }
      let label = fields[4].last == "\r" ? fields[4].dropLast() : fields[4]
      sentences[fields[2], default: Sentence()].append(String(fields[1]), String(label))
    }
    return order.compactMap { sentences[$0] }
  }
}
