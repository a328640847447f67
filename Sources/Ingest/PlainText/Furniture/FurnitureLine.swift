/// A short line prepared for the rules.
struct FurnitureLine {
  let text: String
  /// In small letters, with ё as е, plain apostrophes, and one space between words.
  let folded: [UInt8]
  let wordCount: Int
  /// Whether it ends as sentences of prose do.
  let endsSentence: Bool

  init(_ text: String) {
    self.text = text
    var text = text
    folded = text.withUTF8 { TextFolding.small($0) }
    wordCount = folded.isEmpty ? 0 : folded.reduce(1) { $1 == 0x20 ? $0 + 1 : $0 }
    endsSentence = Self.endsSentence(folded)
  }

  /// Whether the last sign but closing marks is a full stop, a question or exclamation mark, or an ellipsis.
  private static func endsSentence(_ bytes: [UInt8]) -> Bool {
    var end = bytes.count
    while end > 0 {
      let last = bytes[end - 1]
      if [0x22, 0x29, 0x5D, 0x27].contains(last) {
        end -= 1
      } else if end >= 2, bytes[end - 2] == 0xC2, last == 0xBB {
        end -= 2
      } else if end >= 3, bytes[end - 3] == 0xE2, bytes[end - 2] == 0x80, [0x9C, 0x9D, 0x99].contains(last) {
        end -= 3
      } else {
        let isEllipsis = end >= 3 && bytes[end - 3] == 0xE2 && bytes[end - 2] == 0x80 && last == 0xA6
        return isEllipsis || [0x2E, 0x21, 0x3F].contains(last)
      }
    }
    return false
  }

  func hasPrefix(_ prefix: StaticString) -> Bool {
    folded.starts(with: UnsafeBufferPointer(start: prefix.utf8Start, count: prefix.utf8CodeUnitCount))
  }

  func contains(_ byte: Character) -> Bool { byte.asciiValue.map { folded.contains($0) } ?? false }

  /// Whether it begins with one of the phrases, at the end of a word.
  func begins(with phrases: PhraseSet) -> Bool {
    guard let phrase = phrases.prefix(of: folded) else { return false }
    guard phrase.count < folded.count else { return true }
    let next = folded[phrase.count]
    return !(next >= 0x80 && next != 0xE2 && next != 0xC2) && !(0x61...0x7A).contains(next)
  }

  /// Without signs and digits around it.
  var bare: ArraySlice<UInt8> {
    func isLetter(_ byte: UInt8) -> Bool {
      byte >= 0xC3 && byte != 0xE2 || (0x80...0xBF).contains(byte) || (0x61...0x7A).contains(byte)
    }
    guard let first = folded.firstIndex(where: { isLetter($0) && !(0x80...0xBF).contains($0) }),
      let last = folded.lastIndex(where: isLetter)
    else { return [] }
    return folded[first...last]
  }
}
