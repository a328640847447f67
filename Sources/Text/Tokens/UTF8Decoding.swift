extension [UInt8] {
  /// The Unicode scalar that begins at a byte of well-formed UTF-8, and how many bytes it takes.
  @inline(__always)
  func scalar(at index: Int) -> (scalar: UInt32, width: Int) {
    let first = self[index]
    if first < 0x80 { return (UInt32(first), 1) }
    func rest(_ offset: Int) -> UInt32 { index + offset < count ? UInt32(self[index + offset] & 0x3F) : 0 }
    if first < 0xE0 { return (UInt32(first & 0x1F) << 6 | rest(1), 2) }
    if first < 0xF0 { return (UInt32(first & 0x0F) << 12 | rest(1) << 6 | rest(2), 3) }
    return (UInt32(first & 0x07) << 18 | rest(1) << 12 | rest(2) << 6 | rest(3), 4)
  }
}
