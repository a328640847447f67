import ParleyReading
import ParleyText

/// Reads articles that never repeat, as they would come from an archive, and watches the memory.
struct Stream {
  let sample: Sample
  let megabytes: Int

  func report() throws {
    guard !sample.articles.isEmpty else { return print("no article in these folders") }
    let reader = try ShippedReader()
    let target = megabytes * 1_000_000
    var (bytes, statements, number, shown) = (0, 0, 0, 0)
    let start = Clock.seconds
    while bytes < target {
      let article = fresh(number)
      statements += reader.read(article, cast: Cast()).statements.count
      bytes += article.text.utf8.count
      number += 1
      if bytes * 10 / target > shown {
        shown = bytes * 10 / target
        print(
          "\(bytes / 1_000_000) MB, \(number) articles, \(statements) statements: \(Clock.rate(bytes, since: start)) MB/s, "
            + "holds \(Memory.held >> 20) MB, at most \(Memory.peak >> 20) MB")
      }
    }
  }

  /// An article of the sample with a paragraph of its own, in which a person speaks who was never named before.
  private func fresh(_ number: Int) -> Article {
    var article = sample.articles[number % sample.articles.count]
    let name = Self.name(number)
    let start = article.text.utf8.count + 1
    article = Article(
      origin: article.origin, text: article.text + "\nIvor \(name) said that the \(name.lowercased()) was late.",
      paragraphs: article.paragraphs, authors: article.authors, published: article.published,
      language: article.language, extractor: article.extractor)
    article.paragraphs.append(Paragraph(span: TextSpan(start, article.text.utf8.count), language: .english))
    return article
  }

  /// A word for a number, no two alike.
  private static func name(_ number: Int) -> String {
    var rest = number + 1
    var letters = ""
    let syllables = ["ba", "ke", "li", "mo", "nu", "ra", "se", "ti", "vo", "zu"]
    while rest > 0 {
      letters += syllables[rest % 10]
      rest /= 10
    }
    return letters.prefix(1).uppercased() + letters.dropFirst() + "n"
  }
}
