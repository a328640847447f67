/// Which articles have a sampled sequence: an open-addressed table in which a sequence that only one article has, as most, takes
/// eight bytes.
struct PostingTable: Sendable {
  private var keys: [UInt32]
  /// 0 for a free slot, an article's place + 1, or −1 − the place of a list.
  private var values: [Int32]
  private var lists: [[Int32]] = []
  private var used = 0

  init() {
    keys = Array(repeating: 0, count: 1 << 10)
    values = Array(repeating: 0, count: 1 << 10)
  }

  /// Calls for each article that has the sequence.
  func forEach(_ hash: UInt32, _ body: (Int32) -> Void) {
    let value = values[slot(hash)]
    if value > 0 {
      body(value - 1)
    } else if value < 0 {
      for article in lists[Int(-1 - value)] { body(article) }
    }
  }

  func articles(_ hash: UInt32) -> [Int32] {
    var found: [Int32] = []
    forEach(hash) { found.append($0) }
    return found
  }

  func count(_ hash: UInt32) -> Int {
    let value = values[slot(hash)]
    return value > 0 ? 1 : value < 0 ? lists[Int(-1 - value)].count : 0
  }

  mutating func add(_ article: Int32, to hash: UInt32) {
    let slot = slot(hash)
    switch values[slot] {
    case 0:
      (keys[slot], values[slot]) = (hash, article + 1)
      used += 1
      if used * 4 > keys.count * 3 { grow() }
    case let value where value > 0:
      lists.append([value - 1, article])
      values[slot] = Int32(-lists.count)
    case let value:
      lists[Int(-1 - value)].append(article)
    }
  }

  mutating func remove(_ article: Int32, from hash: UInt32) {
    replace(hash, with: articles(hash).filter { $0 != article })
  }

  mutating func removeAll(_ hash: UInt32) { replace(hash, with: []) }

  /// A slot that was taken stays taken, so that those after it are still found.
  private mutating func replace(_ hash: UInt32, with articles: [Int32]) {
    let slot = slot(hash)
    if values[slot] < 0 {
      lists[Int(-1 - values[slot])] = articles
    } else if values[slot] > 0, articles.isEmpty {
      lists.append([])
      values[slot] = Int32(-lists.count)
    }
  }

  /// Where the sequence is, or would be put.
  private func slot(_ hash: UInt32) -> Int {
    let mask = keys.count - 1
    // The low bits of what is sampled are all alike: the high ones of the product spread it (Knuth, multiplicative hashing).
    var slot = Int(hash &* 0x9E37_79B1) >> (32 - mask.nonzeroBitCount)
    while values[slot] != 0, keys[slot] != hash { slot = (slot + 1) & mask }
    return slot
  }

  private mutating func grow() {
    let (oldKeys, oldValues) = (keys, values)
    keys = Array(repeating: 0, count: oldKeys.count * 2)
    values = Array(repeating: 0, count: oldKeys.count * 2)
    for (key, value) in zip(oldKeys, oldValues) where value != 0 {
      let slot = slot(key)
      (keys[slot], values[slot]) = (key, value)
    }
  }
}
