import ParleyDossier
public import ParleyPicture
public import ParleyText

/// Where a side stands on an issue on a day, as the machine interfaces give it.
public struct PositionRecord: Sendable, Hashable, Codable {
  public var issue: String
  public var party: String
  public var asOf: Day
  /// nil, as the figures below, where the side has not spoken of the issue.
  @Explicit public var option: String?
  /// Probability of each option, ascending.
  @Explicit public var probabilities: [Double]?
  /// Mean place on the scale, 0…1, and the bounds of 80% of the probability.
  @Explicit public var mean: Double?
  @Explicit public var low: Double?
  @Explicit public var high: Double?
  /// Options that the side has signalled it could accept with at least one half.
  public var accepts: [String]
  public var claims: [String]

  init(_ issue: Issue, _ party: String, _ picture: Picture) {
    self.issue = issue.id
    self.party = party
    let day = picture.days.upperBound
    asOf = day
    (option, probabilities, mean, low, high) = (nil, nil, nil, nil, nil)
    accepts = []
    claims = []
    guard let track = picture.position(of: party, on: issue.id), !track.isSilent else { return }
    option = issue.options[track.mode(on: day)].id
    probabilities = track.distribution[day]
    mean = track.mean(on: day)
    let interval = track.interval(on: day)
    low = interval.lowerBound
    high = interval.upperBound
    claims = track.claims
    accepts = picture.acceptance(of: party, on: issue.id)?.accepted(on: day).sorted().map { issue.options[$0].id } ?? []
  }

  enum CodingKeys: String, CodingKey {
    case issue, party, asOf = "as_of"
    case option, probabilities, mean, low, high, accepts, claims
  }
}

/// A dated change of a position, as the machine interfaces give it.
public struct ShiftRecord: Sendable, Hashable, Codable {
  public var date: Day
  public var earliest: Day
  public var party: String
  public var issue: String
  public var what: Shift.What
  public var from: String
  public var to: String
  public var direction: Shift.Direction
  public var probability: Double
  @Explicit public var takenBack: Day?
  public var claims: [String]

  init(_ shift: Shift, _ issue: Issue) {
    date = shift.date
    earliest = shift.earliest
    party = shift.party
    self.issue = shift.issue
    what = shift.what
    from = issue.options[shift.from].id
    to = issue.options[shift.to].id
    direction = shift.direction
    probability = shift.probability
    takenBack = if case .takenBack(let day) = shift.outcome { day } else { nil }
    claims = shift.claims
  }

  enum CodingKeys: String, CodingKey {
    case date, earliest, party, issue, what, from, to, direction, probability, takenBack = "taken_back", claims
  }
}

extension Workspace {
  /// Each side's position on each issue, or on one.
  public func positions(issue: String? = nil, at day: Day? = nil) throws -> [PositionRecord] {
    let issues = try issue.map { [try self.issue($0)] } ?? dossier.issues
    let picture = try picture(at: day)
    return issues.flatMap { issue in dossier.sides.map { PositionRecord(issue, $0.id, picture) } }
  }

  /// Every dated change of a position or of what a side signals it could accept, in order.
  public func shifts(issue: String? = nil, at day: Day? = nil) throws -> [ShiftRecord] {
    if let issue { _ = try self.issue(issue) }
    return try picture(at: day).shifts
      .filter { issue == nil || $0.issue == issue }
      .sorted { ($0.date, $0.id) < ($1.date, $1.id) }
      .compactMap { shift in dossier.issue(shift.issue).map { ShiftRecord(shift, $0) } }
  }
}
