import ParleyText

/// Reads `issues.yaml`.
struct Issues {
  let known: Known

  func read(_ file: YAMLValue) -> [Issue] {
    guard let record = YAMLRecord(file, ["issues"]), let field = record.required("issues") else { return [] }
    var owners: [String: String] = [:]
    return field.identified("issues").compactMap { issue($0, owners: &owners) }
  }

  private func issue(_ entry: YAMLValue.Entry, owners: inout [String: String]) -> Issue? {
    let fields = ["name", "names", "question", "questions", "ideals", "indicators", "options"]
    guard let record = YAMLRecord(entry.value, fields) else { return nil }
    let options = record.required("options").map { self.options($0, of: entry.key, owners: &owners) } ?? []
    return Issue(
      id: entry.key, name: record.required("name")?.string() ?? entry.key,
      question: record.required("question")?.string() ?? "", options: options,
      indicators: record["indicators"].map { indicators($0, ofOption: false) } ?? [],
      ideals: record["ideals"]?.numbers(by: "party", among: known.parties, in: 0...1) ?? [:],
      names: record["names"]?.wordings() ?? [:], questions: record["questions"]?.wordings() ?? [:])
  }

  private func options(_ field: YAMLValue, of issue: String, owners: inout [String: String]) -> [Option] {
    var read: [(option: Option, record: YAMLRecord)] = []
    let items = field.list()
    for item in items {
      guard let record = YAMLRecord(item, ["id", "place", "label", "labels", "rejected", "indicators"]),
        let id = record.required("id")?.identifier()
      else { continue }
      if let owner = owners[id] {
        record.value.note(
          .duplicate, "“\(id)” is an option of the issue “\(owner)” already.",
          mend: "Give it an identifier of its own, such as “\(issue).\(read.count)”.")
        continue
      }
      owners[id] = issue
      let place = record.required("place")?.number(in: 0...1)
      if let place, let twin = read.first(where: { $0.option.place == place }) {
        record["place"]?.note(
          .duplicate, "“\(id)” lies at \(place), where “\(twin.option.id)” lies already.",
          mend: "Give each option a place of its own, in the order from the first side's ideal to the second's.")
      }
      let option = Option(
        id: id, label: record.required("label")?.string() ?? id, place: place ?? 0,
        indicators: record["indicators"].map { indicators($0, ofOption: true) } ?? [],
        labels: record["labels"]?.wordings() ?? [:])
      read.append((option, record))
    }
    if items.count < 2 {
      field.note(
        .outOfRange, "found \(items.count) option(s), expected two or more.",
        mend: "Add the other possible outcomes; an issue with one outcome is not negotiated.")
    }
    let ids = read.map(\.option.id)
    return read.map { option, record in
      var option = option
      option.rejected = record["rejected"]?.reference(to: "option of this issue", among: ids)
      return option
    }.sorted { $0.place < $1.place }
  }

  private func indicators(_ field: YAMLValue, ofOption: Bool) -> [Indicator] {
    field.entries(of: "languages to indicators").flatMap { entry -> [Indicator] in
      guard
        let language = YAMLValue.language(entry.key, at: entry.place, path: entry.value.path, book: entry.value.book)
      else { return [] }
      return entry.value.list().compactMap { indicator($0, language: language, ofOption: ofOption) }
    }
  }

  private func indicator(_ value: YAMLValue, language: Language, ofOption: Bool) -> Indicator? {
    guard value.isMapping else {
      return value.string().map { Indicator(language: language, pattern: $0, place: value.place) }
    }
    let fields = ["match", "weight", "unless", "by"] + (ofOption ? ["alone", "firm"] : [])
    guard let record = YAMLRecord(value, fields), let pattern = record.required("match")?.string() else { return nil }
    return Indicator(
      language: language, pattern: pattern, weight: record["weight"]?.number(in: -10...10) ?? 1,
      unless: record["unless"]?.list().compactMap { $0.string() } ?? [],
      by: record["by"]?.list().compactMap { $0.reference(to: "party", among: known.parties) } ?? [],
      alone: record["alone"]?.flag() ?? false, firm: record["firm"]?.flag() ?? false,
      place: record["match"]?.place ?? value.place)
  }
}
