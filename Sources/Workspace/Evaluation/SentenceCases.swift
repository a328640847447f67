import Foundation
import ParleyCoding
import ParleyText

/// Golden rules of sentence breaks, and treebanks whose sentences are joined and must be found again.
struct SentenceCases: CaseSet {
  let name = "sentences"
  let folder = "sentences"

  func rows(in folder: URL) throws -> [Evaluation.Row] {
    var rows: [Evaluation.Row] = []
    let golden = folder.appendingPathComponent("golden.json")
    if FileManager.default.fileExists(atPath: golden.path) {
      let sets = try JSONDecoder().decode([String: [Rule]].self, from: Data(text(golden).utf8))
      for (name, rules) in sets.sorted(by: { $0.key < $1.key }) {
        let language: Language = name.hasPrefix("ru") ? .russian : name.hasPrefix("uk") ? .ukrainian : .english
        let right = rules.count { Self.sentences($0.text, language) == $0.sentences }
        rows.append(row("\(name) right, of \(rules.count)", Double(right), cases: rules.count))
      }
    }
    for file in files(in: folder, ending: ".conllu") {
      let name = file.lastPathComponent
      let language: Language = name.contains("Russian") ? .russian : name.contains("Ukrainian") ? .ukrainian : .english
      let figure = Self.boundaries(try text(file), language)
      rows.append(row("UD \(language) boundary F", figure.f, cases: figure.gold))
    }
    return rows
  }

  private struct Rule: Decodable {
    var text: String
    var sentences: [String]

    init(from decoder: any Decoder) throws {
      var list = try decoder.unkeyedContainer()
      text = try list.decode(String.self)
      sentences = try list.decode([String].self)
    }
  }

  private static func segmentation(_ text: String, _ language: Language) -> Segmentation {
    Segmentation(
      Article(
        origin: "", text: text, paragraphs: [Paragraph(span: TextSpan(0, text.utf8.count), language: language)],
        language: language, extractor: "plain"))
  }

  private static func sentences(_ text: String, _ language: Language) -> [String] {
    let cut = segmentation(text, language)
    return cut.sentences.map { text.slice($0.span).trimmingCharacters(in: .whitespacesAndNewlines) }
  }

  /// Sentences of one paragraph are joined by a space; an end is right where a sentence of the treebank ends.
  private static func boundaries(_ treebank: String, _ language: Language) -> Figure {
    var paragraphs: [[String]] = []
    for line in treebank.split(separator: "\n") {
      if line.hasPrefix("# newdoc") || line.hasPrefix("# newpar") { paragraphs.append([]) }
      if line.hasPrefix("# text = ") {
        if paragraphs.isEmpty || paragraphs[paragraphs.count - 1].count == 20 { paragraphs.append([]) }
        paragraphs[paragraphs.count - 1].append(String(line.dropFirst(9)))
      }
    }
    var figure = Figure()
    for sentences in paragraphs where !sentences.isEmpty {
      let text = sentences.joined(separator: " ")
      var (end, gold) = (-1, Set<Int>())
      for sentence in sentences {
        end += sentence.utf8.count + 1
        gold.insert(end)
      }
      let found = Set(segmentation(text, language).sentences.map(\.span.end))
      figure += Figure(right: found.intersection(gold).count, given: found.count, gold: gold.count)
    }
    return figure
  }
}
