/// All the mistakes that a dossier's files hold, in the order of files and lines.
public struct DossierErrors: Error, Sendable, Hashable, CustomStringConvertible {
  /// Never empty when thrown.
  public var mistakes: [DossierError]

  public init(_ mistakes: [DossierError]) { self.mistakes = mistakes }

  /// One line for each mistake.
  public var description: String { mistakes.map(\.description).joined(separator: "\n") }
}
