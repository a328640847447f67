import ParleyBargaining
import ParleyForesight
import ParleyWorkspace

extension APIRoute {
  /// Everything that programs can ask: what the pages show.
  static let all: [APIRoute] = negotiation + evidence + (answers + models).map(\.kept) + work

  private static let negotiation: [APIRoute] = [
    APIRoute("/dossier", "Parties, people, issues, facts, milestones and shocks.") { workspace, _ in
      DossierRecord(workspace.dossier)
    },
    APIRoute("/counts", "How much the ledger holds.", [.at]) { try $0.counts(knownBy: $1.day("at")) },
    APIRoute("/freshness", "Whether what is computed is as new as the ledger.") { workspace, _ in
      try FreshnessRecord(workspace)
    },
  ]

  private static let evidence: [APIRoute] = [
    APIRoute("/claims", "Claims in the order of their dates.", APIParameter.filter, isKept: true) {
      try $0.claims($1.filter(limit: 1000))
    },
    APIRoute("/claims/{id}", "A claim, its passage, and every figure that rests on it.", [.id]) {
      EvidenceRecord(try $0.evidence(claim: $1.place("id")))
    },
    APIRoute("/statements", "Statements in the order of their dates.", APIParameter.filter, isKept: true) {
      try $0.statements($1.filter(limit: 1000))
    },
    APIRoute("/articles", "Articles in the order of publication.", APIParameter.filter, isKept: true) {
      try $0.articles($1.filter(limit: 1000))
    },
    APIRoute("/articles/{id}", "An article with everything found in it.", [.id]) {
      try $0.articleAnswer($1.place("id"))
    },
    APIRoute("/speakers", "Who was heard, those heard most first.", [.at], isKept: true) {
      try $0.speakers(at: $1.day("at"))
    },
  ]

  private static let answers: [APIRoute] = [
    APIRoute("/gap", "How far the sides are from yes.", [.at]) { try $0.gapRecord(at: $1.day("at")) },
    APIRoute("/history", "How the probability of a yes went.", [.at]) { try $0.history(until: $1.day("at")) },
    APIRoute("/positions", "Where each side stands on each issue.", [.issue, .at]) {
      try $0.positions(issue: $1.text("issue"), at: $1.day("at"))
    },
    APIRoute("/shifts", "Dated changes of positions.", [.issue, .at]) {
      try $0.shifts(issue: $1.text("issue"), at: $1.day("at"))
    },
    APIRoute("/commitments", "How publicly each side has bound itself.", [.issue, .at]) {
      try $0.commitments(issue: $1.text("issue"), at: $1.day("at"))
    },
    APIRoute("/contradictions", "Voices of one side that cannot both be its position.", [.issue, .at]) {
      try $0.contradictions(issue: $1.text("issue"), at: $1.day("at"))
    },
    APIRoute("/mutual-claims", "What one side says that another wants.", [.issue, .at]) {
      try $0.mutualClaims(issue: $1.text("issue"), at: $1.day("at"))
    },
    APIRoute("/settlement", "The possible agreements.", [.at]) {
      SettlementRecord(try $0.settlement(at: $1.day("at")))
    },
    APIRoute(
      "/scenario", "What shocks would do to the distance to yes.",
      [.shocks, .at]
    ) { try $0.scenarioRecord(shocks: $1.texts("shock"), at: $1.day("at")) },
    APIRoute("/forecasts", "Forecasts that can be checked, and how good such forecasts were.", [.at]) {
      ForecastsRecord(try $0.forecasts(at: $1.day("at")))
    },
    APIRoute("/hypotheses", "What each side may be up to, with the evidence.", [.at]) {
      try $0.hypothesisRecords(at: $1.day("at"))
    },
    APIRoute("/brief", "The page to hand on, in sentences.", [.at]) { BriefRecord(try $0.brief(at: $1.day("at"))) },
  ]

  private static let models: [APIRoute] = [
    APIRoute(open: "/settlement-study", "The zone of agreement, red lines, robust packages and openings.", [.at]) {
      var question = SettlementQuestion()
      (question.zone, question.redLines, question.robust, question.opening) = (true, true, true, true)
      return try $0.study(question, at: $1.day("at"))
    },
    APIRoute(open: "/stability", "Stable outcomes of the graph model.", [.issues, .at]) {
      try $0.conflict(at: $1.day("at"), issues: $1.texts("issue")).report
    },
    APIRoute(open: "/conflict-map", "States and moves of the graph model.", [.issues, .at]) {
      ConflictMapRecord(try $0.conflictMap(at: $1.day("at"), issues: $1.texts("issue")))
    },
    APIRoute(open: "/predictions", "What the models of decision predict.", [.at]) { try $0.predict(at: $1.day("at")) },
  ]

  private static let work: [APIRoute] = [
    APIRoute(
      "/reviews",
      "Reviews in the order in which they were given; where people work blind, others' only on claims that one has reviewed."
    ) { try VisibleReviews($0, to: Reviewer($1.request).name).all },
    APIRoute(
      "/queue", "The claims to look at first.",
      [.init(name: "coder", text: "Whose queue; anybody's where nothing is said.")]
    ) { ReviewQueueRecord(try $0.reviewQueue(for: $1.text("coder") ?? "")) },
    APIRoute("/agreement", "How far those who reviewed agree.") { workspace, _ in
      AgreementRecord(try workspace.reviewAgreement())
    },
  ]
}
