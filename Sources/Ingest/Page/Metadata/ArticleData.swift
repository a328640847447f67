/// The part of a page's linked data (schema.org in JSON-LD) that describes its article.
enum ArticleData {
  /// The first object of an article's type that bears a headline or a date; nested lists of other articles come later.
  static func main(_ linkedData: [JSONValue]) -> JSONValue? {
    let articles = linkedData.filter(isArticle)
    return articles.first { $0["headline"] != nil && $0["datePublished"] != nil } ?? articles.first {
      $0["datePublished"] != nil
    }
      ?? articles.first
  }

  static func isArticle(_ object: JSONValue) -> Bool {
    types(object).contains { $0.hasSuffix("Article") || $0.hasSuffix("Posting") || $0 == "Report" || $0 == "Review" }
  }

  static func types(_ object: JSONValue) -> [String] { object["@type"]?.elements.compactMap(\.text) ?? [] }

  /// Names inside a value that may be a string, an object with a name or a reference, or a list of them.
  static func names(_ value: JSONValue?, in facts: PageFacts) -> [(name: String, isOrganization: Bool)] {
    guard let value else { return [] }
    return value.elements.flatMap { element -> [(name: String, isOrganization: Bool)] in
      if let text = element.text { return [(HTMLEntities.decoded(text), false)] }
      var object = element
      if object["name"] == nil, let id = object["@id"]?.text {
        object = facts.linkedData.first { $0["@id"]?.text == id && $0["name"] != nil } ?? object
      }
      let isOrganization = types(object).contains { $0.contains("Organization") }
      return (object["name"]?.elements.compactMap(\.text) ?? []).map { (HTMLEntities.decoded($0), isOrganization) }
    }
  }
}
