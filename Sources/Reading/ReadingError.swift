/// What can go wrong in reading, with the place and how to mend it.
public struct ReadingError: Error, Sendable, Hashable, CustomStringConvertible {
  public struct Code: Sendable, Hashable, CustomStringConvertible {
    private enum Name: String { case badLexicon, badModel, badMarkup }
    private let name: Name

    /// A word list has a line that cannot be read.
    public static let badLexicon = Code(name: .badLexicon)
    /// A trained reader's file is broken, cut short, or from another version.
    public static let badModel = Code(name: .badModel)
    /// Marked-up articles cannot be used for training.
    public static let badMarkup = Code(name: .badMarkup)

    public var description: String { name.rawValue }
  }

  public var code: Code
  public var file: String?
  /// Counted from 1.
  public var line: Int?
  public var message: String

  public init(_ code: Code, file: String? = nil, line: Int? = nil, _ message: String) {
    self.code = code
    self.file = file
    self.line = line
    self.message = message
  }

  public var description: String {
    let place = [file, line.map { String($0) }].compactMap { $0 }.joined(separator: ":")
    return place.isEmpty ? message : "\(place): \(message)"
  }
}
