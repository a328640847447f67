public import Foundation

extension BargainingEvaluation {
  /// Compares frontier sizes and solutions with a file of additive domains.
  ///
  /// The file holds `domains`, each with `weighted_utilities[party][issue][option]`, `reservation`, `pareto_points`,
  /// and the solutions at disagreement 0 (`r0`) and at the reservation values (`rv`). Utilities agree within 10⁻⁸.
  ///
  /// - Throws: ``BargainingError`` when the file has another form.
  public static func additiveDomains(_ json: Data) throws(BargainingError) -> [Row] {
    let file = try decode(DomainsFile.self, json, file: "additive domains")
    var rows: [Row] = []
    for domain in file.domains { rows += try compare(domain) }
    return rows
  }

  private struct DomainsFile: Decodable {
    let domains: [Reference]
  }

  private struct Reference: Decodable {
    let dir: String
    let reservation: [Double]
    let paretoPoints: Int
    let weightedUtilities: [[[Double]]]
    let atZero: Solutions?
    let atReservation: Solutions?

    enum CodingKeys: String, CodingKey {
      case dir, reservation
      case paretoPoints = "pareto_points"
      case weightedUtilities = "weighted_utilities"
      case atZero = "r0"
      case atReservation = "rv"
    }
  }

  private struct Solutions: Decodable {
    let feasible: Int
    let nash: [Double]
    let egalitarian: [Double]
    let welfare: [Double]
    let kalaiSmorodinsky: [Double]
    let ideal: [Double]

    enum CodingKeys: String, CodingKey {
      case feasible, nash, egalitarian, ideal
      case welfare = "max_welfare"
      case kalaiSmorodinsky = "kalai_smorodinsky_maxmin"
    }
  }

  private static func compare(_ reference: Reference) throws(BargainingError) -> [Row] {
    let values = reference.weightedUtilities
    let issues = (values.first ?? []).enumerated().map { number, row in
      BargainingProblem.Issue("issue \(number)", options: row.indices.map { "option \($0)" })
    }
    let problem = try BargainingProblem(
      issues: issues, parties: values.enumerated().map { .init("party \($0)", values: $1) })
    let frontier = try Frontier(of: problem)
    let agrees = frontier.count == reference.paretoPoints
    var note = ""
    if !agrees {
      let plain = PlainArithmetic.frontierSize(problem)
      note = "sums of Doubles without a tolerance make it \(plain): points that exist only by rounding"
    }
    var rows = [
      Row(
        reference.dir, "frontier", found: "\(frontier.count)", expected: "\(reference.paretoPoints)", agrees: agrees,
        note: note)
    ]
    let zero = reference.reservation.map { _ in 0.0 }
    let points = [("", reference.atZero, zero), (" at reservation", reference.atReservation, reference.reservation)]
    for (suffix, solutions, disagreement) in points {
      guard let solutions else { continue }
      let finder = try SolutionFinder(frontier, disagreement: disagreement)
      let pairs: [(String, SolutionRule, [Double])] = [
        ("Nash", .nash, solutions.nash), ("egalitarian", .egalitarian, solutions.egalitarian),
        ("Kalai–Smorodinsky", .kalaiSmorodinsky, solutions.kalaiSmorodinsky),
        ("welfare", .maximumWelfare, solutions.welfare),
      ]
      for (name, rule, expected) in pairs {
        let found = try finder.solution(rule)?.utilities ?? []
        rows.append(
          Row(
            reference.dir, name + suffix, found: "\(found)", expected: "\(expected)",
            agrees: found.contains { isClose($0, expected) }))
      }
      rows.append(
        Row(
          reference.dir, "ideal" + suffix, found: "\(finder.ideal)", expected: "\(solutions.ideal)",
          agrees: isClose(finder.ideal, solutions.ideal)))
    }
    return rows
  }

  private static func isClose(_ left: [Double], _ right: [Double]) -> Bool {
    left.count == right.count && zip(left, right).allSatisfy { ($0 - $1).magnitude <= 1e-8 }
  }
}
