import Foundation
import Hummingbird

extension Asking {
  /// The parts of the query in order, each decoded once, as forms write them (`+` for a space).
  var query: [(name: String, value: String)] {
    func plain(_ text: Substring?) -> String {
      let text = (text ?? "").split(separator: "+", omittingEmptySubsequences: false).joined(separator: " ")
      return text.removingPercentEncoding ?? text
    }
    return (request.uri.query ?? "").split(separator: "&").map { part in
      let parts = part.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      return (plain(parts.first), plain(parts.dropFirst().first))
    }
  }

  /// All values that the query gives under one name, empty ones too.
  func values(_ name: String) -> [String] { query.filter { $0.name == name }.map(\.value) }

  /// All values that the query gives under one name.
  func texts(_ name: String) -> [String] { values(name).filter { !$0.isEmpty } }

  /// Everything that the query gives, by name; of values under one name the last.
  var all: [String: String] { Dictionary(query.map { ($0.name, $0.value) }) { _, last in last } }
}
