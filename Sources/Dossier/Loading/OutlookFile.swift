import ParleyText

/// Reads `outlook.yaml`.
struct OutlookFile {
  let known: Known
  /// The explanations that are weighed where the file names none.
  static let defaultHypotheses = ["sincere", "head-fake", "good-cop-bad-cop", "playing-for-time"]

  func read(_ file: YAMLValue) -> Outlook {
    let fields = ["salience", "reservation", "grounds", "red-lines", "war", "hypotheses", "evidence", "shocks"]
    guard let record = YAMLRecord(file, fields) else { return Outlook() }
    let hypotheses = record["hypotheses"]?.identified("hypotheses").compactMap(hypothesis) ?? []
    let names = hypotheses.isEmpty ? Self.defaultHypotheses : hypotheses.map(\.id)
    return Outlook(
      salience: record["salience"].map(salience) ?? [:],
      reservation: record["reservation"]?.numbers(by: "party", among: known.parties, in: 0...1) ?? [:],
      war: record["war"].flatMap(war), hypotheses: hypotheses,
      evidence: record["evidence"]?.identified("evidence").compactMap { evidence($0, hypotheses: names) } ?? [],
      shocks: record["shocks"]?.identified("shocks").compactMap(shock) ?? [],
      redLines: record["red-lines"].map(redLines) ?? [:], grounds: record["grounds"].map(grounds) ?? [:])
  }

  private func salience(_ field: YAMLValue) -> [String: [String: Double]] {
    byParty(field) { entry in
      let weights = entry.value.numbers(by: "issue", among: known.issues, in: 0...1_000_000)
      if !weights.isEmpty, weights.values.allSatisfy({ $0 == 0 }) {
        entry.value.note(.outOfRange, "all weights are 0.", mend: "Give one issue a weight above 0.")
      }
      return weights
    }
  }

  private func redLines(_ field: YAMLValue) -> [String: [String: RedLine]] {
    byParty(field) { entry in
      var lines: [String: RedLine] = [:]
      for issue in entry.value.entries(of: "issues to red lines") where issue.isKnown("issue", among: known.issues) {
        lines[issue.key] = redLine(issue.value, options: known.options?[issue.key])
      }
      return lines
    }
  }

  /// The option alone, or with the sentence that it rests on.
  private func redLine(_ value: YAMLValue, options: [String]?) -> RedLine? {
    guard value.isMapping else {
      return value.reference(to: "option of this issue", among: options).map { RedLine(worst: $0) }
    }
    guard let record = YAMLRecord(value, ["worst", "said", "source", "from"]),
      let worst = record.required("worst")?.reference(to: "option of this issue", among: options)
    else { return nil }
    return RedLine(
      worst: worst, said: record["said"]?.string(), source: record["source"]?.string(), from: record["from"]?.day())
  }

  private func grounds(_ field: YAMLValue) -> [String: Grounds] {
    byParty(field) { entry in
      guard let record = YAMLRecord(entry.value, ["salience", "reservation"]) else { return nil }
      return Grounds(salience: record["salience"]?.string(), reservation: record["reservation"]?.string())
    }
  }

  private func byParty<Value>(_ field: YAMLValue, _ read: (YAMLValue.Entry) -> Value?) -> [String: Value] {
    var values: [String: Value] = [:]
    for entry in field.entries(of: "parties") where entry.isKnown("party", among: known.parties) {
      values[entry.key] = read(entry)
    }
    return values
  }

  private func war(_ field: YAMLValue) -> WarOutlook? {
    guard let record = YAMLRecord(field, ["beliefs", "costs", "terms"]) else { return nil }
    return WarOutlook(
      beliefs: record["beliefs"].map { byParty($0) { beta($0.value) } } ?? [:],
      costs: record["costs"]?.numbers(by: "side", among: known.sides, in: 0...1) ?? [:],
      terms: record["terms"].map { byParty($0) { options($0.value) } } ?? [:])
  }

  private func beta(_ value: YAMLValue) -> WarOutlook.Beta? {
    guard let record = YAMLRecord(value, ["a", "b"]) else { return nil }
    let range = 0.001...1_000_000
    guard let a = record.required("a")?.number(in: range), let b = record.required("b")?.number(in: range) else {
      return nil
    }
    return WarOutlook.Beta(a: a, b: b)
  }

  /// An option for each of some issues.
  private func options(_ value: YAMLValue) -> [String: String] {
    var options: [String: String] = [:]
    for entry in value.entries(of: "issues to options") where entry.isKnown("issue", among: known.issues) {
      options[entry.key] = entry.value.reference(to: "option of this issue", among: known.options?[entry.key])
    }
    return options
  }

  private func hypothesis(_ entry: YAMLValue.Entry) -> HypothesisPrior? {
    guard let record = YAMLRecord(entry.value, ["text", "texts", "prior", "party", "likelihoods"]) else { return nil }
    let text = record.required("text")?.string()
    let prior = record.required("prior")?.number(in: 0...1)
    guard let text, let prior else { return nil }
    return HypothesisPrior(
      id: entry.key, text: text, prior: prior, party: record["party"]?.reference(to: "party", among: known.parties),
      likelihoods: record["likelihoods"]?.numbers(by: "kind of evidence", among: nil, in: 0...1) ?? [:],
      texts: record["texts"]?.wordings() ?? [:])
  }

  private func evidence(_ entry: YAMLValue.Entry, hypotheses: [String]) -> GivenEvidence? {
    guard let record = YAMLRecord(entry.value, ["date", "text", "texts", "party", "likelihoods", "source"])
    else { return nil }
    let date = record.required("date")?.day()
    let text = record.required("text")?.string()
    let likelihoods = record.required("likelihoods")?.numbers(by: "hypothesis", among: hypotheses, in: 0...1)
    guard let date, let text, let likelihoods else { return nil }
    return GivenEvidence(
      id: entry.key, date: date, text: text, party: record["party"]?.reference(to: "party", among: known.parties),
      likelihoods: likelihoods, source: record["source"]?.string(), texts: record["texts"]?.wordings() ?? [:])
  }

  private func shock(_ entry: YAMLValue.Entry) -> Shock? {
    let fields = ["text", "texts", "battles", "reservation", "acceptance", "facts"]
    guard let record = YAMLRecord(entry.value, fields) else { return nil }
    let battles = record["battles"].map { field in
      byParty(field) { $0.value.whole(in: 0...1000) }
    }
    guard let text = record.required("text")?.string() else { return nil }
    return Shock(
      id: entry.key, text: text, battles: battles ?? [:],
      reservation: record["reservation"]?.numbers(by: "party", among: known.parties, in: -1...1) ?? [:],
      acceptance: record["acceptance"].map { byParty($0) { options($0.value) } } ?? [:],
      facts: record["facts"].map(options) ?? [:], texts: record["texts"]?.wordings() ?? [:])
  }
}
