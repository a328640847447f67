import ParleyBargaining
import ParleyForesight

/// Answers questions about the possible agreements of one problem.
struct SettlementAnswers {
  let problem: BargainingProblem
  /// The same without what is among ``redLines``; nil where that is the same.
  var unbound: BargainingProblem?
  /// Constraints that parties might give up, by name.
  var redLines: [SettlementProblem.RedLine] = []
  /// Issues that could be put on the table.
  var furtherIssues: [(issue: BargainingProblem.Issue, values: [[Double]])] = []
  /// The package that is a yes most often, where there are draws.
  var robust: SettlementStudy.Robust?

  func study(_ question: SettlementQuestion) throws -> SettlementStudy {
    var study = SettlementStudy(parties: problem.parties.map(\.name))
    do {
      if question.zone || question.draws > 0 {
        let zone = try Zone(of: problem)
        study.zone = .init(
          packages: zone.size.isExact ? zone.size.lower : nil, atLeast: zone.size.lower, atMost: zone.size.upper,
          feasible: zone.feasible)
        if question.draws > 0 {
          study.draws = try zone.draw(question.draws, seed: question.seed).map(described)
        }
      }
      if let proposal = question.proposal { study.proposal = try review(try package(proposal)) }
      if let weights = question.weights { study.weightedNash = try weightedNash(weights) }
      if question.redLines { study.redLines = try redLineStudy() }
      if question.robust { study.robust = robust }
      if question.opening { study.opening = try opening() }
      if let strategies = question.strategies { study.play = try play(strategies, question) }
    } catch let error as BargainingError {
      throw WorkspaceError(.argument, error.description)
    }
    return study
  }

  private func chosen(_ package: Package) -> SettlementStudy.Chosen {
    let pairs = zip(problem.issues, package.options).map { ($0.name, $0.options[$1]) }
    return Dictionary(pairs) { first, _ in first }
  }

  private func described(_ package: Package) throws(BargainingError) -> SettlementStudy.Package {
    .init(package: chosen(package), utilities: try problem.utilities(of: package))
  }

  private func package(_ chosen: SettlementStudy.Chosen) throws -> Package {
    if let unknown = chosen.keys.first(where: { name in !problem.issues.contains { $0.name == name } }) {
      throw WorkspaceError(
        .argument, "no issue “\(unknown)”; there are \(problem.issues.map(\.name).joined(separator: ", "))")
    }
    return Package(
      try problem.issues.map { issue in
        guard let name = chosen[issue.name] else {
          throw WorkspaceError(.argument, "the proposal leaves “\(issue.name)” open; give an option for every issue")
        }
        guard let option = issue.options.firstIndex(of: name) else {
          throw WorkspaceError(
            .argument, "“\(issue.name)” has no option “\(name)”; there are \(issue.options.joined(separator: ", "))")
        }
        return option
      })
  }

  private func review(_ package: Package) throws(BargainingError) -> SettlementStudy.Review {
    let review = try ProposalReview(package, in: problem)
    return .init(
      package: try described(package), gains: review.gains, isInZone: review.isInZone,
      isEfficient: review.isEfficient, commonGain: review.commonGain, bestForAll: try described(review.bestForAll),
      ownGains: review.ownGains)
  }

  private func weightedNash(_ weights: [String: Double]) throws -> [SettlementStudy.Package] {
    if let unknown = weights.keys.first(where: { name in !problem.parties.contains { $0.name == name } }) {
      throw WorkspaceError(
        .argument, "no party “\(unknown)”; there are \(problem.parties.map(\.name).joined(separator: ", "))")
    }
    let frontier = try Frontier(of: problem)
    let finder = try SolutionFinder(frontier, disagreement: problem.disagreement)
    let rule = SolutionRule.weightedNash(problem.parties.map { weights[$0.name] ?? 1 })
    return try (finder.solution(rule)?.indices ?? []).map {
      .init(package: chosen(frontier.package(at: $0)), utilities: frontier[$0])
    }
  }

  private func redLineStudy() throws(BargainingError) -> SettlementStudy.RedLines {
    let free = unbound ?? problem
    let bound = try free.withConstraints(free.constraints + redLines.map(\.constraint))
    func name(_ index: Int) -> String { bound.constraints[index].name }
    let blocking = try bound.blockingConstraints(most: 16)
    let isOpen = blocking.conflicts.isEmpty
    var prices: [SettlementStudy.RedLines.Price] = []
    for price in try bound.redLinePrices() {
      let single = try problem.withConstraints([bound.constraints[price.constraint]]).redLinePrices()[0]
      let number = price.constraint - free.constraints.count
      let given = redLines.indices.contains(number) ? redLines[number].given : nil
      prices.append(
        .init(
          redLine: name(price.constraint), price: isOpen ? price.price : nil,
          alone: single.price.allSatisfy(\.isFinite) ? single.price : nil, opensZone: price.opensZone,
          isGiven: given != nil || number < 0, said: given?.said, source: given?.source))
    }
    return .init(
      prices: prices, conflicts: blocking.conflicts.map { $0.sorted().map(name) },
      openings: blocking.openings.map { $0.sorted().map(name) })
  }

  private func opening() throws(BargainingError) -> SettlementStudy.Opening {
    guard let opening = try ZoneOpening(of: problem) else { return .init(isOpen: true, issues: []) }
    return .init(
      isOpen: false, nearest: try described(opening.package), concessions: opening.concessions,
      payments: opening.sidePayment?.received,
      issues: try problem.openingIssues(among: furtherIssues).map { furtherIssues[$0].issue.name })
  }

  private func play(
    _ strategies: [ConcessionStrategy], _ question: SettlementQuestion
  ) throws(BargainingError) -> SettlementStudy.Play {
    let trace = try OfferSession(problem, strategies: strategies, rounds: question.rounds, seed: question.seed).play()
    return .init(
      strategies: strategies.map(\.name), seed: question.seed,
      offers: trace.offers.map { offer in
        .init(
          round: offer.round, party: problem.parties[offer.party].name,
          package: .init(package: chosen(offer.package), utilities: offer.utilities))
      },
      agreement: try trace.agreement.map(described))
  }
}
