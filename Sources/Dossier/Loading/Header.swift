import ParleyText

/// What `dossier.yaml` says.
struct Header {
  var title = ""
  var titles: [Language: String] = [:]
  var sides: [Party] = []
  var others: [Party] = []
  var languages: [Language] = []
  var span: ClosedRange<Day>?
  var settings = Settings()

  init?(_ file: YAMLValue) {
    let fields = ["title", "titles", "span", "languages", "sides", "others", "settings"]
    guard let record = YAMLRecord(file, fields) else { return nil }
    title = record.required("title")?.string() ?? ""
    titles = record["titles"]?.wordings() ?? [:]
    span = record.required("span").flatMap(Self.span)
    languages =
      record.required("languages")?.list().compactMap { item in
        item.string().flatMap { YAMLValue.language($0, at: item.place, path: item.path, book: item.book) }
      } ?? []
    readParties(record)
    settings = record["settings"].map(Settings.init) ?? Settings()
  }

  private static func span(_ value: YAMLValue) -> ClosedRange<Day>? {
    guard let record = YAMLRecord(value, ["from", "to"]) else { return nil }
    let from = record.required("from")?.day()
    let to = record.required("to")?.day()
    YAMLValue.checkOrder(from: (record["from"], from), to: (record["to"], to), what: "the time under study")
    guard let from, let to, from <= to else { return nil }
    return from...to
  }

  private mutating func readParties(_ record: YAMLRecord) {
    if let field = record.required("sides") {
      let entries = field.identified("parties")
      sides = entries.compactMap { Self.party($0, isSide: true, sides: []) }
      if entries.count < 2 {
        field.note(
          .outOfRange, "found \(entries.count) side(s), expected two or more.", mend: "Add the other side of the table."
        )
      }
    }
    let sideIDs = sides.map(\.id)
    for entry in record["others"]?.identified("parties") ?? [] {
      if sideIDs.contains(entry.key) {
        entry.value.note(
          .duplicate, "“\(entry.key)” is a side already.", mend: "Leave it out here, or give it another identifier.")
      } else if let party = Self.party(entry, isSide: false, sides: sideIDs) {
        others.append(party)
      }
    }
  }

  private static func party(_ entry: YAMLValue.Entry, isSide: Bool, sides: [String]) -> Party? {
    let fields = isSide ? ["name", "names"] : ["name", "names", "kind", "speaks-for"]
    guard let record = YAMLRecord(entry.value, fields) else { return nil }
    let kind = isSide ? .side : record["kind"].map { $0.choice(Party.Kind.self, except: [.side]) ?? .third } ?? .third
    let speaksFor = record["speaks-for"]?.reference(to: "side", among: sides)
    if kind == .proxy, record["speaks-for"] == nil { _ = record.required("speaks-for") }
    if kind != .proxy, let field = record["speaks-for"] {
      field.note(.contradiction, "only a proxy speaks for a side.", mend: "Set “kind: proxy”, or leave it out.")
    }
    return Party(
      id: entry.key, name: record.required("name")?.string() ?? entry.key, kind: kind,
      names: record["names"]?.words() ?? [:], speaksFor: speaksFor)
  }
}

extension Settings {
  init(_ value: YAMLValue) {
    self.init()
    let fields = [
      "change-rate", "default-reliability", "reliability", "published", "reader", "coder", "service", "translation",
      "feeds", "blind", "copies", "keep-pages",
    ]
    guard let record = YAMLRecord(value, fields) else { return }
    changeRate = record["change-rate"]?.number(in: 0...1) ?? changeRate
    defaultReliability = record["default-reliability"]?.number(in: 0...1) ?? defaultReliability
    reliability = record["reliability"]?.numbers(by: "outlet", among: nil, in: 0...1) ?? [:]
    published = record["published"]?.day()
    reader = record["reader"]?.string()
    coder = record["coder"]?.string()
    service = record["service"].flatMap(ServiceSettings.init)
    translation = record["translation"].flatMap(TranslationSettings.init)
    for name in ["reader", "coder"] where record[name]?.string() == Self.service && record["service"] == nil {
      record[name]?.note(
        .missingField, "“service” is asked for and none is described.",
        mend: "Add “service:” with “address” and “model”, or leave this out.")
    }
    feeds = record["feeds"]?.list().compactMap { $0.string() } ?? []
    blind = record["blind"]?.flag() ?? blind
    keepsPages = record["keep-pages"]?.flag() ?? keepsPages
    copies = record["copies"]?.choice(Copies.self) ?? copies
  }
}
