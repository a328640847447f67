/// What went wrong while reading an input: a code to branch on, the place, and a sentence that says how to mend it.
///
/// Every operation of this module that can fail throws this type and no other. One bad input never stops the
/// inputs after it: ``Articles`` hands such an error out in the place of the article.
public struct IngestError: Error, Hashable, Sendable {
  /// What kind of mistake it is.
  public let code: Code
  /// Where it is.
  public let place: Place
  /// What was found, what was expected, and how to mend it.
  public let message: String

  public init(_ code: Code, at place: Place, _ message: String) {
    self.code = code
    self.place = place
    self.message = message
  }

  /// A file or an address, and the line or byte in it where there is one.
  public struct Place: Hashable, Sendable {
    /// The path or address, as the user named it.
    public let input: String
    /// From 1.
    public let line: Int?
    /// From 0.
    public let byte: Int?

    public init(_ input: String, line: Int? = nil, byte: Int? = nil) {
      self.input = input
      self.line = line
      self.byte = byte
    }
  }
}

extension IngestError: CustomStringConvertible {
  /// `code (place): message`.
  public var description: String { "\(code) (\(place)): \(message)" }
}

extension IngestError.Place: CustomStringConvertible {
  /// `path:line`, `path, byte N` or the path alone.
  public var description: String {
    if let line { return "\(input):\(line)" }
    if let byte { return "\(input), byte \(byte)" }
    return input
  }
}
