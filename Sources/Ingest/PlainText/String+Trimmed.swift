extension StringProtocol {
  /// Without white space, byte order marks and zero-width spaces at both ends.
  var trimmed: String {
    let scalars = Substring(self).unicodeScalars
    guard let first = scalars.firstIndex(where: { !$0.isBlank }), let last = scalars.lastIndex(where: { !$0.isBlank })
    else { return "" }
    return String(Substring(scalars[first...last]))
  }
}

extension Unicode.Scalar {
  /// White space, or a mark that shows nothing.
  var isBlank: Bool { properties.isWhitespace || self == "\u{FEFF}" || self == "\u{200B}" }
}
