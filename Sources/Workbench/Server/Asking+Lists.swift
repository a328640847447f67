import Hummingbird

extension Asking {
  /// All values that the query gives under one name.
  func texts(_ name: String) -> [String] {
    request.uri.queryParameters.filter { $0.key == name[...] }
      .compactMap { String($0.value).removingPercentEncoding }.filter { !$0.isEmpty }
  }
}
