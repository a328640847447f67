import ParleyText

/// Reads `facts.yaml`.
struct Facts {
  let known: Known

  func read(_ file: YAMLValue) -> (facts: [Fact], milestones: [Milestone]) {
    guard let record = YAMLRecord(file, ["facts", "milestones"]) else { return ([], []) }
    return (
      record["facts"]?.identified("facts").compactMap(fact) ?? [],
      record["milestones"]?.identified("milestones").compactMap(milestone) ?? []
    )
  }

  private func fact(_ entry: YAMLValue.Entry) -> Fact? {
    guard let record = YAMLRecord(entry.value, ["issue", "option", "from", "to", "text", "texts", "source"])
    else { return nil }
    let issue = record.required("issue")?.reference(to: "issue", among: known.issues)
    let options = issue.flatMap { known.options?[$0] }
    let option = record.required("option")?.reference(to: "option of this issue", among: options)
    let (from, to) = days(record, what: "the fact")
    let text = record.required("text")?.string()
    guard let issue, let option, let from, let text else { return nil }
    return Fact(
      id: entry.key, issue: issue, option: option, from: from, to: to, text: text, source: record["source"]?.string(),
      texts: record["texts"]?.wordings() ?? [:])
  }

  private func milestone(_ entry: YAMLValue.Entry) -> Milestone? {
    let fields = ["kind", "from", "to", "text", "texts", "parties", "favours", "source"]
    guard let record = YAMLRecord(entry.value, fields) else { return nil }
    let kind = record.required("kind")?.choice(Milestone.Kind.self)
    let (from, to) = days(record, what: "it")
    let text = record.required("text")?.string()
    let favours = record["favours"]?.reference(to: "side", among: known.sides)
    if let field = record["favours"], let kind, kind != .battle {
      field.note(.contradiction, "only a battle goes well for somebody.", mend: "Set “kind: battle”, or leave it out.")
    }
    guard let kind, let from, let text else { return nil }
    return Milestone(
      id: entry.key, kind: kind, from: from, to: to, text: text,
      parties: record["parties"]?.list().compactMap { $0.reference(to: "party", among: known.parties) } ?? [],
      favours: favours, source: record["source"]?.string(), texts: record["texts"]?.wordings() ?? [:])
  }

  private func days(_ record: YAMLRecord, what: String) -> (Day?, Day?) {
    let from = record.required("from")?.day()
    let to = record["to"]?.day()
    YAMLValue.checkOrder(from: (record["from"], from), to: (record["to"], to), what: what)
    return (from, to)
  }
}
