public import ParleyText

extension Picture {
  /// Where a side will stand on a day to come, if it moves as it has: the last day's probabilities carried on by the walk.
  ///
  /// - Returns: a probability for each option; nil where the dossier knows no such side or issue. A day that the picture
  ///   covers has its own probabilities.
  /// - Complexity: O(days × options²).
  public func predicted(of party: String, on issue: String, at day: Day) -> [Double]? {
    guard let index = positions.firstIndex(where: { $0.party == party && $0.issue == issue }) else { return nil }
    var row = positions[index].distribution[day]
    var scratch = row
    let ahead = days.upperBound.distance(to: day)
    guard ahead > 0 else { return row }
    for _ in 0..<min(ahead, 3_660) { builders[index].walk.advance(&row, scratch: &scratch) }
    return row
  }
}

extension Picture {
  /// Whether a side said where it stands on an issue within some days.
  public func spoke(_ party: String, on issue: String, within days: ClosedRange<Day>) -> Bool {
    guard let index = positions.firstIndex(where: { $0.party == party && $0.issue == issue }) else { return false }
    return testimonies.tracks[index].contains { days.contains($0.day) }
  }
}
