import ParleyText

/// Which form of a noun goes with a number.
///
/// Source: Unicode CLDR, cardinal plural rules for whole numbers.
enum PluralRule {
  /// 0 for one, 1 for several; in Russian and Ukrainian 0 for one, 1 for two to four, 2 for the rest.
  static func form(of number: Int, in language: Language) -> Int {
    guard language == .ukrainian || language == .russian else { return number == 1 ? 0 : 1 }
    let (ones, tens) = (abs(number) % 10, abs(number) % 100)
    if ones == 1, tens != 11 { return 0 }
    return (2...4).contains(ones) && !(12...14).contains(tens) ? 1 : 2
  }

  static func forms(in language: Language) -> Int { language == .ukrainian || language == .russian ? 3 : 2 }
}
