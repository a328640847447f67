import ParleyDossier
import ParleyDrawing
import ParleyText
import ParleyWorkspace

/// The phrases that show an issue, or choose one of its options.
struct IndicatorsForm: DossierForm {
  static let path = "/dossier/indicators"
  static let files = ["issues.yaml"]
  private let dossier: Dossier
  let fields: Fields
  let issue: Issue
  /// nil for the issue's own phrases.
  private let option: Option?

  init(_ dossier: Dossier, asking: Asking) throws {
    var fields = Fields(["issue": asking.text("issue") ?? "", "option": asking.text("option") ?? ""])
    let (issue, option) = try Self.find(dossier, fields)
    var counts: [Language: Int] = [:]
    for indicator in option?.indicators ?? issue.indicators {
      let way = "\(indicator.language.rawValue).\(counts[indicator.language, default: 0])"
      counts[indicator.language, default: 0] += 1
      fields["\(way).match"] = indicator.pattern
      fields["\(way).weight"] = indicator.weight == 1 ? "" : FieldReader.shown(indicator.weight)
      fields["\(way).by"] = indicator.by.joined(separator: ", ")
      fields["\(way).unless"] = indicator.unless.joined(separator: "\n")
      fields.set("\(way).alone", on: indicator.alone)
      fields.set("\(way).firm", on: indicator.firm)
    }
    try self.init(dossier, fields: fields)
  }

  init(_ dossier: Dossier, fields: Fields) throws {
    self.dossier = dossier
    self.fields = fields
    (issue, option) = try Self.find(dossier, fields)
  }

  private static func find(_ dossier: Dossier, _ fields: Fields) throws -> (Issue, Option?) {
    guard let issue = dossier.issue(fields["issue"]) else {
      throw WorkspaceError(.notFound, "no issue “\(fields["issue"])”")
    }
    guard let id = fields.word("option") else { return (issue, nil) }
    guard let option = issue.options.first(where: { $0.id == id }) else {
      throw WorkspaceError(.notFound, "issue “\(issue.id)” has no option “\(id)”")
    }
    return (issue, option)
  }

  var isOld: Bool { false }
  var hasPreview: Bool { true }
  var scripts: [String] { ["dossier.js"] }
  func title(_ words: Words) -> String {
    let telling = Telling(dossier, words)
    return words(
      "phrases.title",
      [
        "issue": telling.issue(issue.id),
        "what": telling.option(option?.id, of: issue.id) ?? words["issue-form.spoken"],
      ])
  }

  private var languages: [Language] {
    let given = Set((option?.indicators ?? issue.indicators).map(\.language))
    return dossier.languages + given.filter { !dossier.languages.contains($0) }.sorted { $0.rawValue < $1.rawValue }
  }

  func add(to html: inout HTML, _ words: Words) {
    html.hidden("issue", issue.id)
    html.hidden("option", option?.id ?? "")
    html.element("p") { $0.link(to: "\(IssueForm.path)?id=\(issue.id)", text: words["phrases.issue"]) }
    help(words, &html)
    for language in languages { phrases(language, words, &html) }
  }

  private func help(_ words: Words, _ html: inout HTML) {
    html.element("details") { details in
      details.element("summary", text: words["phrases.help"])
      details.element("ul", [.class("notes")]) { list in
        for rule in ["forms", "wild", "near", "weight", "unless", "alone"] {
          list.element("li", text: words.term("phrase-rule", rule))
        }
      }
    }
  }

  private func phrases(_ language: Language, _ words: Words, _ html: inout HTML) {
    html.element("h2", text: LanguageName.of(language, words))
    html.element("div", [.class("scroll"), Attribute("tabindex", "0")]) { scroll in
      scroll.element("table", [.class("fields")]) { table in
        table.element("thead") { head in
          head.element("tr") { line in
            var names = [
              words["phrases.phrase"], words["phrases.weight"], words["phrases.unless"], words["phrases.by"],
            ]
            if option != nil { names += [words["phrases.alone"], words["phrases.firm"]] }
            for name in names { line.element("th", [.scope("col")], text: name) }
          }
        }
        table.element("tbody") { body in
          for number in 0..<(fields.count(of: language.rawValue) + 2) { phrase(number, language, words, &body) }
        }
      }
    }
  }

  private func phrase(_ number: Int, _ language: Language, _ words: Words, _ body: inout HTML) {
    let way = "\(language.rawValue).\(number)"
    func label(_ what: String) -> String {
      words(
        "phrases.of", ["what": what, "number": number + 1, "language": LanguageName.of(language, words)])
    }
    body.element("tr") { line in
      line.element("td", [.class("wide")]) { cell in
        cell.cell(
          label(words["phrases.phrase"]), "\(way).match", fields,
          hint: fields["\(way).match"].isEmpty ? words["phrases.new"] : nil)
      }
      line.element("td") {
        $0.number(label(words["phrases.weight"]), "\(way).weight", fields, from: "-10", to: "10", isLabelHidden: true)
      }
      line.element("td", [.class("some")]) { cell in
        cell.element("label") { html in
          html.element("span", [.class("hidden")], text: label(words["phrases.unless"]))
          let rows = max(1, fields.lines("\(way).unless").count)
          html.element(
            "textarea", [Attribute("name", "\(way).unless"), Attribute("rows", "\(rows)")],
            text: fields["\(way).unless"])
        }
      }
      line.element("td", [.class("few")]) { $0.cell(label(words["phrases.by"]), "\(way).by", fields) }
      if option != nil {
        line.element("td") { $0.check(label(words["phrases.alone"]), "\(way).alone", fields, isLabelHidden: true) }
        line.element("td") { $0.check(label(words["phrases.firm"]), "\(way).firm", fields, isLabelHidden: true) }
      }
    }
  }

  func edit(_ words: Words) throws -> DossierEdit {
    var reader = FieldReader(fields, words)
    var indicators: [Indicator] = []
    for language in languages {
      for number in 0..<fields.count(of: language.rawValue) {
        let way = "\(language.rawValue).\(number)"
        guard let pattern = fields.word("\(way).match") else { continue }
        indicators.append(
          Indicator(
            language: language, pattern: pattern,
            weight: reader.number("\(way).weight", "\(words["phrases.weight"]), “\(pattern)”", in: -10...10) ?? 1,
            unless: fields.lines("\(way).unless"),
            by: fields["\(way).by"].split(whereSeparator: { $0 == "," || $0.isWhitespace }).map(String.init),
            alone: fields.isOn("\(way).alone"), firm: fields.isOn("\(way).firm"),
            place: SourcePlace(file: Self.files[0], line: 1)))
      }
    }
    try reader.finish()
    var issue = issue
    if let index = option.flatMap({ issue.index(of: $0.id) }) {
      issue.options[index].indicators = indicators
    } else {
      issue.indicators = indicators
    }
    return .issue(issue)
  }

  func removal() throws -> DossierEdit? { nil }
}
