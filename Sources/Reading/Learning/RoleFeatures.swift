import ParleyText

/// What the learned reader looks at, token by token: words, shapes, lexicons, quotation marks, and what the rules found.
struct RoleFeatures {
  static let width = 36
  private let clauses: Clauses
  private let rules: [UInt8]
  private let ruleNames: [UInt8]
  private let cueKinds: [UInt32]
  private let depth: [UInt8]

  init(clauses: Clauses, drafts: [Draft]) {
    self.clauses = clauses
    let count = clauses.text.tokens.count
    var rules = [UInt8](repeating: 0, count: count)
    var names = [UInt8](repeating: 0, count: count)
    func mark(_ range: Range<Int>, _ begin: RoleLabel, _ rule: Draft.Rule) {
      for index in range where rules[index] == 0 {
        rules[index] = UInt8(begin.rawValue + (index == range.lowerBound ? 0 : 1))
        names[index] = UInt8(1 + (Draft.Rule.allCases.firstIndex(of: rule) ?? 0))
      }
    }
    for draft in drafts where draft.parent == nil {
      if let cue = draft.cue { mark(cue, .cueBegin, draft.rule) }
      if let source = draft.source { mark(source, .sourceBegin, draft.rule) }
    }
    for draft in drafts where draft.parent == nil {
      for part in draft.content { mark(part, .contentBegin, draft.rule) }
    }
    self.rules = rules
    ruleNames = names
    var cueKinds = [UInt32](repeating: 0, count: count)
    for match in clauses.cues {
      let kind =
        UInt32(match.cue.frame.rawValue) &* 64 &+ UInt32(Cue.Form.allCases.firstIndex(of: match.cue.form) ?? 0) &* 8
        &+ UInt32(Cue.Kind.allCases.firstIndex(of: match.cue.kind) ?? 0) &+ 1
      for index in match.tokens { cueKinds[index] = kind }
    }
    self.cueKinds = cueKinds
    var depth = [UInt8](repeating: 0, count: count)
    for quotation in clauses.text.quotations {
      for index in quotation.tokens {
        depth[index] = index == quotation.tokens.lowerBound ? 1 : index + 1 == quotation.tokens.upperBound ? 2 : 3
      }
    }
    self.depth = depth
  }

  /// The features of a run of tokens.
  func rows(_ range: Range<Int>) -> FeatureRows {
    var rows = FeatureRows(width: Self.width, tokens: range.count)
    var lastCue = 0
    for index in range {
      if cueKinds[index] != 0 { lastCue = index }
      append(index, range, sinceCue: lastCue == 0 ? 9 : min(8, (index - lastCue + 1) / 2), to: &rows)
    }
    return rows
  }

  private func append(_ i: Int, _ range: Range<Int>, sinceCue: Int, to rows: inout FeatureRows) {
    let tokens = clauses.text.tokens
    func key(_ o: Int) -> UInt64 { range.contains(i + o) ? tokens[i + o].key : 1 }
    func shape(_ o: Int) -> UInt64 {
      range.contains(i + o) ? UInt64(tokens[i + o].kind.rawValue) * 8 + UInt64(tokens[i + o].shape.rawValue & 3) : 999
    }
    func rule(_ o: Int) -> UInt64 { range.contains(i + o) ? UInt64(rules[i + o]) : 9 }
    func group(_ o: Int) -> UInt64 {
      range.contains(i + o) ? UInt64(clauses.classes[i + o].rawValue) * 2 + (clauses.isVerb(i + o) ? 1 : 0) : 7
    }
    func quote(_ o: Int) -> UInt64 { range.contains(i + o) ? UInt64(depth[i + o]) : 5 }
    func cue(_ o: Int) -> UInt64 { range.contains(i + o) ? UInt64(cueKinds[i + o]) : 3 }
    var slot: UInt64 = 0
    func add(_ parts: UInt64...) {
      slot += 1
      var hash = slot &* 0x9E37_79B9_7F4A_7C15
      for part in parts { hash = (hash ^ part) &* 0xff51_afd7_ed55_8ccd; hash ^= hash >> 32 }
      rows.values.append(UInt32(truncatingIfNeeded: hash >> 7))
    }
    let rule3 = rule(-1) * 100 + rule(0) * 10 + rule(1)
    rows.values.append(FeatureRows.constant)
    add(key(0)); add(key(-1)); add(key(1)); add(key(-2)); add(key(2))
    add(key(-1), key(0)); add(key(0), key(1)); add(key(-1), key(1))
    add(suffix(i)); add(suffix(i), group(-1))
    add(shape(0), shape(-1), shape(1)); add(shape(0), quote(0))
    add(rule3); add(rule3, rule(-2), rule(2)); add(rule(0), key(0)); add(rule(0), key(-1)); add(rule(0), key(1))
    add(rule(0), UInt64(ruleNames[i])); add(rule3, UInt64(ruleNames[i]))
    add(group(0)); add(group(-1), group(0)); add(group(0), group(1)); add(group(-1), group(0), group(1));
    add(group(1), group(2))
    add(quote(-1), quote(0), quote(1)); add(quote(0), rule(0), shape(0)); add(quote(0), group(0))
    add(cue(0)); add(cue(-1)); add(cue(1)); add(cue(0), group(-1)); add(cue(-1), group(0))
    add(UInt64(sinceCue), quote(0)); add(UInt64(sinceCue), rule(0), group(0))
    add(key(-2), key(-1))
  }

  private func suffix(_ index: Int) -> UInt64 {
    let span = clauses.text.tokens[index].span
    var hash: UInt64 = 7
    for byte in clauses.text.bytes[max(span.start, span.end - 3)..<span.end] {
      hash = hash &* 257 &+ UInt64(byte | 0x20)
    }
    return hash
  }
}
