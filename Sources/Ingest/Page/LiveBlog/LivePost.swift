import ParleyText

/// An entry of a live blog as linked data have it (schema.org: `BlogPosting` in `liveBlogUpdate`).
struct LivePost {
  var title: String?
  var moment: EntryMoment?
  var day: Day?
  var address: String?
  /// Its text, one paragraph each; empty where linked data leave it to the page.
  var paragraphs: [String]

  init?(_ value: JSONValue) {
    let stamp = value["datePublished"]?.text ?? value["dateModified"]?.text
    moment = stamp.flatMap(EntryMoment.init(stamp:))
    day = moment?.day ?? DateChooser.day(stamp)
    title = value["headline"]?.text.map { HTMLEntities.decoded($0).trimmed }
    let place = value["mainEntityOfPage"]
    address = value["url"]?.text ?? place?.text ?? place?["@id"]?.text ?? value["@id"]?.text
    let body = (value["articleBody"]?.text ?? "").trimmed
    // Some write markup where text is meant.
    if body.contains("<"), let tree = MyHTMLParser()?.parse(Array(body.utf8)) {
      let runs = PageRuns(tree, PageOutline(tree))
      paragraphs = runs.runs.map { runs.string($0) }.filter { !$0.isEmpty }
    } else {
      paragraphs = body.split(separator: "\n").map { HTMLEntities.decoded(String($0)).trimmed }.filter { !$0.isEmpty }
    }
    guard day != nil, title != nil || !paragraphs.isEmpty else { return nil }
  }

  /// The entry by itself; nil for one whose text only the page has.
  var entry: LiveBlog.Entry? {
    guard !paragraphs.isEmpty else { return nil }
    return LiveBlog.Entry(
      title: title, day: day, moment: moment, anchor: address,
      blocks: paragraphs.map { PageBlock(text: $0, kind: .body, node: 0) })
  }
}
