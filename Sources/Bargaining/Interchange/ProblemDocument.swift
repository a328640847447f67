public import Foundation

/// A problem as JSON: `{"format": "parley-bargaining", "version": 1, "issues": […], "parties": […], "constraints": […]}`.
///
/// Issues, options and parties are written by name, so that a person can read and edit the file.
public struct ProblemDocument: Codable, Equatable, Sendable {
  /// `parley-bargaining`.
  public let format: String
  /// 1.
  public let version: Int
  let issues: [Issue]
  let parties: [Party]
  let constraints: [Rule]?

  struct Issue: Codable, Equatable, Sendable {
    let name: String
    let options: [String]
  }

  struct Party: Codable, Equatable, Sendable {
    let name: String
    let disagreement: Double?
    let values: [[Double]]
  }

  struct Rule: Codable, Equatable, Sendable {
    let name: String
    let issues: [Int]
    let forbidden: [[Int]]?
    let allowed: [[Int]]?
    let bonuses: [Bonus]?
    let forbidsTheRest: Bool?
  }

  struct Bonus: Codable, Equatable, Sendable {
    let options: [Int]
    let utilities: [Double]
  }

  /// The document of a problem.
  public init(_ problem: BargainingProblem) {
    format = "parley-bargaining"
    version = 1
    issues = problem.issues.map { Issue(name: $0.name, options: $0.options) }
    parties = problem.parties.map { Party(name: $0.name, disagreement: $0.disagreement, values: $0.values) }
    constraints = problem.constraints.map { rule in
      let effects = rule.effects.sorted { $0.key.lexicographicallyPrecedes($1.key) }
      return Rule(
        name: rule.name, issues: rule.issues,
        forbidden: effects.filter { $0.value == .forbidden }.map(\.key),
        allowed: effects.filter { $0.value == .allowed }.map(\.key),
        bonuses: effects.compactMap { combination, effect in
          guard case .bonus(let values) = effect else { return nil }
          return Bonus(options: combination, utilities: values)
        },
        forbidsTheRest: rule.forbidsTheRest)
    }
  }

  /// Reads a document.
  ///
  /// - Throws: ``BargainingError`` when it is no JSON of this form.
  public init(json: Data, file: String? = nil) throws(BargainingError) {
    do {
      self = try JSONDecoder().decode(Self.self, from: json)
    } catch {
      throw BargainingError(.malformedInput, at: .init(file: file), "it is no problem document: \(error)")
    }
    guard format == "parley-bargaining", version == 1 else {
      throw BargainingError(
        .unsupported, at: .init(file: file), "found \(format) \(version); expected parley-bargaining 1")
    }
  }

  /// The document as JSON, keys in order.
  public func json() throws(BargainingError) -> Data {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    do {
      return try encoder.encode(self)
    } catch {
      throw BargainingError(.invalidNumber, at: "problem document", "a number cannot be written as JSON")
    }
  }

  /// The problem that the document describes, checked.
  public func problem() throws(BargainingError) -> BargainingProblem {
    let rules = (constraints ?? []).map { rule in
      var effects: [[Int]: Constraint.Effect] = [:]
      for combination in rule.forbidden ?? [] { effects[combination] = .forbidden }
      for combination in rule.allowed ?? [] { effects[combination] = .allowed }
      for bonus in rule.bonuses ?? [] { effects[bonus.options] = .bonus(bonus.utilities) }
      return Constraint(
        rule.name, issues: rule.issues, effects: effects, forbidsTheRest: rule.forbidsTheRest ?? false)
    }
    return try BargainingProblem(
      issues: issues.map { .init($0.name, options: $0.options) },
      parties: parties.map { .init($0.name, values: $0.values, disagreement: $0.disagreement ?? 0) },
      constraints: rules)
  }
}
