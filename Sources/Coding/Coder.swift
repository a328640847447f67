public import ParleyReading
public import ParleyText

/// Turns statements into claims on the dossier's issues.
public protocol Coder: Sendable {
  /// Name and version, kept with every claim.
  var name: String { get }

  /// Codes all statements of one article; most statements carry no claim. Pure: the same input always gives the same claims.
  func code(_ findings: Findings, of article: Article) -> [Claim]

  /// Statements that an article is by itself: see ``IndicatorCoder/ownWords(_:of:)``.
  func ownWords(_ findings: Findings, of article: Article) -> [Statement]
}

extension Coder {
  public func ownWords(_ findings: Findings, of article: Article) -> [Statement] { [] }
}
