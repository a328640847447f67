/// A piece of a text in which a date is looked for.
enum DateToken: Equatable {
  case number(Int, digits: Int)
  /// In small letters.
  case word(String)
  case mark(Character)

  /// The pieces of a text without its white space; at most the first 400.
  static func tokens(of text: String) -> [DateToken] {
    var tokens: [DateToken] = []
    var scalars = text.unicodeScalars[...]
    while let scalar = scalars.first, tokens.count < 400 {
      if isDigit(scalar) {
        let run = scalars.prefix(while: isDigit)
        scalars = scalars.dropFirst(run.count)
        tokens.append(.number(run.count > 9 ? 0 : Int(String(run)) ?? 0, digits: run.count))
      } else if scalar.properties.isAlphabetic {
        let run = scalars.prefix { $0.properties.isAlphabetic || $0.properties.generalCategory == .nonspacingMark }
        scalars = scalars.dropFirst(run.count)
        tokens.append(.word(String(run).lowercased()))
      } else {
        scalars = scalars.dropFirst()
        if !scalar.properties.isWhitespace { tokens.append(.mark(Character(scalar))) }
      }
    }
    return tokens
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { (0x30...0x39).contains(scalar.value) }
}
