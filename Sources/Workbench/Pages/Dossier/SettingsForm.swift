import ParleyDossier
import ParleyDrawing
import ParleyText
import ParleyWorkspace

/// What the dossier is called, the days under study, its languages, and how its sources are read and weighed.
struct SettingsForm: DossierForm {
  static let path = "/dossier/settings"
  static let files = ["dossier.yaml"]
  private let dossier: Dossier
  let fields: Fields

  init(_ dossier: Dossier, asking: Asking) throws {
    let settings = dossier.settings
    var fields = Fields([
      "title": dossier.title, "from": dossier.span.lowerBound.description, "to": dossier.span.upperBound.description,
      "change-rate": FieldReader.shown(settings.changeRate),
      "default-reliability": FieldReader.shown(settings.defaultReliability),
      "published": settings.published?.description ?? "", "reader": settings.reader ?? "",
      "coder": settings.coder ?? "", "feeds": settings.feeds.joined(separator: "\n"),
      "languages": dossier.languages.map(\.rawValue).filter { !Self.usual.contains($0) }.joined(separator: " "),
    ])
    fields.set("titles", dossier.titles)
    for language in dossier.languages { fields.set("language.\(language.rawValue)", on: true) }
    fields.set("blind", on: settings.blind)
    for (number, outlet) in settings.reliability.sorted(by: { $0.key < $1.key }).enumerated() {
      fields["outlet.\(number).name"] = outlet.key
      fields["outlet.\(number).share"] = FieldReader.shown(outlet.value)
    }
    if let service = settings.service {
      fields["service/address"] = service.address
      fields["service/model"] = service.model
      fields["service/key"] = service.keyFrom ?? ""
      fields["service/seconds"] = FieldReader.shown(service.seconds)
      fields["service/requests"] = "\(service.requests)"
      fields["service/tokens"] = "\(service.tokens)"
    }
    try self.init(dossier, fields: fields)
  }

  init(_ dossier: Dossier, fields: Fields) throws {
    self.dossier = dossier
    self.fields = fields
  }

  private static let usual = Words.languages.map(\.rawValue)
  var isOld: Bool { false }
  func title(_ words: Words) -> String { words["settings.title"] }
  private var languages: [Language] { LanguageName.offered(dossier, dossier.titles.keys.map { $0 }) }

  func add(to html: inout HTML, _ words: Words) {
    html.element("div", [.class("row")]) { row in
      row.line(words["new.name"], "title", fields, isRequired: true, isWide: true)
      row.line(words["new.from"], "from", fields, isRequired: true, type: "date")
      row.line(words["new.to"], "to", fields, isRequired: true, type: "date")
    }
    html.wordings(words["new.name"], "titles", fields, languages, words)
    html.element("fieldset") { set in
      set.element("legend", text: words["new.languages"])
      for code in Self.usual {
        set.check(LanguageName.of(Language(rawValue: code), words), "language.\(code)", fields)
      }
      set.line(words["settings.languages"], "languages", fields, hint: "pl de")
    }
    sources(words, &html)
    html.element("h2", text: words["settings.review"])
    html.check(words["settings.blind"], "blind", fields)
    readers(words, &html)
  }

  private func sources(_ words: Words, _ html: inout HTML) {
    html.element("h2", text: words["settings.sources"])
    html.element("div", [.class("row")]) { row in
      row.number(words["settings.reliability"], "default-reliability", fields, from: "0", to: "1")
      row.number(words["settings.change-rate"], "change-rate", fields, from: "0", to: "1")
      row.line(words["settings.published"], "published", fields, type: "date")
    }
    html.element("h3", text: words["settings.outlets"])
    for number in 0..<(fields.count(of: "outlet") + 2) {
      html.element("div", [.class("row")]) { row in
        row.line(
          words("field.numbered", ["field": words["settings.outlet"], "number": number + 1]), "outlet.\(number).name",
          fields)
        row.number(words["settings.share"], "outlet.\(number).share", fields, from: "0", to: "1")
      }
    }
    html.element("label") { label in
      label.text(words["settings.feeds"])
      label.element("textarea", [Attribute("name", "feeds"), Attribute("rows", "4")], text: fields["feeds"])
    }
  }

  private func readers(_ words: Words, _ html: inout HTML) {
    html.element("h2", text: words["settings.readers"])
    html.element("p", [.class("meta")], text: words["settings.readers-note"])
    html.element("div", [.class("row")]) { row in
      row.line(words["settings.reader"], "reader", fields, hint: "own.reader")
      row.line(words["settings.coder"], "coder", fields, hint: "coder.model")
    }
    html.element("fieldset") { set in
      set.element("legend", text: words["settings.service"])
      set.element("p", [.class("meta")], text: words["settings.service-note"])
      set.element("div", [.class("row")]) { row in
        row.line(words["settings.address"], "service/address", fields, isWide: true, hint: "http://localhost:8080/v1")
        row.line(words["settings.model"], "service/model", fields)
        row.line(words["settings.key"], "service/key", fields, hint: "PARLEY_KEY")
        row.number(words["settings.seconds"], "service/seconds", fields, from: "1", to: "3600")
        row.number(words["settings.requests"], "service/requests", fields, from: "1", to: "10000000")
        row.number(words["settings.tokens"], "service/tokens", fields, from: "1", to: "10000000000")
      }
    }
  }

  func edit(_ words: Words) throws -> DossierEdit {
    var reader = FieldReader(fields, words)
    var next = dossier
    next.title = reader.required("title", words["new.name"])
    next.titles = fields.wordings("titles", in: languages)
    let from = reader.requiredDay("from", words["new.from"])
    let to = reader.requiredDay("to", words["new.to"])
    if let from, let to {
      if from <= to { next.span = from...to } else { reader.note("field.order", words["new.to"]) }
    }
    let further = fields["languages"].split(whereSeparator: { $0 == "," || $0.isWhitespace }).map(String.init)
    let chosen = Self.usual.filter { fields.isOn("language.\($0)") } + further
    if chosen.isEmpty { reader.note("new.no-language") }
    if Set(chosen) != Set(dossier.languages.map(\.rawValue)) { next.languages = chosen.map { Language(rawValue: $0) } }
    next.settings = settings(&reader, words)
    try reader.finish()
    return DossierEdit.all(
      [.header(of: next), .settings(next.settings, before: dossier.settings)], words["settings.title"])
      ?? .header(of: next)
  }

  private func settings(_ reader: inout FieldReader, _ words: Words) -> Settings {
    var settings = dossier.settings
    let usual = Settings()
    settings.changeRate =
      reader.number("change-rate", words["settings.change-rate"], in: 0...1) ?? usual.changeRate
    settings.defaultReliability =
      reader.number("default-reliability", words["settings.reliability"], in: 0...1) ?? usual.defaultReliability
    settings.published = reader.day("published", words["settings.published"])
    settings.reliability = [:]
    for number in 0..<fields.count(of: "outlet") {
      guard let name = fields.word("outlet.\(number).name") else { continue }
      settings.reliability[name] = reader.requiredNumber(
        "outlet.\(number).share", "\(name): \(words["settings.share"])", in: 0...1)
    }
    settings.feeds = fields.lines("feeds")
    settings.blind = fields.isOn("blind")
    settings.reader = fields.word("reader")
    settings.coder = fields.word("coder")
    settings.service = service(&reader, words)
    return settings
  }

  private func service(_ reader: inout FieldReader, _ words: Words) -> ServiceSettings? {
    guard let address = fields.word("service/address") else { return nil }
    var service = ServiceSettings(
      address: address, model: reader.required("service/model", words["settings.model"]),
      keyFrom: fields.word("service/key"))
    service.seconds = reader.number("service/seconds", words["settings.seconds"], in: 1...3600) ?? service.seconds
    service.requests =
      reader.whole("service/requests", words["settings.requests"], in: 1...10_000_000) ?? service.requests
    service.tokens = reader.whole("service/tokens", words["settings.tokens"], in: 1...10_000_000_000) ?? service.tokens
    return service
  }

  func removal() throws -> DossierEdit? { nil }
}
