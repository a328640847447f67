import ParleyText

/// Reads the pattern language of `issues.yaml` (Documentation/Dossier-format.md, "Patterns").
struct PatternParser {
  let stemmer: Stemmer
  let language: Language
  /// Names of the party that `@…` stands for.
  let names: (String) -> [String]?

  private var scalars: [Unicode.Scalar] = []
  private var index = 0

  init(stemmer: Stemmer, language: Language, names: @escaping (String) -> [String]? = { _ in nil }) {
    self.stemmer = stemmer
    self.language = language
    self.names = names
  }

  /// - Throws: what does not fit, without a place.
  /// - Complexity: O(length · number of written-out runs), which is bounded.
  mutating func parse(_ text: String) throws(CodingError) -> Pattern {
    guard text.utf8.count <= 2000 else {
      throw Self.error("the pattern has more than 2,000 bytes", mend: "Split it into several indicators.")
    }
    scalars = Array(text.unicodeScalars)
    index = 0
    var groups = [try near()]
    while take("&") { groups.append(try near()) }
    guard index == scalars.count else {
      throw Self.error("“\(scalars[index])” closes or divides nothing here", mend: "Check the brackets of “\(text)”.")
    }
    for group in groups {
      for run in group where run.allSatisfy({ $0.words.contains(.any) }) {
        throw Self.error("“\(text)” would match everything", mend: "Give at least one word.")
      }
    }
    return Pattern(groups: groups)
  }

  // MARK: Operators, from the loosest

  private mutating func near() throws(CodingError) -> [Pattern.Run] {
    var parts = [try sequence()]
    var gap = 0
    while take("~") {
      gap = max(gap, number() ?? 6)
      parts.append(try sequence())
    }
    guard parts.count <= 3 else {
      throw Self.error("more than three parts stand about “~”", mend: "Join some with “&”.")
    }
    guard parts.count > 1 else { return parts[0] }
    var runs: [Pattern.Run] = []
    for order in Self.orders(of: parts.count) {
      var joined = parts[order[0]]
      for part in order.dropFirst() { joined = try Self.join(joined, parts[part], gap: gap) }
      runs += joined
    }
    return try Self.checked(runs)
  }

  private mutating func sequence() throws(CodingError) -> [Pattern.Run] {
    var runs = try phrase()
    while take("..") {
      let gap = number() ?? 6
      runs = try Self.join(runs, try phrase(), gap: gap)
    }
    return runs
  }

  private mutating func phrase() throws(CodingError) -> [Pattern.Run] {
    var runs: [Pattern.Run] = [[]]
    var isEmpty = true
    while let item = try item() {
      isEmpty = false
      runs = try Self.join(runs, item, gap: 0)
    }
    guard !isEmpty else {
      throw Self.error("a word is missing", mend: "Write a word on both sides of every operator and in every bracket.")
    }
    return runs.contains([]) ? runs.filter { !$0.isEmpty } : runs
  }

  // MARK: Items

  /// Letters and brackets up to the next blank, with a `?` that makes them optional; nil where an operator or the end stands.
  private mutating func item() throws(CodingError) -> [Pattern.Run]? {
    skipBlanks()
    guard index < scalars.count, !"&~|)".unicodeScalars.contains(scalars[index]), !isAhead("..") else { return nil }
    var pieces: [Piece] = []
    while index < scalars.count, scalars[index] != " ", !"&~|)?".unicodeScalars.contains(scalars[index]), !isAhead("..")
    {
      if scalars[index] == "(" {
        pieces.append(.alternatives(try alternatives()))
      } else {
        pieces.append(.letters(letters()))
      }
    }
    var runs = try assemble(pieces)
    if index < scalars.count, scalars[index] == "?" {
      index += 1
      runs.append([])
    }
    return runs
  }

  private enum Piece {
    case letters(String)
    /// As written, to be read again once it is clear whether they are parts of a word.
    case alternatives([String])
  }

  private mutating func letters() -> String {
    var word = String.UnicodeScalarView()
    while index < scalars.count, scalars[index] != " ", !"&~|)(?".unicodeScalars.contains(scalars[index]),
      !isAhead("..")
    {
      word.append(scalars[index])
      index += 1
    }
    return String(word)
  }

  private mutating func alternatives() throws(CodingError) -> [String] {
    index += 1
    var parts: [String] = []
    var part = String.UnicodeScalarView()
    var depth = 0
    while index < scalars.count {
      let scalar = scalars[index]
      index += 1
      if scalar == ")", depth == 0 { return parts + [String(part)] }
      if scalar == "|", depth == 0 {
        parts.append(String(part))
        part = String.UnicodeScalarView()
        continue
      }
      if scalar == "(" { depth += 1 }
      if scalar == ")" { depth -= 1 }
      part.append(scalar)
    }
    throw Self.error("a bracket is not closed", mend: "Add “)”.")
  }

  private func assemble(_ pieces: [Piece]) throws(CodingError) -> [Pattern.Run] {
    if pieces.count == 1, case .alternatives(let parts) = pieces[0] {
      var single = Pattern.Step(words: [])
      var runs: [Pattern.Run] = []
      for part in parts {
        var inner = self
        for run in try inner.parse(part).onlyGroup() {
          if run.count == 1 { single.words += run[0].words } else { runs.append(run) }
        }
      }
      return single.words.isEmpty ? runs : [[single]] + runs
    }
    var spellings = [""]
    for piece in pieces {
      let choices: [String] =
        switch piece {
        case .letters(let letters): [letters]
        case .alternatives(let parts): parts
        }
      spellings = spellings.flatMap { start in choices.map { start + $0 } }
      if spellings.count > Pattern.runLimit { throw Self.tooMany }
    }
    var runs: [Pattern.Run] = []
    for spelling in spellings { runs += try word(spelling) }
    return try Self.checked(runs)
  }

  /// One spelling: `=exact`, `@party`, `*`, `begin*` or a word, which hyphens cut.
  private func word(_ spelling: String) throws(CodingError) -> [Pattern.Run] {
    if spelling.hasPrefix("@") { return try party(String(spelling.dropFirst())) }
    if spelling == "*" { return [[Pattern.Step(words: [.any])]] }
    if spelling.hasPrefix("=") {
      let exact = Letters(spelling.dropFirst().utf16)
      return [[Pattern.Step(words: [.exact(LetterHash.of(exact))])]]
    }
    let run = spelling.split(separator: "-").map { part in
      let isPrefix = part.hasSuffix("*")
      let letters = Letters(folding: part.filter { $0 != "*" && $0 != "." }.unicodeScalars)
      let atom: Pattern.Atom =
        isPrefix
        ? .prefix(LetterHash.of(letters), letters.count)
        : .stem(LetterHash.of(stemmer.stem(letters, language: language)), language)
      return Pattern.Step(words: [atom])
    }
    guard !run.isEmpty else { throw Self.error("a word is missing in “\(spelling)”", mend: "Write letters or digits.") }
    return [run]
  }

  private func party(_ id: String) throws(CodingError) -> [Pattern.Run] {
    guard let names = names(id) else {
      throw CodingError(
        .unknownParty, "there is no party “\(id)” in the dossier.", mend: "Name one of dossier.yaml after the “@”.")
    }
    var runs: [Pattern.Run] = []
    for name in names {
      var inner = self
      let plain = name.unicodeScalars.filter { !"&~|()?*=@.".unicodeScalars.contains($0) }
      runs += try inner.parse(String(String.UnicodeScalarView(plain))).onlyGroup()
    }
    return try Self.checked(runs)
  }

  // MARK: Characters

  private mutating func skipBlanks() { while index < scalars.count, scalars[index] == " " { index += 1 } }

  private func isAhead(_ mark: String) -> Bool { scalars[index...].starts(with: mark.unicodeScalars) }

  private mutating func take(_ mark: String) -> Bool {
    skipBlanks()
    guard index < scalars.count, isAhead(mark) else { return false }
    index += mark.unicodeScalars.count
    return true
  }

  /// The digits right after an operator, at most 99.
  private mutating func number() -> Int? {
    var value: Int?
    while index < scalars.count,
      let digit = scalars[index].properties.numericType == .decimal ? Int(String(scalars[index])) : nil
    {
      value = min(99, (value ?? 0) * 10 + digit)
      index += 1
    }
    return value
  }
}

extension PatternParser {
  // MARK: Runs

  static func join(_ a: [Pattern.Run], _ b: [Pattern.Run], gap: Int) throws(CodingError) -> [Pattern.Run] {
    guard a.count * b.count <= Pattern.runLimit else { throw tooMany }
    return a.flatMap { start in
      b.map { rest in
        guard !start.isEmpty, var first = rest.first else { return start + rest }
        first.gap = gap
        return start + [first] + rest.dropFirst()
      }
    }
  }

  static func checked(_ runs: [Pattern.Run]) throws(CodingError) -> [Pattern.Run] {
    guard runs.count <= Pattern.runLimit else { throw tooMany }
    return runs
  }

  static func orders(of count: Int) -> [[Int]] {
    count == 2 ? [[0, 1], [1, 0]] : [[0, 1, 2], [0, 2, 1], [1, 0, 2], [1, 2, 0], [2, 0, 1], [2, 1, 0]]
  }

  static func error(_ message: String, mend: String) -> CodingError {
    CodingError(.badPattern, message + ".", mend: mend)
  }

  static var tooMany: CodingError {
    error("the pattern stands for more than \(Pattern.runLimit) phrases", mend: "Split it into several indicators.")
  }
}

extension Pattern {
  func onlyGroup() throws(CodingError) -> [Run] {
    guard let group = groups.first, groups.count == 1 else {
      throw PatternParser.error("“&” stands inside brackets", mend: "Write it outside, or as separate indicators.")
    }
    return group
  }
}
