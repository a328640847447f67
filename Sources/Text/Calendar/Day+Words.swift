extension Day {
  /// "29 March 2022", as sentences say it.
  public var words: String {
    let (year, month, day) = components
    return "\(day) \(Self.months[month - 1]) \(year)"
  }

  /// "29 Mar", for an axis whose year is told elsewhere.
  public var short: String {
    let (_, month, day) = components
    return "\(day) \(Self.months[month - 1].prefix(3))"
  }

  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
  ]
}

extension ClosedRange<Day> {
  /// "29 March 2022", or "29 March 2022 – 2 April 2022".
  public var words: String {
    lowerBound == upperBound ? lowerBound.words : "\(lowerBound.words) – \(upperBound.words)"
  }
}
