import ParleyText

/// Statements in the order in which their contents begin, for asking which ones hold a place of the text.
struct StatementPlaces {
  private let statements: [Statement]
  private let starts: [Int]

  init(_ statements: [Statement]) {
    self.statements = statements.filter { !$0.content.isEmpty }.sorted { Self.start($0) < Self.start($1) }
    starts = self.statements.map(Self.start)
  }

  private static func start(_ statement: Statement) -> Int { statement.extent?.start ?? 0 }

  /// The statements whose contents may hold a place: those that begin before it, the nearest 16 of them.
  ///
  /// Statements nest a few deep, so those far before a place do not reach it.
  func before(_ place: Int) -> ArraySlice<Statement> {
    let end = starts.partitioningIndex { $0 > place }
    return statements[max(0, end - 16)..<end]
  }

  /// The innermost statement, other than the one with this identifier, whose content holds a span.
  func innermost(around span: TextSpan, except id: String? = nil) -> Statement? {
    let holding = before(span.start).filter { $0.id != id && $0.content.contains { $0.contains(span) } }
    return holding.min { ($0.extent?.count ?? .max) < ($1.extent?.count ?? .max) }
  }
}
