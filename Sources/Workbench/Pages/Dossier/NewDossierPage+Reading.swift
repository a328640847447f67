import ParleyDossier
import ParleyDrawing
import ParleyText
import ParleyWorkspace

extension NewDossierPage {
  /// What the fields say.
  /// - Throws: ``WorkspaceError`` with all that is wrong.
  func outline() throws -> DossierOutline {
    var reader = FieldReader(fields, words)
    let title = reader.required("title", words["new.name"])
    let from = reader.requiredDay("from", words["new.from"])
    let to = reader.requiredDay("to", words["new.to"])
    if let from, let to, to < from { reader.note("field.order", words["new.to"]) }
    let languages = Words.languages.filter { fields.isOn("language.\($0.rawValue)") }
    if languages.isEmpty { reader.note("new.no-language") }
    let sides = [words["new.side"], words["new.other-side"]].enumerated().map { number, label in
      DossierOutline.Side(
        reader.required("side-\(number)", label),
        names: fields.entries("side-\(number).names", in: Words.languages))
    }
    let speakers = speakers(&reader)
    let issue = issue(&reader)
    let templates = IssueTemplate.all.map(\.id).filter { fields.isOn("template.\($0)") }
    if templates.isEmpty, issue == nil { reader.note("new.no-issue") }
    try reader.finish()
    guard let from, let to, from <= to else { throw WorkspaceError(.argument, "the days under study are missing") }
    return DossierOutline(
      title: title, span: from...to, languages: languages, sides: sides, mediator: fields.word("mediator"),
      speakers: speakers, templates: templates, issue: issue)
  }

  private func speakers(_ reader: inout FieldReader) -> [DossierOutline.Speaker] {
    (0..<fields.count(of: "speaker")).compactMap { number in
      let way = "speaker.\(number)"
      guard let name = fields.word("\(way).name") else { return nil }
      let label = words("field.numbered", ["field": words["person.title"], "number": number + 1])
      return DossierOutline.Speaker(
        name, names: names("\(way).names"), title: reader.required("\(way).title", label),
        side: fields["\(way).side"] == "1" ? 1 : 0,
        authority: reader.number("\(way).authority", words["person.authority"], in: 0...1) ?? 0.6)
    }
  }

  /// Names with commas between them, each in the language of its letters.
  private func names(_ field: String) -> [Language: [String]] {
    let names = fields[field].split(separator: ",").map {
      $0.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }.filter { !$0.isEmpty }
    return Dictionary(grouping: names) { name -> Language in
      if Transliteration.isLatin(name) { return .english }
      return name.lowercased().contains { "іїєґ".contains($0) } ? .ukrainian : .russian
    }
  }

  /// nil where none is begun.
  private func issue(_ reader: inout FieldReader) -> DossierOutline.OwnIssue? {
    let outcomes = (0..<fields.count(of: "outcome")).compactMap { number -> DossierOutline.Outcome? in
      fields.word("outcome.\(number).label").map {
        DossierOutline.Outcome($0, phrases: fields.entries("outcome.\(number).phrases", in: Words.languages))
      }
    }
    guard fields.word("issue") != nil || fields.word("question") != nil || !outcomes.isEmpty else { return nil }
    let name = reader.required("issue", words["issue-form.name"])
    let question = reader.required("question", words["issue-form.question"])
    if outcomes.count < 2 { reader.note("new.two-outcomes") }
    return DossierOutline.OwnIssue(
      name: name, question: question, phrases: fields.entries("phrases", in: Words.languages), options: outcomes)
  }
}
