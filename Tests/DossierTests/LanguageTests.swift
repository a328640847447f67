import ParleyText
import Testing

@testable import ParleyDossier

@Suite("A dossier told in several languages")
struct LanguageTests {
  @Test("Title, issues, options, facts, events and shocks are told in a language as far as there are words in it")
  func tells() throws {
    let issues = starter("issues.yaml") { text in
      text = text.replacing("    name: Wages\n", with: "    name: Wages\n    names: {uk: Зарплата, ru: Зарплата}\n")
        .replacing("label: No rise\n", with: "label: No rise\n        labels: {uk: Без підвищення}\n")
        .replacing("question: By how much", with: "questions: {uk: На скільки?}\n    question: By how much")
    }
    var files = issues
    files["facts.yaml"] = issues["facts.yaml"]?.replacing(
      "    text: First round of talks.", with: "    text: First round of talks.\n    texts: {uk: Перший раунд.}")
    files["outlook.yaml"] = "shocks:\n  s: {text: Strike, texts: {uk: Страйк}}\n"
    files["dossier.yaml"] = issues["dossier.yaml"]?.replacing(
      "title: Wages at the harbour\n", with: "title: Wages at the harbour\ntitles: {uk: Зарплати в порту}\n")
    let dossier = try DossierLoader.load(files: files)
    let told = dossier.told(in: .ukrainian)
    #expect(told.title == "Зарплати в порту")
    #expect(told.issue("wages")?.name == "Зарплата" && told.issue("wages")?.question == "На скільки?")
    #expect(told.issue("wages")?.options.first?.label == "Без підвищення")
    #expect(told.issue("wages")?.options.last?.label == dossier.issue("wages")?.options.last?.label)
    #expect(told.milestones.first?.text == "Перший раунд." && told.outlook.shocks.first?.text == "Страйк")
    #expect(dossier.told(in: .russian).issue("wages")?.name == "Зарплата")
    #expect(dossier.told(in: .english) == dossier)
  }

  @Test("A wording is one word or sentence a language, not a list")
  func refusesLists() {
    let found = mistakes(
      in: "issues.yaml", replacing: "    name: Wages\n", with: "    name: Wages\n    names: {uk: [а, б]}\n")
    #expect(found.map(\.code) == [.wrongKind])
  }
}

@Suite("Red lines in the outlook")
struct RedLineTests {
  private func outlook(_ text: String) throws -> Outlook {
    try DossierLoader.load(files: starter("outlook.yaml") { $0 = text }).outlook
  }

  @Test("A red line is an option, or an option with the sentence that it rests on")
  func loads() throws {
    let lines = try outlook(
      """
      red-lines:
        union:
          wages: {worst: wages.three, said: "We never sign below three.", source: "Gazette, 5 March", from: 2024-03-05}
          hours: hours.forty
      """
    ).redLines["union"]
    #expect(lines?["hours"] == RedLine(worst: "hours.forty"))
    #expect(lines?["wages"]?.said == "We never sign below three.")
    #expect(lines?["wages"]?.isDrawn(on: Day("2024-03-04") ?? Day(number: 0)) == false)
  }

  @Test("Options beyond it, seen from the side's ideal, are refused from its day on")
  func refuses() throws {
    let dossier = try DossierLoader.load(
      files: starter("outlook.yaml") {
        $0 = "red-lines: {union: {wages: {worst: wages.inflation, from: 2024-04-01}}, employer: {wages: wages.three}}\n"
      })
    let wages = try #require(dossier.issue("wages"))
    let (march, april) = try (#require(Day("2024-03-31")), #require(Day("2024-04-01")))
    #expect(dossier.allowed(by: "union", on: wages, at: march) == nil)
    #expect(dossier.allowed(by: "union", on: wages, at: april) == [2, 3])
    #expect(dossier.allowed(by: "employer", on: wages, at: april) == [0, 1])
  }

  @Test(
    "What does not exist is told with its place",
    arguments: [
      ("red-lines: {unoin: {wages: wages.three}}", "union"), ("red-lines: {union: {wage: wages.three}}", "wages"),
      ("red-lines: {union: {wages: hours.forty}}", "option of this issue"),
      ("red-lines: {union: {wages: {said: never}}}", "worst"),
    ])
  func reports(_ text: String, _ hint: String) {
    do {
      _ = try outlook(text + "\n")
      Testing.Issue.record("nothing was reported")
    } catch let error as DossierErrors {
      #expect(error.description.contains(hint) && error.mistakes.first?.place.file == "outlook.yaml")
    } catch {}
  }
}
