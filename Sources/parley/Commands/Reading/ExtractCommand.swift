import ArgumentParser
import ParleyText
import ParleyWorkspace

struct ExtractCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "extract",
    abstract: "Print the articles in files: text, title, authors, publisher, dates.",
    discussion: """
      One object an article; its text in paragraphs separated by one empty line, without menus, credits and the like.

      With --stdin, one JSON object a line comes in: a page ({"html": …, "url": …}) or a text with its fields; one line goes
      out for each, an article or a failure (Documentation/Formats.md).

      Example:
        parley extract saved-pages --format jsonl
      """)

  @OptionGroup var input: FileInputs
  @OptionGroup var output: FormatOptions

  func run() throws {
    if input.isStream { return try input.pipe { try Printer.line(ArticleRecord($0)) } }
    var all: [ArticleRecord] = []
    try input.forEachArticle { article in
      let record = ArticleRecord(article)
      if output.format == .jsonl { Output.write(try Printer.line(record)) } else { all.append(record) }
    }
    guard output.format != .jsonl else { return }
    try Printer(format: output.format).list(
      all, kind: "parley.extract/1",
      columns: [
        Column("article", \.article), Column("published", \.published), Column("publisher", \.publisher),
        Column("authors") { $0.authors.joined(separator: "; ") },
        Column("title", isLong: true, \.title), Column("text", inText: false, \.text),
      ])
  }
}
