/// How far two spellings of a name are apart.
public enum EditDistance {
  /// Whether one letter put in, left out or changed makes one spelling of the other.
  /// - Complexity: O(letters).
  public static func isAtMostOne(_ a: [UInt8], _ b: [UInt8]) -> Bool {
    let (short, long) = a.count <= b.count ? (a, b) : (b, a)
    guard long.count - short.count <= 1 else { return false }
    var index = 0
    while index < short.count, short[index] == long[index] { index += 1 }
    if short.count == long.count { return index == short.count || short[(index + 1)...] == long[(index + 1)...] }
    return short[index...] == long[(index + 1)...]
  }
}
