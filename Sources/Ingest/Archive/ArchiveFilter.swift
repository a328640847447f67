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

  /// By the words of the page, before it is parsed.
  func admits(_ page: [UInt8]) -> Bool {
    guard !words.isEmpty else { return true }
    let folded = page.withUnsafeBufferPointer { TextFolding.small($0) }
    return PhraseSet(words.map { String(decoding: FurnitureLine($0).folded, as: UTF8.self) }).occurs(in: folded)
  }

  func admits(_ article: Article) -> Bool { languages.isEmpty || languages.contains(article.language) }
}
