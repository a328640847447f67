/// What went wrong in this room: a code to branch on, the place, and a sentence that says how to mend it.
///
/// Every operation of `ParleyBargaining` that can fail throws this type and no other.
///
/// ```swift
/// throw BargainingError(
///   .invalidWeight, at: "party UA, issue 3",
///   "the salience is -0.2; give a number of 0 or more")
/// // prints: invalid weight (party UA, issue 3): the salience is -0.2; give a number of 0 or more
/// ```
public struct BargainingError: Error, Equatable, Hashable, Sendable {
  /// What kind of mistake it is.
  public let code: Code
  /// Where it is.
  public let place: Place
  /// What was found, what was expected, and how to mend it.
  public let message: String

  /// An error at a place, with a sentence that says how to mend it.
  public init(_ code: Code, at place: Place, _ message: String) {
    self.code = code
    self.place = place
    self.message = message
  }
}

extension BargainingError: CustomStringConvertible {
  /// `code (place): message`; the place is left out when it is unknown.
  public var description: String {
    let place = self.place.description
    return place.isEmpty ? "\(code): \(message)" : "\(code) (\(place)): \(message)"
  }
}

extension BargainingError {
  /// Where a mistake is: a part of the model in words, and a line of a file where there is one.
  public struct Place: Equatable, Hashable, Sendable, ExpressibleByStringLiteral, ExpressibleByStringInterpolation {
    /// The part of the model: `issue "Neutrality", option 3`. Empty when the whole input is meant.
    public let what: String
    /// The file, as the caller named it.
    public let file: String?
    /// The line, from 1.
    public let line: Int?

    /// A part of the model, and where it was read.
    public init(_ what: String = "", file: String? = nil, line: Int? = nil) {
      self.what = what
      self.file = file
      self.line = line
    }

    /// A part of the model that was read from no file.
    public init(stringLiteral what: String) {
      self.init(what)
    }
  }
}

extension BargainingError.Place: CustomStringConvertible {
  /// `file:line: what`, without the parts that are unknown.
  public var description: String {
    guard let file else { return what }
    let location = line.map { "\(file):\($0)" } ?? file
    return what.isEmpty ? location : "\(location): \(what)"
  }
}
