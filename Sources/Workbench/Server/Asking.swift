import Hummingbird
import ParleyDrawing
import ParleyLedger
import ParleyText
import ParleyWorkspace

/// What an address asks for, checked.
struct Asking {
  let request: Request
  /// The parts of the address that name what is asked for.
  let places: Parameters

  /// The language in which it is answered.
  var words: Words { Words(Tongue(request).language) }

  /// The address with its query, as it was asked for.
  var address: String { request.uri.string }

  func place(_ name: String) throws -> String {
    guard let place = places.get(name) else { throw WorkspaceError(.argument, "“\(name)” is missing") }
    return place
  }

  /// A text of the query; nil where it is absent or empty.
  func text(_ name: String) -> String? {
    values(name).first.flatMap { $0.isEmpty ? nil : $0 }
  }

  func day(_ name: String) throws -> Day? {
    guard let text = text(name) else { return nil }
    guard let day = Day(text) else {
      throw WorkspaceError(.argument, "“\(text)” is not a day such as 2022-03-14 (\(name))")
    }
    return day
  }

  func number(_ name: String) throws -> Int? {
    guard let text = text(name) else { return nil }
    guard let number = Int(text), number >= 0 else {
      throw WorkspaceError(.argument, "“\(text)” is not a number from 0 up (\(name))")
    }
    return number
  }

  func flag(_ name: String) throws -> Bool? {
    switch text(name) {
    case nil: nil
    case "yes", "true": true
    case "no", "false": false
    case let text?: throw WorkspaceError(.argument, "“\(text)” is neither yes nor no (\(name))")
    }
  }

  /// The filter of lists, by the same names as the command's options.
  func filter(limit: Int) throws -> Filter {
    Filter(
      speaker: text("speaker"), party: text("party"), issue: text("issue"), option: text("option"),
      from: try day("from"), to: try day("to"), knownBy: try day("at"),
      language: text("language").map { Language(rawValue: $0) }, publisher: text("publisher"), words: text("words"),
      reviewed: try flag("reviewed"), once: try flag("once") ?? false, sameAs: text("same_as"), after: text("after"),
      limit: min(try number("limit") ?? limit, 10_000),
      offset: try number("offset") ?? 0)
  }
}
