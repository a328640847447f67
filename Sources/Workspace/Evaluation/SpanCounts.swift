import ParleyCoding
import ParleyLedger
import ParleyText

/// Right, given and annotated spans of source, cue and content, exact and by words.
struct SpanCounts {
  enum Part: String, CaseIterable { case source, cue, content }

  /// The spans of one attribution, counted in code points.
  typealias Attribution = [Part: [Range<Int>]]

  private(set) var exact: [Part: Figure] = [:]
  private(set) var words: [Part: Figure] = [:]
  private(set) var relations = Figure()

  /// Counts one article.
  mutating func add(_ found: [Attribution], annotated: [Attribution], words ranges: [Range<Int>]) {
    for part in Part.allCases {
      let mine = Set(found.flatMap { $0[part] ?? [] })
      let gold = Set(annotated.flatMap { $0[part] ?? [] })
      exact[part, default: Figure()] += Figure(
        right: mine.intersection(gold).count, given: mine.count, gold: gold.count)
      addWords(part, Self.covered(ranges, by: mine), Self.covered(ranges, by: gold))
    }
    addRelations(found, annotated)
  }

  /// Counts the words of one part, given as indices.
  mutating func addWords(_ part: Part, _ mine: Set<Int>, _ gold: Set<Int>) {
    words[part, default: Figure()] += Figure(right: mine.intersection(gold).count, given: mine.count, gold: gold.count)
  }

  /// An attribution is right where its source touches the annotated one and the contents share half of both.
  private mutating func addRelations(_ found: [Attribution], _ annotated: [Attribution]) {
    var free = Set(found.indices)
    for gold in annotated {
      let content = gold[.content] ?? []
      func shared(_ index: Int) -> Int { Self.overlap(content, found[index][.content] ?? []) }
      guard let best = free.sorted().max(by: { shared($0) < shared($1) }) else { continue }
      let (mine, common) = (found[best], shared(best))
      let (theirs, own) = (gold[.source] ?? [], mine[.source] ?? [])
      let sameSource = theirs.isEmpty && own.isEmpty || Self.overlap(theirs, own) > 0
      if sameSource, common * 2 >= Self.size(content), common * 2 >= Self.size(mine[.content] ?? []) {
        relations.right += 1
        free.remove(best)
      }
    }
    relations.given += found.count
    relations.gold += annotated.count
  }

  static func covered(_ words: [Range<Int>], by spans: some Collection<Range<Int>>) -> Set<Int> {
    var covered: Set<Int> = []
    for span in spans {
      var index = words.partitioningIndex { $0.upperBound > span.lowerBound }
      while index < words.count, words[index].lowerBound < span.upperBound {
        covered.insert(index)
        index += 1
      }
    }
    return covered
  }

  static func overlap(_ a: [Range<Int>], _ b: [Range<Int>]) -> Int {
    a.reduce(0) { sum, x in
      sum + b.reduce(0) { $0 + max(0, min(x.upperBound, $1.upperBound) - max(x.lowerBound, $1.lowerBound)) }
    }
  }

  static func size(_ spans: [Range<Int>]) -> Int { spans.reduce(0) { $0 + $1.count } }
}

extension SpanCounts {
  /// The attributions that were read in an article.
  static func attributions(_ read: ReadArticle) -> [Attribution] {
    let map = CodePointMap(read.article.text)
    func range(_ span: TextSpan) -> Range<Int> { map.codePoints(span).range }
    return read.findings.statements.map { statement in
      [
        .source: statement.source.map { [range($0)] } ?? [], .cue: statement.cue.map { [range($0)] } ?? [],
        .content: statement.content.map(range),
      ]
    }
  }

  /// Words (letters, digits and underscores) and single other marks, as ranges of code points.
  static func wordRanges(of text: String) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var start: Int?
    var position = 0
    for scalar in text.unicodeScalars {
      let isWord = isWordScalar(scalar)
      if let first = start, !isWord {
        ranges.append(first..<position)
        start = nil
      }
      if isWord {
        start = start ?? position
      } else if !scalar.properties.isWhitespace {
        ranges.append(position..<position + 1)
      }
      position += 1
    }
    if let first = start { ranges.append(first..<position) }
    return ranges
  }

  static func isWordScalar(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter: true
    default: scalar == "_" || scalar.properties.numericType != nil
    }
  }
}
