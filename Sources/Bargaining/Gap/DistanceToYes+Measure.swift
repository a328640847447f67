extension DistanceToYes {
  /// Measures how far the parties are from yes.
  ///
  /// - Returns: estimates over `options.draws` draws, and findings at the middle of what is known.
  /// - Throws: ``BargainingError`` when the options are out of range, or constraints tie too many issues together.
  /// - Complexity: proportional to draws · parties · options of all issues; about 20 µs a draw for 2 parties and
  ///   13 issues of 6 options.
  public static func measure(_ input: Input, options: Options = Options()) throws(BargainingError) -> Result {
    try measurement(input, options: options).result
  }

  /// The result with the answer of every draw.
  static func measurement(
    _ input: Input, options: Options
  ) throws(BargainingError) -> (result: Result, answers: [Bool]) {
    guard (1...10_000_000).contains(options.draws), options.stepDraws >= 0, options.blockingLimit > 0 else {
      throw BargainingError(
        .outOfRange, at: "options",
        "give 1 to 10,000,000 draws, 0 or more draws for steps, and room for at least one blocking set")
    }
    let model = try GapModel(input)
    let sampler = GapSampler(model, seed: options.seed)
    var survey = GapSurvey(model, sampler)
    try survey.run(draws: options.draws)
    let center = try GapCenter(model, sampler.center(), blockingLimit: options.blockingLimit)
    let steps = try StepSurvey(model, sampler, draws: min(options.stepDraws, options.draws))
    let result = Result(
      probability: Estimate(successes: survey.yesCount, draws: options.draws),
      issues: survey.issueFindings(),
      worthBlocks: Estimate(successes: survey.worthBlocked, draws: options.draws),
      nearest: center.nearest,
      expectedSteps: steps.expected,
      movers: steps.movers,
      shortfall: center.shortfall,
      blockingIssues: center.blockingIssues,
      blocking: center.blocking,
      sensitivity: SensitivityTable(model, survey).ranked(),
      robust: RobustSearch(model, survey).best(),
      seed: options.seed)
    return (result, survey.isYes)
  }
}
