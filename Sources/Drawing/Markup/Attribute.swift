/// An attribute of an element; its value is escaped when it is written.
public struct Attribute: Sendable {
  let name: StaticString
  /// nil leaves the attribute out.
  let value: String?

  public init(_ name: StaticString, _ value: String?) {
    self.name = name
    self.value = value
  }

  public static func `class`(_ names: String) -> Attribute { Attribute("class", names) }
  public static func id(_ id: String) -> Attribute { Attribute("id", id) }
  public static func title(_ text: String) -> Attribute { Attribute("title", text) }
  public static func scope(_ scope: String) -> Attribute { Attribute("scope", scope) }

  /// A number as coordinates are written, with at most two decimals.
  public static func number(_ name: StaticString, _ value: Double) -> Attribute {
    Attribute(name, Coordinate.text(value))
  }

  /// An address: http, https, a fragment or a path of this site; anything else becomes "#".
  public static func href(_ address: String) -> Attribute { Attribute("href", Address.safe(address)) }
}

enum Address {
  static func safe(_ address: String) -> String {
    let lower = address.lowercased()
    let isSite = lower.hasPrefix("/") && !lower.hasPrefix("//")
    let isKnown =
      lower.hasPrefix("https://") || lower.hasPrefix("http://") || lower.hasPrefix("#") || lower.hasPrefix("?")
    return isSite || isKnown ? address : "#"
  }
}

enum Coordinate {
  static func text(_ value: Double) -> String {
    guard value.isFinite else { return "0" }
    let hundredths = Int((min(max(value, -1e7), 1e7) * 100).rounded())
    let whole = hundredths / 100
    let rest = abs(hundredths % 100)
    let sign = hundredths < 0 && whole == 0 ? "-" : ""
    if rest == 0 { return "\(sign)\(whole)" }
    if rest % 10 == 0 { return "\(sign)\(whole).\(rest / 10)" }
    return "\(sign)\(whole).\(rest < 10 ? "0" : "")\(rest)"
  }
}
