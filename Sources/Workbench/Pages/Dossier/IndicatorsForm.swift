import ParleyDossier
import ParleyDrawing
import ParleyText
import ParleyWorkspace

/// The phrases that show an issue, or choose one of its options.
struct IndicatorsForm: DossierForm {
  static let path = "/dossier/indicators"
  static let file = "issues.yaml"
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
  var title: String { option.map { "\(issue.name): “\($0.label)”" } ?? "\(issue.name): that it is spoken of" }

  private var languages: [Language] {
    let given = Set((option?.indicators ?? issue.indicators).map(\.language))
    return dossier.languages + given.filter { !dossier.languages.contains($0) }.sorted { $0.rawValue < $1.rawValue }
  }

  func add(to html: inout HTML) {
    html.hidden("issue", issue.id)
    html.hidden("option", option?.id ?? "")
    html.element("p") { $0.link(to: "\(IssueForm.path)?id=\(issue.id)", text: "The issue and its options") }
    help(&html)
    for language in languages { phrases(language, &html) }
  }

  private func help(_ html: inout HTML) {
    html.element("details") { details in
      details.element("summary", text: "How phrases are written")
      details.element("ul", [.class("notes")]) { list in
        for text in [
          "A word finds every form of itself: recognise finds recognised, Крым finds Крыма.",
          "neutral* finds every word that begins so; (a|b) either; the? the word or nothing; =US exactly this form.",
          "A .. B: A, then B, at most six words between; A ~ B: in either order; A & B: both in the sentence.",
          "Weight: 1 where it is empty; under 0.5 a hint at where a speaker usually stands; below 0 speaks against.",
          "Not with: phrases that silence it in the same sentence, one a line. Only by: identifiers of parties, with commas.",
          "Alone: it shows the issue by itself. Firm: it means the same with a negation about it.",
        ] { list.element("li", text: text) }
      }
    }
  }

  private func phrases(_ language: Language, _ html: inout HTML) {
    html.element("h2", text: LanguageName.of(language))
    html.element("div", [.class("scroll"), Attribute("tabindex", "0")]) { scroll in
      scroll.element("table", [.class("fields")]) { table in
        table.element("thead") { head in
          head.element("tr") { line in
            let names = ["Phrase", "Weight", "Not with", "Only by"] + (option == nil ? [] : ["Alone", "Firm"])
            for name in names { line.element("th", [.scope("col")], text: name) }
          }
        }
        table.element("tbody") { body in
          for number in 0..<(fields.count(of: language.rawValue) + 2) { phrase(number, language, &body) }
        }
      }
    }
  }

  private func phrase(_ number: Int, _ language: Language, _ body: inout HTML) {
    let way = "\(language.rawValue).\(number)"
    let label = "phrase \(number + 1), \(LanguageName.of(language))"
    body.element("tr") { line in
      line.element("td", [.class("wide")]) { cell in
        cell.cell(
          "Words of \(label)", "\(way).match", fields, hint: fields["\(way).match"].isEmpty ? "new phrase" : nil)
      }
      line.element("td") {
        $0.number("Weight of \(label)", "\(way).weight", fields, from: "-10", to: "10", isLabelHidden: true)
      }
      line.element("td", [.class("some")]) { cell in
        cell.element("label") { html in
          html.element("span", [.class("hidden")], text: "What silences \(label)")
          let rows = max(1, fields.lines("\(way).unless").count)
          html.element(
            "textarea", [Attribute("name", "\(way).unless"), Attribute("rows", "\(rows)")],
            text: fields["\(way).unless"])
        }
      }
      line.element("td", [.class("few")]) { $0.cell("Parties for whose speakers \(label) counts", "\(way).by", fields) }
      if option != nil {
        line.element("td") { $0.check("\(label) shows the issue alone", "\(way).alone", fields, isLabelHidden: true) }
        line.element("td") { $0.check("\(label) is firm", "\(way).firm", fields, isLabelHidden: true) }
      }
    }
  }

  func edit() throws -> DossierEdit {
    var reader = FieldReader(fields)
    var indicators: [Indicator] = []
    for language in languages {
      for number in 0..<fields.count(of: language.rawValue) {
        let way = "\(language.rawValue).\(number)"
        guard let pattern = fields.word("\(way).match") else { continue }
        indicators.append(
          Indicator(
            language: language, pattern: pattern,
            weight: reader.number("\(way).weight", "The weight of “\(pattern)”", in: -10...10) ?? 1,
            unless: fields.lines("\(way).unless"),
            by: fields["\(way).by"].split(whereSeparator: { $0 == "," || $0.isWhitespace }).map(String.init),
            alone: fields.isOn("\(way).alone"), firm: fields.isOn("\(way).firm"),
            place: SourcePlace(file: Self.file, line: 1)))
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
