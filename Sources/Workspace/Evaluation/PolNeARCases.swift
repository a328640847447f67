import Foundation
import ParleyCoding
import ParleyText

/// News articles with attributions in brat standoff (PolNeAR; Newell et al. 2018).
struct PolNeARCases: CaseSet {
  let name = "polnear"
  let folder = "polnear/dev"

  func rows(in folder: URL) throws -> [Evaluation.Row] { try rows(in: folder, by: Engine()) }

  func rows(in folder: URL, by engine: Engine) throws -> [Evaluation.Row] {
    var files: [(annotations: URL, text: URL)] = []
    var seen: Set<String> = []
    for file in self.files(in: folder.appendingPathComponent("attributions"), ending: ".ann") {
      guard let text = article(of: file, in: folder), seen.insert(text.path).inserted else { continue }
      files.append((file, text))
    }
    let pairs = try files.map { (try text($0.annotations), try text($0.text)) }
    let read = pairs.concurrentMap { engine.attempt(Self.plain($0.1)) }
    var counts = SpanCounts()
    var reliability = Reliability()
    for (pair, result) in zip(pairs, read) {
      let article = try result.get()
      let found = SpanCounts.attributions(article)
      let annotated = Standoff(pair.0).attributions
      counts.add(found, annotated: annotated, words: SpanCounts.wordRanges(of: pair.1))
      reliability.add(
        found, stated: article.findings.statements.map(\.confidence.statement), annotated: annotated)
    }
    return SpanCounts.Part.allCases.flatMap { part in
      [
        row("exact \(part.rawValue) F", counts.exact[part]?.f ?? 0, cases: counts.exact[part]?.gold ?? 0),
        row("token \(part.rawValue) F", counts.words[part]?.f ?? 0, cases: counts.words[part]?.gold ?? 0),
      ]
    } + [row("relation F", counts.relations.f, cases: counts.relations.gold)]
      + [row("confidence, points right of 100", 100 - reliability.gap, cases: counts.relations.given)]
      + reliability.tens.sorted { $0.key < $1.key }.map { stated, share in
        row(
          "right of those given \(stated)% to \(stated == 90 ? 100 : stated + 9)%", share.precision, cases: share.given)
      }
  }

  /// Where several people annotated an article, the name of the annotations ends with the annotator's.
  private func article(of annotations: URL, in folder: URL) -> URL? {
    let stem = annotations.deletingPathExtension().lastPathComponent
    let shorter = stem.lastIndex(of: "_").map { String(stem[..<$0]) }
    return [stem, shorter].compactMap { $0 }
      .map { folder.appendingPathComponent("text/\($0).txt") }
      .first { FileManager.default.fileExists(atPath: $0.path) }
  }

  static func plain(_ text: String) -> Article {
    Article(
      origin: "", text: text,
      paragraphs: Paragraph.lines(of: text).map { Paragraph(span: $0.span, kind: $0.kind, language: .english) },
      language: .english, extractor: "plain")
  }
}

/// Attributions in brat's standoff format: text-bound parts (T) joined by events (E).
struct Standoff {
  private(set) var attributions: [SpanCounts.Attribution] = []

  init(_ text: String) {
    var parts: [Substring: [Range<Int>]] = [:]
    var events: [Substring] = []
    for line in text.split(separator: "\n") {
      let fields = line.split(separator: "\t", maxSplits: 2)
      guard fields.count >= 2 else { continue }
      if fields[0].hasPrefix("T"), let space = fields[1].firstIndex(of: " ") {
        parts[fields[0]] = Self.ranges(fields[1][space...])
      } else if fields[0].hasPrefix("E") {
        events.append(fields[1])
      }
    }
    for event in events {
      var attribution: SpanCounts.Attribution = [.source: [], .cue: [], .content: []]
      for argument in event.split(separator: " ") {
        let pair = argument.split(separator: ":")
        guard pair.count == 2, let ranges = parts[pair[1]] else { continue }
        let role = pair[0].lowercased().filter { !$0.isNumber }
        if let part = SpanCounts.Part(rawValue: role) { attribution[part, default: []] += ranges }
      }
      if attribution[.cue]?.isEmpty == false, attribution[.content]?.isEmpty == false {
        attributions.append(attribution)
      }
    }
  }

  private static func ranges(_ text: Substring) -> [Range<Int>] {
    text.split(separator: ";").compactMap { piece in
      let ends = piece.split(separator: " ").compactMap { Int($0) }
      return ends.count == 2 && ends[0] <= ends[1] ? ends[0]..<ends[1] : nil
    }
  }
}
