import GRDB

/// By what outlets are told apart when they are counted.
enum Outlet {
  /// The publisher's name regardless of case, else the host, else the place that the article was read from.
  static func key(_ row: Row) -> String {
    if let publisher: String = row["publisher"], !publisher.isEmpty { return key(publisher) }
    if let url: String = row["url"],
      let host = url.split(separator: "/", omittingEmptySubsequences: true).dropFirst().first
    {
      return key(String(host))
    }
    return key(row["origin"] as String)
  }

  static func key(_ name: String) -> String {
    let words = name.lowercased().split { !$0.isLetter && !$0.isNumber }
    return words.isEmpty ? name : words.joined(separator: " ")
  }
}
