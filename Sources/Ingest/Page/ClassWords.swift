/// The words in an element's class, id and role, and what they say about its part in the page.
struct ClassWords {
  /// What a word hints at.
  struct Hint: OptionSet {
    let rawValue: UInt8
    /// Navigation, advertising, sharing, related links: never text.
    static let furniture = Hint(rawValue: 1)
    /// Readers' comments.
    static let comments = Hint(rawValue: 2)
    /// The article itself.
    static let content = Hint(rawValue: 4)
    static let caption = Hint(rawValue: 8)
    static let byline = Hint(rawValue: 16)
    static let hidden = Hint(rawValue: 32)
  }

  /// The hints of all words of a text such as "entry-content relatedPosts".
  static func hints(_ bytes: ArraySlice<UInt8>) -> Hint {
    var hints: Hint = []
    var hash: UInt64 = offset
    var length = 0
    var previousIsSmall = false
    func finish() {
      if length > 1, let hint = table[hash] { hints.formUnion(hint) }
      hash = offset
      length = 0
    }
    for byte in bytes {
      let isCapital = (0x41...0x5A).contains(byte)
      let isSmall = (0x61...0x7A).contains(byte)
      guard isCapital || isSmall else {
        finish()
        previousIsSmall = false
        continue
      }
      if isCapital, previousIsSmall { finish() }
      hash = (hash ^ UInt64(byte | 0x20)) &* 0x100_0000_01B3
      length += 1
      previousIsSmall = isSmall
    }
    finish()
    return hints
  }

  private static let offset: UInt64 = 0xCBF2_9CE4_8422_2325

  private static let table: [UInt64: Hint] = {
    var table: [UInt64: Hint] = [:]
    for (words, hint) in lists {
      for word in words.split(separator: " ") {
        var hash = offset
        for byte in word.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
        table[hash, default: []].formUnion(hint)
      }
    }
    return table
  }()

  private static let lists: [(String, Hint)] = [
    (
      """
      ad ads advert adverts advertisement advertising adsense advertorial banner breadcrumb breadcrumbs button buttons cookie cookies \
      consent disclaimer donate donation dropdown footer form gdpr login mailchimp masthead menu menus modal nav navbar navigation \
      newsletter noprint outbrain overlay pager pagination paging paywall popular popup print promo promos promotion recommend \
      recommended recommendation recommendations recirc related remark rss share shares sharing sharebar sharethis addthis addtoany \
      sidebar sidebars signup sitemap skip social socials sponsor sponsored subscribe subscription syndication tabloid taboola tag \
      tags tagcloud teaser teasers toolbar tooltip trending trends widget widgets readmore latest mostread also newsfeed ticker \
      bookmark bookmarks toplist jp upvote rating ratings vote poll quiz survey follow telegram
      """, .furniture
    ),
    ("comment comments commentlist disqus respond replies reply discussion livefyre", .comments),
    (
      "article articlebody body content entry story post text hentry main maincontent storybody postcontent blog column single",
      .content
    ),
    ("caption captions wp-caption credit credits copyright figcaption photocredit", .caption),
    ("byline author authors dateline timestamp pubdate published date meta postmeta metadata posted", .byline),
    ("hidden hide visuallyhidden sr screenreader invisible offscreen", .hidden),
  ]
}
