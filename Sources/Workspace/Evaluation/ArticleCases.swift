import Foundation
import ParleyCoding
import ParleyIngest
import ParleyText

/// Raw pages with their main text, title, authors and date.
///
/// Text is scored as the public article-extraction benchmark does: bags of 4-word shingles, precision and recall averaged over
/// pages.
struct ArticleCases: CaseSet {
  let name = "articles"
  let folder = "articles"

  fileprivate struct Gold: Decodable {
    var id: String
    var set: String
    var text: String?
    var title: String?
    var authors: [String]?
    var date: String?
    var knowsDate: Bool
    var knowsTitle: Bool
    var knowsAuthors: Bool

    enum CodingKeys: String, CodingKey { case id, set, text, title, authors, date }

    init(from decoder: any Decoder) throws {
      let fields = try decoder.container(keyedBy: CodingKeys.self)
      id = try fields.decode(String.self, forKey: .id)
      set = try fields.decode(String.self, forKey: .set)
      text = try fields.decodeIfPresent(String.self, forKey: .text)
      title = try fields.decodeIfPresent(String.self, forKey: .title)
      authors = try fields.decodeIfPresent([String].self, forKey: .authors)
      date = try fields.decodeIfPresent(String.self, forKey: .date)
      knowsTitle = fields.contains(.title)
      knowsAuthors = fields.contains(.authors)
      knowsDate = fields.contains(.date)
    }
  }

  fileprivate struct Score {
    var precision: [Double] = []
    var recall: [Double] = []
    var exact = 0
    var pages = 0
    var meta: [String: Figure] = [:]
    var madeUp: [String: Figure] = [:]
  }

  func rows(in folder: URL) throws -> [Evaluation.Row] {
    let file = folder.appendingPathComponent("gold.jsonl")
    let gold = try CodingEvaluation.records(Gold.self, from: text(file), file: file.path)
    let pages = gold.concurrentMap { page -> ArticleRecord? in
      let path = folder.appendingPathComponent("html/\(page.id).html.gz").path
      guard let articles = try? Intake().articles(at: path) else { return nil }
      for case .success(let article) in articles { return ArticleRecord(article) }
      return nil
    }
    var scores: [String: Score] = [:]
    for (page, mine) in zip(gold, pages) { scores[page.set, default: Score()].add(page, mine) }
    return scores.sorted { $0.key < $1.key }.flatMap { set, score in rows(set, score) }
  }

  private func rows(_ set: String, _ score: Score) -> [Evaluation.Row] {
    func mean(_ values: [Double]) -> Double { values.isEmpty ? 0 : values.reduce(0, +) / Double(values.count) }
    let (p, r) = (mean(score.precision), mean(score.recall))
    var rows = [
      row("\(set): text F1", p + r > 0 ? 200 * p * r / (p + r) : 0, cases: score.pages),
      row("\(set): pages exactly right", 100 * Double(score.exact) / Double(max(1, score.pages)), cases: score.pages),
    ]
    for (key, figure) in score.meta.sorted(by: { $0.key < $1.key }) where figure.gold > 0 {
      rows.append(row("\(set): \(key) right", figure.recall, cases: figure.gold))
    }
    if let dates = score.madeUp["date"], dates.gold > 0 {
      rows.append(row("\(set): no date made up", 100 - dates.recall, cases: dates.gold))
    }
    return rows
  }
}

extension ArticleCases.Score {
  fileprivate mutating func add(_ page: ArticleCases.Gold, _ mine: ArticleRecord?) {
    let (gold, found) = (Self.words(page.text), Self.words(mine?.text))
    let (goldBag, foundBag) = (Self.shingles(gold), Self.shingles(found))
    let right = goldBag.reduce(0) { $0 + min($1.value, foundBag[$1.key] ?? 0) }
    if !found.isEmpty { precision.append(Double(right) / Double(foundBag.values.reduce(0, +))) }
    if !gold.isEmpty { recall.append(Double(right) / Double(goldBag.values.reduce(0, +))) }
    exact += gold == found ? 1 : 0
    pages += 1
    if page.knowsTitle { add("title", wanted: Self.plain(page.title), given: Self.plain(mine?.title)) }
    if page.knowsDate { add("date", wanted: page.date ?? "", given: String((mine?.published ?? "").prefix(10))) }
    if page.knowsAuthors {
      add(
        "authors", wanted: Set((page.authors ?? []).map(Self.plain)).sorted().joined(separator: "\n"),
        given: Set((mine?.authors ?? []).map(Self.plain)).sorted().joined(separator: "\n"))
    }
  }

  private mutating func add(_ key: String, wanted: String, given: String) {
    if wanted.isEmpty {
      madeUp[key, default: Figure()] += Figure(right: given.isEmpty ? 0 : 1, given: 1, gold: 1)
    } else {
      meta[key, default: Figure()] += Figure(right: wanted == given ? 1 : 0, given: 1, gold: 1)
    }
  }

  private static func words(_ text: String?) -> [String] {
    var words: [String] = []
    var word = String.UnicodeScalarView()
    for scalar in (text ?? "").unicodeScalars {
      if SpanCounts.isWordScalar(scalar) {
        word.append(scalar)
      } else if !word.isEmpty {
        words.append(String(word))
        word = String.UnicodeScalarView()
      }
    }
    if !word.isEmpty { words.append(String(word)) }
    return words
  }

  private static func shingles(_ words: [String]) -> [[String]: Int] {
    guard !words.isEmpty else { return [:] }
    var bag: [[String]: Int] = [:]
    for start in 0..<max(1, words.count - 3) { bag[Array(words[start..<min(words.count, start + 4)]), default: 0] += 1 }
    return bag
  }

  /// Words in small letters, compatibility forms made one, with single spaces.
  private static func plain(_ text: String?) -> String {
    words((text ?? "").precomposedStringWithCompatibilityMapping).map { $0.lowercased() }
      .joined(separator: " ").replacingOccurrences(of: "_", with: " ")
  }
}
