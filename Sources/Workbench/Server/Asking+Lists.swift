import Hummingbird

extension Asking {
  /// All values that the query gives under one name.
  func texts(_ name: String) -> [String] {
    request.uri.queryParameters.filter { $0.key == name[...] }
      .compactMap { String($0.value).removingPercentEncoding }.filter { !$0.isEmpty }
  }

  /// Everything that the query gives, by name; of values under one name the last.
  var all: [String: String] {
    func plain(_ text: Substring) -> String {
      text.split(separator: "+", omittingEmptySubsequences: false).joined(separator: " ").removingPercentEncoding ?? ""
    }
    return Dictionary(request.uri.queryParameters.map { (plain($0.key), plain($0.value)) }) { _, last in last }
  }
}
