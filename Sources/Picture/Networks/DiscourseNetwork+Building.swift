public import ParleyCoding
public import ParleyDossier
public import ParleyText

extension DiscourseNetwork {
  /// Ties the claimants of a dossier by their own stands; claims about another party are left out.
  ///
  /// - Complexity: O(claims + actors² × stands).
  public init(_ claims: [Claim], of dossier: Dossier, options: Options) {
    let table = StandTable(claims, dossier: dossier, options: options)
    self.options = options
    days = table.days
    let edges = options.kind == .twoMode ? table.twoModeEdges : table.oneModeEdges(options)
    let kept = edges.filter { abs($0.weight) >= options.threshold && $0.weight != 0 }
    self.edges = kept.sorted { ($0.a, $0.b) < ($1.a, $1.b) }
    let tied = Set(kept.flatMap { [$0.a, $0.b] })
    let actors = options.threshold > 0 ? table.actors.filter { tied.contains($0.id) } : table.actors
    nodes = actors + (options.kind == .twoMode ? table.concepts : [])
  }

  /// The network in moving windows of days, for how coalitions form and fall apart.
  ///
  /// - Parameters:
  ///   - length: days in each window, 1 or more.
  ///   - step: days from one window to the next, 1 or more.
  public static func series(
    _ claims: [Claim], of dossier: Dossier, options: Options, length: Int, step: Int
  ) -> [(days: ClosedRange<Day>, network: DiscourseNetwork)] {
    let whole = options.days ?? dossier.span
    var result: [(days: ClosedRange<Day>, network: DiscourseNetwork)] = []
    var start = whole.lowerBound
    while start <= whole.upperBound {
      let window = start...min(whole.upperBound, start.advanced(by: max(1, length) - 1))
      var slice = options
      slice.days = window
      result.append((window, DiscourseNetwork(claims, of: dossier, options: slice)))
      start = start.advanced(by: max(1, step))
    }
    return result
  }
}
