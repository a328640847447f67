import ParleyText

/// A page whose text is a row of entries with times of their own: each is an article, known from its own day, with an address of its own
/// where the page gives it one, so that a page that has grown brings only what is new.
struct LiveBlog {
  struct Entry {
    var title: String?
    /// nil where the page does not tell it.
    var day: Day?
    var moment: EntryMoment?
    /// What comes after `#` in its address, or the whole address.
    var anchor: String?
    var blocks: [PageBlock]
  }

  /// In the order of the page.
  private(set) var entries: [Entry]
  /// What stands before and around the entries.
  private(set) var lead: [PageBlock]

  /// Fewer entries are a page's own times; where linked data say that it is a live blog, two are enough.
  private static let fewest = 3
  /// The share of the text that must be in entries.
  private static let leastShare = 0.7
  /// The most minutes from one entry to the next, in the middle case: what comes more seldom is a list of other things.
  private static let longestPause = 12 * 60

  /// - Parameters:
  ///   - updates: the entries as linked data have them (`liveBlogUpdate` of schema.org).
  ///   - published: the day of the page.
  init?(_ tree: HTMLTree, _ blocks: [PageBlock], updates: [JSONValue], published: Day?) {
    guard let found = Self.entries(tree, blocks, reference: published) else { return nil }
    entries = found.entries
    lead = found.lead
    let fewest = updates.count >= 2 ? 2 : Self.fewest
    let inside = entries.reduce(0) { $0 + Self.length($1.blocks) }
    let clocks = Set(entries.compactMap(\.moment))
    guard entries.count >= fewest, clocks.count >= fewest,
      Double(inside) >= Self.leastShare * Double(inside + Self.length(lead))
    else { return nil }
    takeHeadings()
    takeDays(from: updates)
    resolveDays(published)
    guard updates.count >= 2 || isRunning else { return nil }
  }

  private static func length(_ blocks: [PageBlock]) -> Int {
    blocks.reduce(0) { $0 + ($1.kind == .heading ? 0 : $1.text.utf8.count) }
  }

  private static func entries(
    _ tree: HTMLTree, _ blocks: [PageBlock], reference: Day?
  ) -> (entries: [Entry], lead: [PageBlock])? {
    let marks = EntryMarks(tree, texts: blocks.map(\.node), reference: reference).marks
    guard marks.count >= 2 else { return nil }
    // Entries stand beside one another.
    let parents = Dictionary(grouping: marks) { tree.nodes[$0.entry].parent }
    guard let row = parents.max(by: { ($0.value.count, $1.key) < ($1.value.count, $0.key) })?.value, row.count >= 2
    else { return nil }
    let holding = row.count { mark in blocks.contains { tree.subtree(mark.entry).contains($0.node) } }
    // Where the marks stand alone between paragraphs, an entry goes on to the next mark.
    let isFlat = holding * 2 < row.count
    let end = row.first.map { Int($0.entry) }.map { Int(tree.nodes[Int(tree.nodes[$0].parent)].end) } ?? 0
    var day: Day?
    var lead: [PageBlock] = []
    var held: [Int: [PageBlock]] = [:]
    var days: [Int: Day] = [:]
    for block in blocks where !row.contains(where: { tree.subtree($0.node).contains(block.node) }) {
      let place = row.lastIndex { mark in
        isFlat
          ? mark.node <= block.node && block.node < end
          : tree.subtree(mark.entry).contains(block.node)
      }
      if let written = ChronicleDate.ofWholeLine(block.text, reference: reference) {
        day = written
        if place == nil || block.kind == .heading { continue }
      }
      if let place {
        if isFlat, EntryMoment(line: block.text, reference: reference) != nil { continue }
        held[place, default: []].append(block)
        if let day, days[place] == nil { days[place] = day }
      } else {
        lead.append(block)
      }
    }
    let entries = row.indices.compactMap { place -> Entry? in
      guard let own = held[place], own.contains(where: { $0.kind != .heading }) else { return nil }
      let mark = row[place]
      return Entry(
        day: mark.moment.day ?? days[place], moment: mark.moment, anchor: anchor(mark, tree), blocks: own)
    }
    return (entries, lead)
  }

  /// The entry's own id, or where a link around its time leads within the page.
  private static func anchor(_ mark: EntryMarks.Mark, _ tree: HTMLTree) -> String? {
    if let id = tree.attribute(.id, of: mark.entry), !id.isEmpty { return id }
    var node = mark.node
    while node != mark.entry, node > 0 {
      node = Int(tree.nodes[node].parent)
      if tree.nodes[node].tag == .a, let link = tree.attribute(.href, of: node), let hash = link.lastIndex(of: "#") {
        return String(link[link.index(after: hash)...])
      }
    }
    return nil
  }

  /// Whether entries follow one another through the hours, one way or the other, as posts do.
  private var isRunning: Bool {
    let moments = entries.compactMap { entry in
      entry.moment.map { (entry.day?.number ?? 0) * 1440 + $0.minutes }
    }
    let pauses = zip(moments, moments.dropFirst()).map { $1 - $0 }
    let later = pauses.count { $0 > 0 }
    let earlier = pauses.count { $0 < 0 }
    let middle = pauses.map(abs).sorted()
    guard !middle.isEmpty else { return false }
    return min(later, earlier) * 5 <= pauses.count && middle[(middle.count - 1) / 2] <= Self.longestPause
  }

  private mutating func takeHeadings() {
    for place in entries.indices where entries[place].blocks[0].kind == .heading {
      entries[place].title = entries[place].blocks.removeFirst().text
    }
  }

  /// What linked data know of entries with the same anchor or headline.
  private mutating func takeDays(from updates: [JSONValue]) {
    let posts = updates.compactMap(LivePost.init)
    for place in entries.indices {
      let own = entries[place]
      let post = posts.first { post in
        (own.anchor != nil && post.address?.hasSuffix("#" + (own.anchor ?? "")) ?? false)
          || (own.title != nil && post.title == own.title)
      }
      guard let post else { continue }
      if entries[place].day == nil { entries[place].day = post.moment?.day }
      if let address = post.address, own.anchor == nil { entries[place].anchor = address }
    }
  }

  /// Gives entries that tell only their time a day: the first of them is of the page's, and every time that goes back begins a new day.
  private mutating func resolveDays(_ published: Day?) {
    let minutes = entries.compactMap { $0.moment?.minutes }
    // The newest come first where the entries would take longer the other way round.
    func length(_ times: [Int]) -> Int { zip(times, times.dropFirst()).reduce(0) { $0 + ($1.1 - $1.0 + 1440) % 1440 } }
    let isReversed = length(minutes.reversed()) < length(minutes)
    let order = isReversed ? Array(entries.indices.reversed()) : Array(entries.indices)
    var (day, last) = (published, -1)
    for place in order {
      let minutes = entries[place].moment?.minutes ?? last
      if let own = entries[place].day {
        day = own
      } else if let current = day {
        if minutes < last { day = current.advanced(by: 1) }
        entries[place].day = day
      }
      last = minutes
    }
  }
}
