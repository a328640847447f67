import ParleyText

/// The article's tokens with what each of them can do in a sentence: the view that all rules share.
struct Clauses {
  let text: Segmentation
  /// One entry a token.
  let classes: [WordClass]
  /// Cues by their first token, longest first match, in order.
  let cues: [Match]
  /// For each token, the index of the outermost quotation that holds it, or -1.
  let quotation: [Int32]

  struct Match: Sendable {
    var tokens: Range<Int>
    var cue: Cue
    /// What it is where it turns out to be no verb: "the claim that".
    var noun: Cue?
  }

  /// Whether a token is used as a verb: a cue, a common verb, or a form in -ed.
  private let verbal: [Bool]
  /// For each token, whether a gerund attributes there: "saying", "добавив".
  private let gerunds: [Bool]
  /// For each token, whether a finite verb of speech stands there.
  private let finite: [Bool]
  /// For each paragraph, whether it is read by the Slavic rules.
  let isSlavic: [Bool]

  /// - Complexity: O(tokens).
  init(_ text: Segmentation, lexicons: CueLexicons) {
    self.text = text
    var classes = [WordClass](repeating: [], count: text.tokens.count)
    var matches: [Match] = []
    var isSlavic = [Bool](repeating: false, count: text.paragraphs.count)
    for (number, segment) in text.paragraphs.enumerated() where segment.kind != .furniture {
      guard let lexicon = lexicons[segment.language] ?? lexicons[.english] else { continue }
      isSlavic[number] = lexicon.isSlavic
      Self.classify(segment, text, lexicon, &classes, &matches)
    }
    let verbs = Self.verbs(text, isSlavic: isSlavic, classes: classes, matches: &matches)
    var finite = [Bool](repeating: false, count: text.tokens.count)
    var gerunds = finite
    for match in matches {
      classes[match.tokens.lowerBound].insert(.cue)
      finite[match.tokens.lowerBound] = Self.isFinite(match.cue)
      gerunds[match.tokens.lowerBound] = match.cue.form == .gerund || match.cue.kind == .citing
    }
    var quotation = [Int32](repeating: -1, count: text.tokens.count)
    for (number, found) in text.quotations.enumerated() where found.depth == 0 {
      for index in found.tokens { quotation[index] = Int32(clamping: number) }
    }
    self.classes = classes
    self.cues = matches
    self.quotation = quotation
    self.verbal = verbs
    self.finite = finite
    self.gerunds = gerunds
    self.isSlavic = isSlavic
  }

  private static func isFinite(_ cue: Cue) -> Bool {
    guard cue.kind == .verb, !cue.frame.isDisjoint(with: [.trailing]) else { return false }
    switch cue.form {
    case .past, .third, .finite, .other: return true
    case .base, .participle, .gerund: return false
    }
  }

  /// Looks the words of a paragraph up.
  private static func classify(
    _ segment: Segmentation.Segment, _ text: Segmentation, _ lexicon: CueLexicon, _ classes: inout [WordClass],
    _ matches: inout [Match]
  ) {
    var skip = segment.tokens.lowerBound
    for index in segment.tokens {
      let token = text.tokens[index]
      guard token.kind == .word || token.kind == .clitic || token.kind == .initialism else { continue }
      let end = segment.tokens.upperBound
      let known = lexicon.word(at: index, in: text.tokens, before: end)
      // "US officials" are no pronoun.
      if token.shape.contains(.allCapitals), token.span.count == 2, known.own.contains(.object) { continue }
      classes[index].formUnion(known.own.isEmpty && isAdverb(token, text) ? .adverb : known.own)
      if !known.phrase.isEmpty {
        // A phrase of function words works as one; what a speech is about leaves its words as they are.
        let isFunction = !known.phrase.isSubset(of: [.matter, .stand, .demand])
        for inside in index..<known.end {
          if isFunction { classes[inside] = known.phrase } else { classes[inside].formUnion(known.phrase) }
        }
      }
      guard index >= skip else { continue }
      let noun = lexicon.noun(token.key)
      if let match = lexicon.cue(at: index, in: text.tokens, before: end) {
        matches.append(Match(tokens: index..<match.end, cue: match.cue, noun: noun))
        if noun != nil { classes[index].insert(.alsoNoun) }
        skip = match.end
      } else if let noun {
        matches.append(Match(tokens: index..<(index + 1), cue: noun))
      }
    }
  }

  /// "likely", "openly": an English word in -ly.
  private static func isAdverb(_ token: Token, _ text: Segmentation) -> Bool {
    !token.isCapitalised && ending(token, text) & 0xFFFF == 0x6C79
  }

  /// The last three bytes of a word as one number; 0 for words of four bytes and less.
  private static func ending(_ token: Token, _ text: Segmentation) -> UInt32 {
    let end = Int(token.end)
    guard token.end - token.start > 4 else { return 0 }
    return UInt32(text.bytes[end - 3]) << 16 | UInt32(text.bytes[end - 2]) << 8 | UInt32(text.bytes[end - 1])
  }

  /// Settles which words are verbs, and drops cues that are spelt like verbs but are not.
  private static func verbs(
    _ text: Segmentation, isSlavic: [Bool], classes: [WordClass], matches: inout [Match]
  ) -> [Bool] {
    var verbs = [Bool](repeating: false, count: text.tokens.count)
    let use = VerbUse(text: text, classes: classes)
    var kept: [Match] = []
    kept.reserveCapacity(matches.count)
    var next = 0
    for sentence in text.sentences {
      let isEnglish = !isSlavic[sentence.paragraph]
      let isTitle = isEnglish && Self.isTitle(sentence, text)
      var index = sentence.tokens.lowerBound
      while index < sentence.tokens.upperBound {
        if next < matches.count, matches[next].tokens.lowerBound == index {
          let match = matches[next]
          next += 1
          let isVerb =
            match.cue.kind == .verb
            && (!isEnglish || use.isVerb(index, form: match.cue.form, in: sentence.tokens, isTitle: isTitle))
          if isVerb || match.cue.kind != .verb {
            kept.append(match)
          } else if let noun = match.noun {
            kept.append(Match(tokens: index..<(index + 1), cue: noun))
          }
          verbs[index] = isVerb
          index = match.tokens.upperBound
          continue
        }
        if !classes[index].isDisjoint(with: [.auxiliary]) {
          verbs[index] = true
        } else if isEnglish, let form = form(of: index, text, classes) {
          verbs[index] = use.isVerb(index, form: form, in: sentence.tokens, isTitle: isTitle)
        }
        index += 1
      }
      while next < matches.count, matches[next].tokens.lowerBound < sentence.tokens.upperBound { next += 1 }
    }
    matches = kept
    return verbs
  }

  private static func isTitle(_ sentence: Sentence, _ text: Segmentation) -> Bool {
    var capitals = 0
    var words = 0
    for index in sentence.tokens where text.tokens[index].kind == .word && text.tokens[index].span.count > 3 {
      words += 1
      if text.tokens[index].isCapitalised { capitals += 1 }
    }
    return words > 3 && capitals * 10 > words * 8
  }

  /// The form of a common English verb by its ending; nil where the word is no verb.
  private static func form(of index: Int, _ text: Segmentation, _ classes: [WordClass]) -> Cue.Form? {
    let token = text.tokens[index]
    guard token.kind == .word else { return nil }
    let ending = ending(token, text)
    let isListed = classes[index].contains(.verb)
    if ending == 0x696E67 { return isListed ? .gerund : nil }
    if ending & 0xFFFF == 0x6564 {
      return isListed || classes[index].isEmpty && !token.isCapitalised ? .past : nil
    }
    guard isListed else { return nil }
    return text.bytes[Int(token.end) - 1] == UInt8(ascii: "s") ? .third : .past
  }

  @inline(__always)
  func has(_ index: Int, _ wanted: WordClass) -> Bool { !classes[index].isDisjoint(with: wanted) }

  @inline(__always)
  func kind(_ index: Int) -> Token.Kind { text.tokens[index].kind }

  /// Whether a word's folded letters end so; ASCII only.
  func ends(_ index: Int, _ suffix: StaticString) -> Bool {
    let span = text.tokens[index].span
    guard span.count > suffix.utf8CodeUnitCount + 1 else { return false }
    for offset in 0..<suffix.utf8CodeUnitCount {
      let byte = text.bytes[span.end - suffix.utf8CodeUnitCount + offset]
      if byte | 0x20 != suffix.utf8Start[offset] { return false }
    }
    return true
  }

  /// Whether a word is used as a verb here.
  @inline(__always)
  func isVerb(_ index: Int) -> Bool { verbal[index] }

  /// A finite verb of speech.
  func says(_ index: Int) -> Bool { finite[index] }

  func isGerund(_ index: Int) -> Bool { gerunds[index] }
}
