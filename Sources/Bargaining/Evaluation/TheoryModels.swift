import RealModule

/// Which model of this room answers which case of the reference, by the first letters of its id.
struct TheoryModels {
  let prefix: String
  let compute: (_ inputs: TheoryInputs, _ expected: TheoryInputs) throws(BargainingError) -> [String: Double]

  static var all: [Self] { war + offers + bargaining }

  private static var war: [Self] {
    [
      Self(prefix: "fearon1995-riskreturn-uniform") { (inputs, _) throws(BargainingError) in
        let best = try RiskReturnDemand(
          prevails: inputs.number("p"), cost: inputs.number("cA"), largestCost: inputs.number("c"))
        return ["x": best.demand, "pr_war": best.war, "EU_A": best.expected]
      },
      Self(prefix: "fearon1995-range") { (inputs, _) throws(BargainingError) in
        let exponent = inputs.text("u") == "sqrt" ? 0.5 : 1
        let range = try BargainingRange(
          prevails: inputs.number("p"), costs: (inputs.number("cA"), inputs.number("cB")),
          exponents: (exponent, exponent))
        return ["low": range.low, "high": range.high, "width": range.width]
      },
      Self(prefix: "warpath-gamblers-ruin") { (inputs, _) throws(BargainingError) in
        let path = try BattlePath(
          forts: Int(inputs.number("N")), held: Int(inputs.number("k")), battle: inputs.number("p"))
        return ["pr_win": path.victory, "battles": path.battles]
      },
      Self(prefix: "convergence-beta-beliefs") { (inputs, expected) throws(BargainingError) in
        let a = try inputs.numbers("prior_A")
        let b = try inputs.numbers("prior_B")
        guard a.count == 2, b.count == 2 else {
          throw BargainingError(.invalidShape, at: "theory, priors", "give two numbers for each side")
        }
        let beliefs = try Convergence(BattleBelief(alpha: a[0], beta: a[1]), BattleBelief(alpha: b[0], beta: b[1]))
        var found: [String: Double] = [:]
        for (key, _) in expected.flattened() where key.hasPrefix("gap_n.") {
          let battles = Int(key.dropFirst("gap_n.".count)) ?? 0
          found[key] = try beliefs.gap(won: battles / 2, lost: battles - battles / 2)
        }
        let costs = try inputs.number("cA") + inputs.number("cB")
        found["first_n_with_deal"] = try beliefs.firstDeal(costs: costs).map(Double.init)
        return found
      },
      Self(prefix: "shifting-power-two-period") { (inputs, _) throws(BargainingError) in
        let shift = try ShiftingPower(
          now: inputs.number("p1"), discount: inputs.number("d"), costs: (inputs.number("cA"), inputs.number("cB")))
        return ["threshold_p2": shift.threshold]
      },
      Self(prefix: "audience-cost-hazard") { (inputs, _) throws(BargainingError) in
        let costs = try AudienceCosts(rate: inputs.number("a_i"))
        return numbered("pr_quit", try inputs.numbers("t").map { costs.opponentHasQuit(by: $0) })
      },
    ]
  }

  private static var offers: [Self] {
    [
      Self(prefix: "rubinstein1982") { (inputs, _) throws(BargainingError) in
        let first = try inputs.number("d1")
        let game = try AlternatingOffers(discounts: first, inputs.number("d2"))
        return [
          "x1_first": game.shareProposing, "x1_when_2_first": game.shareResponding,
          "equal_d_0_9": try AlternatingOffers(discounts: first, first).shareProposing,
        ]
      },
      Self(prefix: "rubinstein-finite") { (inputs, expected) throws(BargainingError) in
        let game = try AlternatingOffers(discounts: inputs.number("d1"), inputs.number("d2"))
        var found: [String: Double] = [:]
        for (key, _) in expected.flattened() { found[key] = try game.share(rounds: Int(key.dropFirst(2)) ?? 0) }
        return found
      },
      Self(prefix: "rubinstein-limit") { (inputs, _) throws(BargainingError) in
        ["x1": try AlternatingOffers.limitShare(rates: inputs.number("r1"), inputs.number("r2"))]
      },
      Self(prefix: "outside-option-principle") { (inputs, _) throws(BargainingError) in
        var shares: [Double] = []
        for worth in try inputs.numbers("w") { shares.append(try AlternatingOffers.shareWithOutsideOption(worth)) }
        return numbered("share_of_holder", shares)
      },
    ]
  }

  private static var bargaining: [Self] {
    [
      Self(prefix: "nash-linear") { (inputs, _) throws(BargainingError) in
        let d = try inputs.numbers("d")
        let line = try MixedFrontier([[1, 0], [0, 1]])
        let weight = try inputs.number("a")
        let even = try line.solution(.nash, disagreement: d)?.utilities ?? []
        let uneven = try line.solution(.weightedNash([weight, 1 - weight]), disagreement: d)?.utilities ?? []
        return ["x1": even.first, "x2": even.last, "x1_asym": uneven.first].compactMapValues { $0 }
      },
      Self(prefix: "nash-riskaverse") { (inputs, _) throws(BargainingError) in
        ["x": try PieSplit(exponents: (inputs.number("a"), inputs.number("b"))).share]
      },
      Self(prefix: "three-options-four-solutions") { (inputs, _) throws(BargainingError) in
        let hull = try MixedFrontier(inputs.rows("points"))
        let rules: [(String, SolutionRule)] = [
          ("nash", .nash), ("kalai_smorodinsky", .kalaiSmorodinsky), ("egalitarian", .egalitarian),
          ("utilitarian", .maximumWelfare),
        ]
        var found: [String: Double] = [:]
        for (name, rule) in rules {
          let solution = try hull.solution(rule, disagreement: [0, 0])
          found.merge(numbered(name, solution?.utilities ?? [])) { $1 }
        }
        return found
      },
      Self(prefix: "ks1975-monotonicity") { (_, _) throws(BargainingError) in
        var found: [String: Double] = [:]
        // The sets of the paper's counterexample: the second holds the first, yet Nash gives player 2 less in it.
        for (name, points) in [("S0", [[0, 1], [0.75, 0.75], [1, 0]]), ("S1", [[0, 1], [1, 0.7]])] {
          let hull = try MixedFrontier(points)
          for (rule, label) in [(SolutionRule.nash, "nash"), (.kalaiSmorodinsky, "ks")] {
            let solution = try hull.solution(rule, disagreement: [0, 0])
            found.merge(numbered("\(label)_\(name)", solution?.utilities ?? [])) { $1 }
          }
        }
        return found
      },
    ]
  }

  private static func numbered(_ name: String, _ values: [Double]) -> [String: Double] {
    Dictionary(values.enumerated().map { ("\(name).\($0)", $1) }) { first, _ in first }
  }
}
