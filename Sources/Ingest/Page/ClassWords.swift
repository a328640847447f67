/// The words in an element's class, id and role, and what they say about its part in the page.
struct ClassWords {
  /// What a word hints at.
  struct Hint: OptionSet {
    let rawValue: UInt16
    /// Navigation, advertising, sharing, related links: never text.
    static let furniture = Hint(rawValue: 1)
    /// Laid over the page: consent to cookies, dialogs. Never text, however long.
    static let foreign = Hint(rawValue: 256)
    /// Readers' comments.
    static let comments = Hint(rawValue: 2)
    /// The article itself.
    static let content = Hint(rawValue: 4)
    static let caption = Hint(rawValue: 8)
    /// Particulars of the article, such as author and date, or of anything else.
    static let details = Hint(rawValue: 16)
    static let hidden = Hint(rawValue: 32)
    /// Who wrote it.
    static let author = Hint(rawValue: 64)
    /// When it appeared.
    static let date = Hint(rawValue: 128)
    /// A sign drawn by a font, whose letters are no text.
    static let icon = Hint(rawValue: 512)
    /// Says that the name describes what is elsewhere.
    fileprivate static let neutral = Hint(rawValue: 2048)
    /// What lists of articles show of one.
    static let excerpt = Hint(rawValue: 1024)
  }

  /// The hints of all words of a text such as "entry-content relatedPosts".
  ///
  /// A name with a word like "has" or "enabled" in it ("has-sidebar", "modal-enabled") describes what is elsewhere,
  /// and hints at nothing. Nor do letters after digits ("element-4ad7e6b"): they are part of a number.
  static func hints(_ bytes: ArraySlice<UInt8>) -> Hint {
    var hints: Hint = []
    var name: Hint = []
    var isNeutral = false
    var hash: UInt64 = offset
    var length = 0
    var previousIsSmall = false
    var isNumber = false
    let table = Self.table
    func finishWord() {
      if length > 1, !isNumber {
        let hint = table[hash]
        if hint == .neutral { isNeutral = true } else { name.formUnion(hint) }
      }
      hash = offset
      length = 0
    }
    func finishName() {
      finishWord()
      if !isNeutral { hints.formUnion(name) }
      name = []
      isNeutral = false
    }
    for byte in bytes {
      let isCapital = (0x41...0x5A).contains(byte)
      let isSmall = (0x61...0x7A).contains(byte)
      guard isCapital || isSmall else {
        if byte <= 0x20 { finishName() } else { finishWord() }
        isNumber = (0x30...0x39).contains(byte)
        previousIsSmall = false
        continue
      }
      if isCapital, previousIsSmall { finishWord() }
      hash = (hash ^ UInt64(byte | 0x20)) &* 0x100_0000_01B3
      length += 1
      previousIsSmall = isSmall
    }
    finishName()
    return hints
  }

  /// Whether an id reads like a sentence, made from a heading that it marks ("what-is-social-media"): it hints at nothing.
  static func isSlug(_ id: ArraySlice<UInt8>) -> Bool {
    var words = 1
    for byte in id where byte == 0x2D || byte == 0x5F { words += 1 }
    return words > 4
  }

  private static func hash(_ word: some StringProtocol) -> UInt64 {
    word.utf8.reduce(offset) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
  }

  private static let offset: UInt64 = 0xCBF2_9CE4_8422_2325

  /// The words by their hashes, in a table with open addresses: it is asked for each word of each class of a page.
  private struct Table {
    private var hashes: [UInt64] = Array(repeating: 0, count: 2048)
    private var hints: [Hint] = Array(repeating: [], count: 2048)

    init() {
      for (words, hint) in lists {
        for word in words.split(separator: " ") {
          let place = place(of: ClassWords.hash(word))
          hashes[place] = ClassWords.hash(word)
          hints[place].formUnion(hint)
        }
      }
    }

    subscript(hash: UInt64) -> Hint { hints[place(of: hash)] }

    /// Where a word is, or could be.
    private func place(of hash: UInt64) -> Int {
      var place = Int(truncatingIfNeeded: hash & 2047)
      while hashes[place] != hash, hashes[place] != 0 { place = (place + 1) & 2047 }
      return place
    }
  }

  private static let table = Table()

  private static let lists: [(String, Hint)] = [
    (
      """
      ad ads advert adverts advertisement advertising adsense advertorial banner breadcrumb breadcrumbs button buttons \
      disclaimer donate donation dropdown footer form login mailchimp masthead menu menus nav navbar navigation \
      newsletter noprint outbrain overlay pager pagination paging paywall popular popup print promo promos promotion recommend \
      recommended recommendation recommendations recirc related remark rss share shares sharing sharebar sharethis addthis addtoany \
      sidebar sidebars signup sitemap skip social socials sponsor sponsored subscribe subscription syndication tabloid taboola tag \
      tags tagcloud teaser teasers toolbar tooltip trending trends readmore latest mostread also newsfeed ticker bio biography authorbox \
      bookmark bookmarks toplist jp upvote rating ratings vote poll quiz survey follow telegram cta \
      disclosure footnote footnotes endnotes like likes saboxplugin
      """, .furniture
    ),
    ("comment comments commentlist disqus respond replies reply discussion livefyre", .comments),
    (
      "article articlebody body content entry story post text hentry main maincontent storybody postcontent blog column single",
      .content
    ),
    ("caption captions wp-caption credit credits copyright figcaption photocredit", .caption),
    ("byline author authors autor writer vcard", .author),
    ("excerpt", .excerpt),
    ("dateline timestamp pubdate published date datetime time posted updated byline", .date),
    ("meta postmeta metadata info", .details),
    ("icon icons symbols glyphicon", .icon),
    ("cookie cookies consent gdpr onetrust cookiebot modal lightbox", .foreign),
    ("has with without no not non enable enabled disable disabled show open closed js", .neutral),
    ("visuallyhidden sr screenreader", .hidden),
  ]
}
