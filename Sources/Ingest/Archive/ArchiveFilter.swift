public import ParleyText

/// Which records of an archive are worth reading; asked before the page is parsed.
public struct ArchiveFilter: Sendable, Hashable {
  /// Hosts to read, with all their subdomains; empty for any.
  public var hosts: [String]
  /// The days on which the page was fetched.
  public var days: ClosedRange<Day>?
  /// Words of which the page must hold at least one, in any spelling of capitals; empty for any.
  public var words: [String]
  /// Languages of the articles to keep; empty for any.
  public var languages: [Language]

  public init(hosts: [String] = [], days: ClosedRange<Day>? = nil, words: [String] = [], languages: [Language] = []) {
    self.hosts = hosts
    self.days = days
    self.words = words
    self.languages = languages
  }

  /// By what the record's head says.
  func admits(_ record: ArchiveRecord) -> Bool {
    if !hosts.isEmpty {
      guard let host = record.target.flatMap(PageMetadata.host) else { return false }
      guard hosts.contains(where: { host == $0 || host.hasSuffix("." + $0) }) else { return false }
    }
    if let days {
      guard let day = record.date.flatMap(DateChooser.day), days.contains(day) else { return false }
    }
    return true
  }

  /// By the bytes of the page, before it is parsed: its script and its words.
  func admits(_ page: [UInt8]) -> Bool {
    guard admitsScript(page) else { return false }
    guard !words.isEmpty else { return true }
    let folded = page.withUnsafeBufferPointer { TextFolding.small($0) }
    return PhraseSet(words.map { String(decoding: FurnitureLine($0).folded, as: UTF8.self) }).occurs(in: folded)
  }

  /// Whether a page can hold an article in one of the languages: one in Cyrillic letters needs some, in whichever encoding.
  private func admitsScript(_ page: [UInt8]) -> Bool {
    guard !languages.isEmpty, languages.allSatisfy(Self.cyrillic.contains) else { return true }
    var letters = 0
    for (index, byte) in page.enumerated() {
      // Beyond ASCII, or the beginning of a character reference such as "&#1073;".
      if byte >= 0x80 || (byte == 0x26 && index + 3 < page.count && page[index + 1] == 0x23 && page[index + 2] == 0x31)
      {
        letters += 1
        if letters == Self.fewestLetters { return true }
      }
    }
    return false
  }

  private static let cyrillic: Set<Language> = [
    .russian, .ukrainian, Language(rawValue: "be"), Language(rawValue: "bg"), Language(rawValue: "sr"),
    Language(rawValue: "mk"), Language(rawValue: "kk"),
  ]
  private static let fewestLetters = 100

  func admits(_ article: Article) -> Bool { languages.isEmpty || languages.contains(article.language) }
}
