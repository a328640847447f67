/// Finds an attribute's name without making a string of it.
enum HTMLAttributeTable {
  static func name(_ bytes: UnsafeRawBufferPointer) -> HTMLAttributeName {
    guard bytes.count < byLength.count else { return .other }
    for entry in byLength[bytes.count] where entry.bytes.elementsEqual(bytes) { return entry.name }
    return .other
  }

  private static let byLength: [[(bytes: [UInt8], name: HTMLAttributeName)]] = {
    var table: [[(bytes: [UInt8], name: HTMLAttributeName)]] = Array(repeating: [], count: 16)
    for name in HTMLAttributeName.allCases where name != .other {
      table[name.spelling.utf8.count].append((Array(name.spelling.utf8), name))
    }
    return table
  }()
}
