/// A reason why a stop does not end a sentence.
///
/// The segmenter splits at every stop and asks the rules in order; the first that applies joins the two sides again.
/// The shape follows razdel (Kukushkin, 2018).
struct JoinRule: Sendable {
  let name: String
  /// The two sides of a stop that the rule joins, with "|" at the stop.
  let example: String
  let joins: @Sendable (SentenceBoundary) -> Bool

  static let all: [JoinRule] = [
    noSpace, spacedEllipsis, omission, sign, lowercase, comma, listLabel, title, beforeNumber, beforeName,
    orderedInitial, initialism, year, bracket,
    attribution,
  ]

  static let noSpace = JoinRule(name: "no-space", example: "example.|com") { at in
    guard at.next < at.end, !at.tokens[at.next].hasSpaceBefore, at.next == at.stop + 1 else { return false }
    let next = at.tokens[at.next]
    if next.kind == .dash || next.kind == .openBracket { return false }
    // A space forgotten between two sentences.
    guard let last = at.last, last.kind == .word, next.kind == .word, next.isCapitalised else { return true }
    return last.end - last.start < 3 || last.isCapitalised && last.shape.contains(.latin)
  }

  static let spacedEllipsis = JoinRule(name: "spaced-ellipsis", example: "weakened .| . . was") { at in
    at.next < at.end && at.tokens[at.next].kind == .stop && at.next == at.stop + 1
  }

  static let omission = JoinRule(name: "omission", example: "stairways [...]|” (Roe 55)") { at in
    at.last?.kind == .openBracket
  }

  static let sign = JoinRule(name: "sign", example: "N°.| 1026") { at in
    at.touches && at.last?.kind == .symbol && at.nextWord?.kind == .number
  }

  static let lowercase = JoinRule(name: "lowercase", example: "“Great.|” she said") { $0.isLowercaseNext }

  static let comma = JoinRule(name: "comma", example: "etc.|, and so on") { at in
    at.next < at.end && [.comma, .semicolon, .colon].contains(at.tokens[at.next].kind)
  }

  static let listLabel = JoinRule(name: "list-label", example: "1.| The first") { at in
    let label = ListLabels.isBullet(at.tokens[at.start]) ? at.start + 1 : at.start
    guard at.isFullStop, at.touches, at.stop == label + 1, let last = at.last else { return false }
    return last.kind == .number || last.kind == .word && last.end - last.start <= 2 && !last.shape.contains(.cyrillic)
  }

  static let title = JoinRule(name: "title", example: "Mr.| Smith") { $0.abbreviation(.always) }

  static let beforeNumber = JoinRule(name: "before-number", example: "No.| 5") { at in
    at.abbreviation(.beforeNumber, .beforeNameOrNumber) && (at.nextWord.map { $0.shape.contains(.hasDigit) } ?? false)
  }

  static let beforeName = JoinRule(name: "before-name", example: "ген.| Иванов") { at in
    at.abbreviation(.beforeName, .beforeNameOrNumber) && (at.nextWord?.isCapitalised ?? false)
  }

  static let orderedInitial = JoinRule(name: "initial", example: "Dmitri S.| Peskov") { at in
    guard at.isFullStop, at.touches, let last = at.last, last.kind == .word, last.isCapitalised else { return false }
    let letters = Int(last.end - last.start) / (last.shape.contains(.cyrillic) ? 2 : 1)
    guard letters == 1, let next = at.nextWord, next.isCapitalised, next.kind != .number else { return false }
    if at.next + 1 < at.end, at.tokens[at.next + 1].kind == .stop, !at.tokens[at.next + 1].hasSpaceBefore,
      at.tokens[at.next].end - at.tokens[at.next].start <= 2
    {
      return true
    }
    // "It was I. Then", "Plan B. The": a sentence begins with a word that begins sentences.
    return !at.abbreviations.starters.contains(next.key)
  }

  static let initialism = JoinRule(name: "initialism", example: "U.S.| Government") { at in
    guard at.isInitialism, let next = at.nextWord else { return false }
    return !at.abbreviations.starters.contains(next.key)
  }

  static let year = JoinRule(name: "year", example: "г.| Москва") { at in
    guard at.abbreviation(.afterNumberFinal) else { return false }
    return at.beforeLast.map { !$0.shape.contains(.hasDigit) && $0.kind != .number } ?? true
  }

  static let bracket = JoinRule(name: "bracket", example: "(He left.| Then he came.) at the") { at in
    at.openBrackets > 0
  }

  static let attribution = JoinRule(name: "attribution", example: "«Нет!»| — Песков отказался") { at in
    guard at.next < at.end, at.tokens[at.next].kind == .dash, !at.tokens[at.next].shape.contains(.lineBefore) else {
      return false
    }
    return at.next > at.stop + 1 || !at.isFullStop
  }
}

extension SentenceBoundary {
  /// The token itself ends in a full stop: "U.S.".
  var isInitialism: Bool { tokens[stop].kind == .initialism }
}
