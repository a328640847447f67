extension CopyIndex {
  /// Joins an article with every article that it shares enough text with.
  mutating func join(_ place: Int32) {
    let own = entries[Int(place)]
    var shared: [Int32: Int] = [:]
    for hash in own.sample.hashes where !setPhrases.contains(hash) {
      postings.forEach(hash) { shared[$0, default: 0] += 1 }
    }
    for (other, count) in shared where other != place && areCopies(own, entries[Int(other)], sharing: count) {
      merge(place, other)
    }
  }

  private func areCopies(_ a: Entry, _ b: Entry, sharing count: Int) -> Bool {
    if let days = a.standing.days(to: b.standing), days > Self.longestDelay { return false }
    let isDense = a.sample.isDense && b.sample.isDense
    if count < (isDense ? Self.fewestDense : Self.fewest) { return a.sample.hashes == b.sample.hashes }
    let smaller =
      isDense
      ? min(a.sample.hashes.count, b.sample.hashes.count) : min(a.sample.coarseCount, b.sample.coarseCount)
    return Double(count) >= threshold * Double(smaller)
  }

  mutating func merge(_ a: Int32, _ b: Int32) {
    let (first, second) = (entries[Int(a)].cluster, entries[Int(b)].cluster)
    guard first != second else { return }
    let (own, other) = (clusters[first] ?? [first], clusters[second] ?? [second])
    let (label, members, gone, joining) =
      own.count >= other.count ? (first, own, second, other) : (second, other, first, own)
    let (before, after) = (origins[label] ?? label, origins[gone] ?? gone)
    for place in joining { entries[Int(place)].cluster = label }
    clusters[gone] = nil
    origins[gone] = nil
    clusters[label] = members + joining
    let isBefore = entries[Int(before)].standing < entries[Int(after)].standing
    origins[label] = isBefore ? before : after
    touched.formUnion(isBefore ? joining : members)
  }

  /// Makes every member of a cluster one of its own.
  mutating func dissolve(_ label: Int32) {
    for place in clusters[label] ?? [] { entries[Int(place)].cluster = place }
    clusters[label] = nil
    origins[label] = nil
  }

  /// Makes an article findable by its sequences.
  mutating func post(_ place: Int32) {
    for hash in entries[Int(place)].sample.hashes where !setPhrases.contains(hash) {
      if postings.count(hash) < Self.longestPosting {
        postings.add(place, to: hash)
      } else if !isOneStory(postings.articles(hash)) {
        setPhrases.insert(hash)
        doubtful.formUnion(joined(by: postings.articles(hash) + [place]))
        postings.removeAll(hash)
      }
    }
  }

  mutating func unpost(_ place: Int32) {
    for hash in entries[Int(place)].sample.hashes where !setPhrases.contains(hash) {
      postings.remove(place, from: hash)
    }
  }

  /// Whether what these articles share is a story that many papers carry, rather than a phrase.
  private func isOneStory(_ articles: [Int32]) -> Bool {
    guard Set(articles.map { entries[Int($0)].cluster }).count <= Self.mostStories else { return false }
    let days = articles.map { entries[Int($0)].standing.day }.filter { $0 != .max }
    guard let first = days.min(), let last = days.max() else { return true }
    return Int(last) - Int(first) <= Self.longestStory
  }

  /// Those of some articles that are in one cluster with another of them.
  private func joined(by articles: [Int32]) -> [Int32] {
    var counts: [Int32: Int] = [:]
    for place in articles { counts[entries[Int(place)].cluster, default: 0] += 1 }
    return articles.filter { counts[entries[Int($0)].cluster] ?? 0 > 1 }
  }
}
