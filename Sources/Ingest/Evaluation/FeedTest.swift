import ParleyText

/// One of feedparser's tests: a feed that states in a comment what one of its fields is to be.
struct FeedTest {
  /// The fields that Parley takes from feeds.
  enum Field: String { case title, link, id, published, updated, entries }

  var isOfEntry: Bool
  var field: Field
  /// What is expected: plain text, an address, a number, or an ISO day in the zone in which the feed writes it.
  var expected: String

  /// The test in a file; nil where it is about a field that Parley does not take, or about something else.
  init?(_ file: [UInt8]) {
    let text = String(decoding: file.prefix(4096), as: UTF8.self)
    // What depends on headers of the transport cannot be told from the file alone.
    guard let mark = text.firstRange(of: "Expect:"), !text[..<mark.lowerBound].contains("Content-Location:") else {
      return nil
    }
    var statement = text[mark.upperBound...].prefix { $0 != "\n" && $0 != "\r\n" }.trimmed
    for lead in ["not bozo and ", "bozo and "] where statement.hasPrefix(lead) {
      statement = String(statement.dropFirst(lead.count))
    }
    guard let equals = statement.firstRange(of: " == ") else { return nil }
    let left = String(statement[..<equals.lowerBound])
    let right = String(statement[equals.upperBound...])
    if left == "len(entries)" {
      (isOfEntry, field, expected) = (false, .entries, right)
      return
    }
    isOfEntry = left.hasPrefix("entries[0]['")
    guard isOfEntry || left.hasPrefix("feed['"), left.hasSuffix("']"), let open = left.firstIndex(of: "'") else {
      return nil
    }
    let name = String(left[left.index(after: open)...].dropLast(2))
    let names: [String: Field] = [
      "title": .title, "link": .link, "id": .id, "guid": .id, "published_parsed": .published,
      "created_parsed": .published, "updated_parsed": .updated, "modified_parsed": .updated,
    ]
    guard let field = names[name],
      let value = Self.value(right, isDate: name.hasSuffix("parsed"), zone: Self.zone(in: text[mark.upperBound...]))
    else { return nil }
    guard isOfEntry || field == .title || field == .link else { return nil }
    self.field = field
    expected = value
  }

  /// Whether a feed says what is expected.
  func holds(for feed: Feed) -> Bool {
    if field == .entries { return "\(feed.entries.count)" == expected }
    let entry = isOfEntry ? feed.entries.first : nil
    let found: String? =
      switch field {
      case .title: isOfEntry ? entry?.title : feed.title
      case .link: isOfEntry ? entry?.link : feed.link
      case .id: entry?.id
      // Feeds of old call either date "date"; Parley takes the first for the publication.
      case .published: entry?.published?.description
      case .updated: (entry?.updated ?? entry?.published)?.description
      case .entries: nil
      }
    // Titles are plain text in Parley; feedparser's keep the markup that it holds for harmless.
    return (found ?? "") == expected || (field == .title && (found ?? "") == FeedText.plain(expected))
  }

  /// An expression of Python as text: strings joined by `+`, or a tuple of a time as its day.
  /// - Parameter zone: minutes that the feed's clock is ahead of Greenwich's, in which the tuple is.
  private static func value(_ expression: String, isDate: Bool, zone: Int) -> String? {
    if isDate {
      let numbers = expression.filter { $0.isNumber || $0 == "," }.split(separator: ",").compactMap { Int($0) }
      guard expression.hasPrefix("("), numbers.count >= 5,
        let day = Day(year: numbers[0], month: numbers[1], day: numbers[2])
      else { return nil }
      let minute = numbers[3] * 60 + numbers[4] + zone
      return day.advanced(by: minute < 0 ? -1 : minute / 1440).description
    }
    var text = ""
    var rest = Substring(expression)
    while true {
      if rest.hasPrefix("u") { rest = rest.dropFirst() }
      guard let quote = rest.popFirst(), quote == "'" || quote == "\"", let end = Self.end(of: rest, quote),
        let part = unescaped(rest[..<end])
      else { return nil }
      text += part
      rest = rest[rest.index(after: end)...].drop { $0 == " " }
      if rest.isEmpty { return text }
      guard rest.popFirst() == "+" else { return nil }
      rest = rest.drop { $0 == " " }
    }
  }

  /// Where a literal's closing quotation mark stands.
  private static func end(of literal: Substring, _ quote: Character) -> Substring.Index? {
    var isEscaped = false
    return literal.indices.first { index in
      if isEscaped {
        isEscaped = false
        return false
      }
      isEscaped = literal[index] == "\\"
      return literal[index] == quote
    }
  }

  /// The zone in which a feed writes its first time, in minutes.
  private static func zone(in feed: Substring) -> Int {
    guard let match = feed.firstMatch(of: #/:[0-9]{2}(?:\.[0-9]+)? ?([+-])([0-9]{2}):?([0-9]{2})/#),
      let hours = Int(match.output.2), let minutes = Int(match.output.3)
    else { return 0 }
    return (match.output.1 == "-" ? -1 : 1) * (hours * 60 + minutes)
  }

  private static func unescaped(_ text: Substring) -> String? {
    var output = ""
    var rest = text
    while let character = rest.popFirst() {
      guard character == "\\" else {
        output.append(character)
        continue
      }
      guard let kind = rest.popFirst() else { return nil }
      let digits = ["x": 2, "u": 4, "U": 8][kind] ?? 0
      if digits > 0 {
        guard let scalar = UInt32(rest.prefix(digits), radix: 16).flatMap(Unicode.Scalar.init) else { return nil }
        output.unicodeScalars.append(scalar)
        rest = rest.dropFirst(digits)
      } else {
        output.append(["n": "\n", "t": "\t", "r": "\r"][kind] ?? kind)
      }
    }
    return output
  }
}
