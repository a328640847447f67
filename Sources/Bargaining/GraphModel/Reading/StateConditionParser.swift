extension StateCondition {
  /// Reads a statement such as `1 & -2`, `not 3 and (4 or 5)`, `-3 if 4`, `1 iff 2`; options are numbered from 1.
  ///
  /// `not` (`-`, `!`) binds closest, then `and` (`&`), then `or` (`|`), then `if` and `iff`, which are read from the left: "A if B"
  /// holds unless B holds and A does not. Words may be in capitals.
  ///
  /// - Parameters:
  ///   - text: the statement.
  ///   - optionCount: how many options the model has.
  /// - Throws: ``BargainingError`` with the position of the first character that does not fit.
  public init(_ text: String, optionCount: Int) throws(BargainingError) {
    var parser = StateConditionParser(text: text, optionCount: optionCount)
    self = try parser.statement()
    try parser.expectEnd()
  }
}

/// Recursive descent over one statement.
private struct StateConditionParser {
  let text: [UInt8]
  let optionCount: Int
  var position = 0
  var depth = 0

  init(text: String, optionCount: Int) {
    self.text = Array(text.utf8)
    self.optionCount = optionCount
  }

  mutating func statement() throws(BargainingError) -> StateCondition {
    depth += 1
    defer { depth -= 1 }
    guard depth <= 100 else { throw mistake("parentheses are nested more than 100 deep; simplify the statement") }
    var left = try disjunction()
    while true {
      if take(word: "iff") {
        left = .equivalent(left, try disjunction())
      } else if take(word: "if") {
        left = .implies(when: try disjunction(), then: left)
      } else {
        return left
      }
    }
  }

  private mutating func disjunction() throws(BargainingError) -> StateCondition {
    var parts = [try conjunction()]
    while take(symbol: "|") || take(word: "or") { parts.append(try conjunction()) }
    return parts.count == 1 ? parts[0] : .any(parts)
  }

  private mutating func conjunction() throws(BargainingError) -> StateCondition {
    var parts = [try factor()]
    while take(symbol: "&") || take(word: "and") { parts.append(try factor()) }
    return parts.count == 1 ? parts[0] : .all(parts)
  }

  private mutating func factor() throws(BargainingError) -> StateCondition {
    var isNegated = false
    while take(symbol: "-") || take(symbol: "!") || take(word: "not") { isNegated.toggle() }
    if take(symbol: "(") {
      let inner = try statement()
      guard take(symbol: ")") else { throw mistake("expected \")\"") }
      return isNegated ? .not(inner) : inner
    }
    var number = 0
    let start = position
    while position < text.count, (48...57).contains(text[position]), number <= optionCount {
      number = number * 10 + Int(text[position] - 48)
      position += 1
    }
    guard position > start else { throw mistake("expected an option's number, \"not\" or \"(\"") }
    guard (1...max(1, optionCount)).contains(number) else {
      throw mistake("there is no option \(number); options are numbered from 1 to \(optionCount)")
    }
    return .option(number - 1, taken: !isNegated)
  }

  mutating func expectEnd() throws(BargainingError) {
    skipBlanks()
    guard position == text.count else { throw mistake("expected \"and\", \"or\", \"if\", \"iff\" or the end") }
  }

  private mutating func skipBlanks() {
    while position < text.count, text[position] == 32 || text[position] == 9 { position += 1 }
  }

  private mutating func take(symbol: Unicode.Scalar) -> Bool {
    skipBlanks()
    guard position < text.count, text[position] == UInt8(ascii: symbol) else { return false }
    position += 1
    return true
  }

  private mutating func take(word: String) -> Bool {
    skipBlanks()
    let letters = Array(word.utf8)
    guard position + letters.count <= text.count,
      zip(letters, text[position...]).allSatisfy({ $0 == $1 | 32 }),
      position + letters.count == text.count || !(97...122).contains(text[position + letters.count] | 32)
    else { return false }
    position += letters.count
    return true
  }

  private func mistake(_ message: String) -> BargainingError {
    BargainingError(.malformedInput, at: "statement, character \(position + 1)", message)
  }
}
