import HTTPTypes
import Hummingbird

/// What a request did, told from a form's handler to the gate, which keeps it in the trail and takes it off the answer.
enum Noted {
  static let field = HTTPField.Name("X-Parley-Done")
}

extension Response {
  /// The same answer with what was done, in a few words.
  func noting(_ what: String) -> Response {
    var response = self
    if let field = Noted.field { response.headers[field] = what }
    return response
  }

  /// Takes what was done off the answer.
  mutating func takeNote() -> String? {
    guard let field = Noted.field, let what = headers[field] else { return nil }
    headers[field] = nil
    return what
  }
}
