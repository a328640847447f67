import ParleyText

/// A word as the matcher sees it: folded UTF-16 units (case, ё and е, apostrophes, hyphens, accents), without the marks
/// that do not count. Letters beyond the basic plane become one replacement unit.
typealias Letters = [UInt16]

extension Letters {
  /// Folds a word. й, ї and ў typed as two scalars become one.
  init(folding scalars: some Sequence<Unicode.Scalar>) {
    self.init()
    for scalar in scalars {
      let folded = FoldedHash.fold(scalar.value)
      if folded == 0 {
        composeLast(with: scalar.value)
      } else {
        append(folded > 0xFFFF ? 0xFFFD : UInt16(folded))
      }
    }
  }

  private mutating func composeLast(with mark: UInt32) {
    guard let last else { return }
    switch (last, mark) {
    case (0x0438, 0x0306): self[count - 1] = 0x0439
    case (0x0456, 0x0308): self[count - 1] = 0x0457
    case (0x0443, 0x0306): self[count - 1] = 0x045E
    default: break
    }
  }

  /// Whether the word ends in `suffix` at or after `start`.
  func hasSuffix(_ suffix: Letters, from start: Int = 0) -> Bool {
    guard count - suffix.count >= start else { return false }
    var index = count - suffix.count
    for unit in suffix {
      if self[index] != unit { return false }
      index += 1
    }
    return true
  }

  /// The length of the longest of `suffixes` that ends the word at or after `start`; the list has longer ones first.
  func longestSuffix(of suffixes: [Letters], from start: Int = 0) -> Int? {
    suffixes.first { hasSuffix($0, from: start) }?.count
  }
}

/// A list of suffixes from a string with blanks, longest first.
func suffixes(_ list: String) -> [Letters] {
  list.split(separator: " ").map { Letters($0.utf16) }.sorted { $0.count > $1.count }
}

/// 64-bit FNV-1a over letters, kept open so that the hash of every beginning of a word is met on the way.
struct LetterHash {
  private(set) var value: UInt64 = 0xcbf2_9ce4_8422_2325

  @inline(__always)
  mutating func combine(_ unit: UInt16) { value = (value ^ UInt64(unit)) &* 0x0000_0100_0000_01b3 }

  static func of(_ letters: some Sequence<UInt16>) -> UInt64 {
    var hash = LetterHash()
    for unit in letters { hash.combine(unit) }
    return hash.value
  }
}
