import HTTPTypes
import Hummingbird
import ParleyDrawing
import ParleyText

/// In which language a request is answered: `?lang=`, else the cookie that an earlier choice left, else what the browser asks for.
struct Tongue: Sendable, Equatable {
  static let name = "lang"
  let language: Language
  /// Whether the address itself chose, so that the choice is to be kept.
  let isChosen: Bool

  init(_ request: Request) {
    let chosen = request.uri.queryParameters[Self.name[...]].flatMap { Self.known(String($0)) }
    isChosen = chosen != nil
    language =
      chosen ?? request.cookies[Self.name].flatMap { Self.known($0.value) }
      ?? Self.preferred(request.headers[.acceptLanguage] ?? "") ?? .english
  }

  /// Keeps the choice for a year.
  var cookie: String { "\(Self.name)=\(language.rawValue); Path=/; Max-Age=31536000; HttpOnly; SameSite=Lax" }

  private static func known(_ code: String) -> Language? {
    let language = Language(rawValue: code)
    return Words.languages.contains(language) ? language : nil
  }

  /// The interface's language that a browser wants most (RFC 9110, section 12.5.4).
  static func preferred(_ header: String) -> Language? {
    header.split(separator: ",").prefix(32).compactMap { item -> (Language, Double)? in
      let parts = item.split(separator: ";").map { $0.filter { $0 != " " } }
      guard let range = parts.first, let code = range.split(separator: "-").first,
        let language = known(code.lowercased())
      else { return nil }
      let weight = parts.dropFirst().first { $0.hasPrefix("q=") }.flatMap { Double($0.dropFirst(2)) } ?? 1
      return weight > 0 ? (language, weight) : nil
    }
    .enumerated().max { ($0.element.1, $1.offset) < ($1.element.1, $0.offset) }?.element.0
  }
}
