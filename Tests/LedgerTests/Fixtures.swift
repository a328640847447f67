import ParleyCoding
import ParleyLedger
import ParleyReading
import ParleyText

/// A short article with one statement and one claim.
func readArticle(
  _ text: String = "Talks will go on, the minister said.", content: String = "Talks will go on",
  language: Language = .english, issue: String = "talks", option: String? = "talks.1", published: String = "2022-03-14",
  provenance: String = "reader/1 coder/1"
) -> ReadArticle {
  let day = Day(published) ?? Day(number: 0)
  let article = Article(
    origin: "dispatch.txt", text: text, paragraphs: Paragraph.lines(of: text), title: "A dispatch",
    publisher: "Example wire",
    published: ResolvedDate(first: day, how: .metadata), language: language, extractor: "plain/1")
  var statement = Statement(
    article: article.id, source: nil, cue: nil, content: [span(of: content, in: text)], quotation: .indirect,
    speaker: Speaker(name: "the minister", person: "minister", party: "A", how: .named), language: language,
    confidence: Confidence(statement: 0.9), reader: "reader/1")
  statement.date = ResolvedDate(first: day, how: .article)
  let claim = Claim(
    statement: statement.id, article: article.id, person: "minister", party: "A", claimant: "The minister",
    issue: issue,
    option: option, stance: .offers, act: .declare, date: ResolvedDate(first: day, how: .article), known: day,
    publisher: "Example wire", language: language, confidence: 0.8, authority: 0.7, indicator: "go on", coder: "coder/1"
  )
  return ReadArticle(
    article: article, findings: Findings(statements: [statement]), claims: [claim], provenance: provenance)
}

func span(of words: String, in text: String) -> TextSpan {
  let bytes = Array(text.utf8)
  let wanted = Array(words.utf8)
  let start = bytes.indices.first { bytes[$0...].starts(with: wanted) } ?? 0
  return TextSpan(start, start + wanted.count)
}
