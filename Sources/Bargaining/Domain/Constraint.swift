/// A rule over a few issues that an additive utility cannot say: options that exclude or need each other, red lines,
/// and bonuses for options that belong together.
///
/// ```swift
/// // No troops on both sides of the river: option 0 of issue 2 excludes option 1 of issue 4.
/// let rule = Constraint.excludes("river", (issue: 2, option: 0), (issue: 4, option: 1))
/// ```
public struct Constraint: Hashable, Sendable {
  /// What the rule is called in findings.
  public let name: String
  /// The issues it looks at, each once.
  public let issues: [Int]
  /// What it says about combinations of their options; combinations that it does not list are allowed, without bonus.
  public let effects: [[Int]: Effect]
  /// Whether combinations that are not listed are forbidden.
  public let forbidsTheRest: Bool

  /// What a rule says about one combination of options.
  public enum Effect: Hashable, Sendable {
    /// No package may contain it.
    case forbidden
    /// A package may contain it.
    case allowed
    /// It adds to (or, if negative, takes from) each party's utility, in the order of the parties.
    case bonus([Double])
  }

  /// A rule that lists what it says about combinations of the options of some issues.
  public init(_ name: String, issues: [Int], effects: [[Int]: Effect], forbidsTheRest: Bool = false) {
    self.name = name
    self.issues = issues
    self.effects = effects
    self.forbidsTheRest = forbidsTheRest
  }

  /// The options chosen for two issues cannot stand in one package.
  public static func excludes(
    _ name: String, _ first: (issue: Int, option: Int), _ second: (issue: Int, option: Int)
  ) -> Self {
    Self(name, issues: [first.issue, second.issue], effects: [[first.option, second.option]: .forbidden])
  }

  /// A choice on one issue allows only some options on another.
  ///
  /// - Parameter options: how many options the other issue has.
  public static func requires(
    _ name: String, _ choice: (issue: Int, option: Int), on issue: Int, oneOf allowed: Set<Int>, of options: Int
  ) -> Self {
    let refused = (0..<max(options, 0)).filter { !allowed.contains($0) }
    let effects = refused.map { ([choice.option, $0], Effect.forbidden) }
    return Self(name, issues: [choice.issue, issue], effects: Dictionary(effects) { first, _ in first })
  }

  /// A party refuses some options of an issue, whatever it gets for them.
  public static func redLine(_ name: String, issue: Int, refuses options: Set<Int>) -> Self {
    Self(name, issues: [issue], effects: Dictionary(options.map { ([$0], Effect.forbidden) }) { first, _ in first })
  }
}

extension Constraint {
  /// Whether the rule allows the package.
  func allows(_ package: Package) -> Bool {
    allows(issues.map { package[$0] })
  }

  /// Whether the rule allows a combination of options of its issues.
  func allows(_ combination: [Int]) -> Bool {
    guard let effect = effects[combination] else { return !forbidsTheRest }
    return effect != .forbidden
  }

  /// What the rule adds to a party's utility.
  func bonus(to party: Int, for package: Package) -> Double {
    guard case .bonus(let values) = effects[issues.map { package[$0] }] else { return 0 }
    return values[party]
  }

  /// The largest size of a bonus, positive or negative, to a party.
  func largestBonus(to party: Int) -> Double {
    effects.values.reduce(0) { largest, effect in
      guard case .bonus(let values) = effect else { return largest }
      return max(largest, values[party].magnitude)
    }
  }

  func validate(issues all: [BargainingProblem.Issue], partyCount: Int) throws(BargainingError) {
    let place = BargainingError.Place("constraint \"\(name)\"")
    guard !issues.isEmpty, Set(issues).count == issues.count, issues.allSatisfy(all.indices.contains) else {
      throw BargainingError(
        .outOfRange, at: place, "it looks at issues \(issues); name each once, from 0 to \(all.count - 1)")
    }
    for (combination, effect) in effects {
      let fits =
        combination.count == issues.count
        && zip(issues, combination).allSatisfy { all[$0].options.indices.contains($1) }
      guard fits else {
        throw BargainingError(
          .outOfRange, at: place,
          "the combination \(combination) does not choose an option for each of issues \(issues)")
      }
      guard case .bonus(let values) = effect else { continue }
      guard values.count == partyCount, values.allSatisfy(\.isFinite) else {
        throw BargainingError(
          .invalidShape, at: place, "the bonus \(values) must hold one finite number for each of \(partyCount) parties")
      }
    }
  }
}
