import ParleyText

/// One paragraph read as an article, for tests.
func segmentation(_ text: String, _ language: Language = .english) -> Segmentation {
  let paragraphs = Paragraph.lines(of: text)
  return Segmentation(
    Article(origin: "test", text: text, paragraphs: paragraphs, language: language, extractor: "test"))
}

/// The partition of a text: its parts joined by "|".
func partition(_ text: String, _ spans: [TextSpan]) -> String {
  spans.map { text.slice($0) }.joined(separator: "|")
}
