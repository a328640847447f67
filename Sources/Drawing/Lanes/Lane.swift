/// What one issue's lane shows: the ordered options and where each side stands among them.
public struct Lane: Sendable, Hashable {
  public var issue: String
  public var options: [Mark]
  public var sides: [Stand]
  /// Place of the situation on the ground, and what it is.
  public var fact: Mark?

  public init(issue: String, options: [Mark], sides: [Stand], fact: Mark? = nil) {
    self.issue = issue
    self.options = options
    self.sides = sides
    self.fact = fact
  }

  /// A place on the scale, 0…1, and its name.
  public struct Mark: Sendable, Hashable {
    public var place: Double
    public var label: String

    public init(place: Double, label: String) {
      self.place = place
      self.label = label
    }
  }

  /// One side on the lane.
  public struct Stand: Sendable, Hashable {
    /// A name short enough to stand beside its mark.
    public var id: String
    public var name: String
    /// Which colour and shape it has: its place in the order of the sides.
    public var index: Int
    /// Mean place, 0…1; nil where nothing is known of this side on this issue.
    public var mean: Double?
    /// 80% of the probability lies here.
    public var spread: ClosedRange<Double>?
    /// How far it has signalled that it could go, from its own end.
    public var acceptance: ClosedRange<Double>?
    /// Where it stood at the date that the reader compares with.
    public var before: Double?
    /// Where its evidence is.
    public var link: String?

    public init(
      id: String, name: String, index: Int, mean: Double?, spread: ClosedRange<Double>? = nil,
      acceptance: ClosedRange<Double>? = nil, before: Double? = nil, link: String? = nil
    ) {
      self.id = id
      self.name = name
      self.index = index
      self.mean = mean
      self.spread = spread
      self.acceptance = acceptance
      self.before = before
      self.link = link
    }
  }
}
