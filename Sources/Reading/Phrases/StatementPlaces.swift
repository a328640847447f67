import ParleyText

/// Statements in the order in which their contents begin, for asking which ones hold a place of the text.
struct StatementPlaces {
  /// Where the contents begin, and indices into the statements, in one order.
  private let starts: [Int]
  private let order: [Int]

  init(_ statements: [Statement]) {
    let places = statements.indices.compactMap { index in
      statements[index].content.map(\.start).min().map { (start: $0, index: index) }
    }.sorted { $0 < $1 }
    starts = places.map(\.start)
    order = places.map(\.index)
  }

  /// Indices of the statements whose contents may hold a place: those that begin before it, the nearest 16 of them.
  ///
  /// Statements nest a few deep, so those far before a place do not reach it.
  func before(_ place: Int) -> ArraySlice<Int> {
    let end = starts.partitioningIndex { $0 > place }
    return order[max(0, end - 16)..<end]
  }
}

extension [Statement] {
  /// The innermost of these, other than one, whose content holds a span.
  func innermost(around span: TextSpan, except index: Int, places: StatementPlaces) -> Int? {
    let holding = places.before(span.start).filter { $0 != index && self[$0].content.contains { $0.contains(span) } }
    return holding.min { (self[$0].extent?.count ?? .max) < (self[$1].extent?.count ?? .max) }
  }
}
