import Glibc
import ParleyIngest
import ParleyText

/// Measures the room `Ingest`: extraction against gold, archives, languages, copies.
///
///     bench-ingest articles GOLD.jsonl PAGES
///     bench-ingest archive FILE.warc.gz
///     bench-ingest records FILE.warc
///     bench-ingest languages FOLDER
///     bench-ingest trees FOLDER
///     bench-ingest feeds FOLDER
///     bench-ingest copies STORIES COPIES
let arguments = Array(CommandLine.arguments.dropFirst())

func seconds<T>(_ work: () throws -> T) rethrows -> (T, Double) {
  let start = clock()
  let result = try work()
  return (result, Double(clock() - start) / Double(CLOCKS_PER_SEC))
}

func rounded(_ value: Double, _ places: Int = 3) -> String {
  let scale = [1.0, 10, 100, 1000][places]
  return "\((value * scale).rounded() / scale)"
}

switch (arguments.first, arguments.count) {
case ("articles", 3):
  for row in try IngestEvaluation.articles(gold: arguments[1], pages: arguments[2]) {
    print(
      "\(row.set): \(row.pages) pages, P \(rounded(row.precision)), R \(rounded(row.recall)), F1 \(rounded(row.f1)), "
        + "accuracy \(rounded(row.accuracy)), \(rounded(row.milliseconds)) ms a page")
    for (name, count) in [("title", row.title), ("authors", row.authors), ("date", row.date)]
    where count.present + count.absent > 0 {
      print("  \(name): \(rounded(count.share)) of \(count.present), made up \(count.madeUp) of \(count.absent)")
    }
  }
case ("archive", 2):
  let ((records, bytes), spent) = try seconds {
    let reader = try ArchiveReader(path: arguments[1])
    var (records, bytes) = (0, 0)
    while let result = reader.next() {
      let record = try result.get()
      records += 1
      bytes += record.block.count
    }
    return (records, bytes)
  }
  print("\(records) records, \(bytes >> 20) MB of content, \(rounded(Double(bytes) / 1e6 / spent, 0)) MB/s on one core")
case ("records", 2):
  let reader = try ArchiveReader(path: arguments[1])
  var (records, problems) = (0, 0)
  while let result = reader.next() {
    if case .success = result { records += 1 } else { problems += 1 }
  }
  print("\(records) records, \(problems) problems reported")
case ("languages", 2):
  for row in try IngestEvaluation.languages(folder: arguments[1]) {
    print("\(row.language): \(row.right) of \(row.lines)")
  }
case ("trees", 2):
  let figures = try IngestEvaluation.trees(folder: arguments[1])
  print("\(figures.right) of \(figures.tests) trees exactly right, \(figures.skipped) left out")
  print(figures.failures.joined(separator: "\n"))
case ("feeds", 2):
  let figures = try IngestEvaluation.feeds(folder: arguments[1])
  for (folder, count) in figures.folders.sorted(by: { $0.key < $1.key }) {
    print("\(folder): \(count.read) of \(count.files) feeds read")
  }
  print("\(figures.right) of \(figures.fields) fields as expected; others:")
  print(figures.failures.joined(separator: "\n"))
case ("copies", 3):
  let trial = WireCopyTrial(stories: Int(arguments[1]) ?? 1000, copies: Int(arguments[2]) ?? 4)
  let (score, spent) = seconds { trial.score() }
  print(
    "\(trial.articles.count) articles, precision \(rounded(score.precision, 3)), recall \(rounded(score.recall, 3)), "
      + "\(rounded(spent / Double(trial.articles.count) * 1000)) ms an article")
default:
  print(
    "usage: bench-ingest articles GOLD.jsonl PAGES | archive FILE | records FILE | languages FOLDER | trees FOLDER | feeds FOLDER | copies STORIES COPIES"
  )
}
