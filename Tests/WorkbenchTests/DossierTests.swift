import Foundation
import Hummingbird
import ParleyDossier
import ParleyWorkspace
import Testing

@testable import ParleyWorkbench

@Suite("Editing the dossier in the browser")
struct DossierEditingTests {
  private let desk: Desk
  private let browser: Browser

  init() throws {
    desk = Desk(try Talks.opened())
    browser = Browser(desk)
  }

  private func file(_ name: String) throws -> String {
    try String(contentsOf: URL(fileURLWithPath: desk.folder).appendingPathComponent(name), encoding: .utf8)
  }

  /// The fields of the form on a page, as a browser would send them.
  private func fields(_ path: String) async throws -> [String: String] {
    let page = try await browser.get(path)
    #expect(page.status == .ok)
    return FormFields.read(page.text)
  }

  @Test(
    "Every form opens, and sent back as it is changes no file",
    arguments: [
      ("/dossier/party", "id=union"), ("/dossier/person", "id=marsh"), ("/dossier/issue", "id=wages"),
      ("/dossier/indicators", "issue=wages&option=wages.ten"), ("/dossier/indicators", "issue=hours"),
      ("/dossier/fact", "id=old-contract"), ("/dossier/weights", ""), ("/dossier/event", "id=first-round"),
      ("/dossier/party", "id=board"), ("/dossier/settings", ""), ("/dossier/war", ""),
      ("/dossier/red-lines", "party=union"), ("/dossier/rename", "kind=party&id=union"),
    ])
  func keepsFiles(_ path: String, _ query: String) async throws {
    let before = try desk.files()
    let page = try await browser.post(path, try await fields("\(path)?\(query)"))
    #expect(page.status == .seeOther)
    #expect(try desk.files() == before)
  }

  @Test("A new spelling goes into its list, and the rest of the file stays as it was")
  func editsPerson() async throws {
    let before = try file("people.yaml")
    var fields = try await fields("/dossier/person?id=marsh")
    fields["names.en"] = "Marsh\nE. Marsh"
    #expect(try await browser.post("/dossier/person", fields).status == .seeOther)
    #expect(try file("people.yaml") == before.replacing("{en: [Marsh]}", with: "{en: [Marsh, E. Marsh]}"))
    #expect(try desk.workspace().dossier.person("marsh")?.names[.english] == ["Marsh", "E. Marsh"])
  }

  @Test("What was saved last can be taken back, once")
  func undoes() async throws {
    let before = try file("issues.yaml")
    var fields = try await fields("/dossier/issue?id=hours")
    fields["name"] = "The week"
    _ = try await browser.post("/dossier/issue", fields)
    #expect(try file("issues.yaml").contains("name: The week"))
    #expect(try await browser.post("/dossier/undo", [:]).status == .seeOther)
    #expect(try file("issues.yaml") == before)
    #expect(try await browser.post("/dossier/undo", [:]).status == .badRequest)
  }

  @Test("A mistake is told with its place, nothing is written, and what was typed is still there")
  func refusesMistakes() async throws {
    let before = try desk.files()
    var fields = try await fields("/dossier/person?id=marsh")
    fields["role.0.from"] = "2024-06-01"
    fields["role.0.to"] = "2024-05-01"
    let page = try await browser.post("/dossier/person", fields)
    #expect(page.status == .badRequest)
    #expect(page.text.contains("before it starts"))
    #expect(page.text.contains("value=\"2024-05-01\""))
    #expect(try desk.files() == before)
  }

  @Test("An option that facts rest on cannot be taken out")
  func refusesDangling() async throws {
    var fields = try await fields("/dossier/issue?id=wages")
    fields["option.0.id"] = ""
    let page = try await browser.post("/dossier/issue", fields)
    #expect(page.status == .badRequest)
    #expect(page.text.contains("facts.yaml"))
  }

  @Test("A file that somebody else changed meanwhile is not written over; the same again is saved")
  func detectsConflict() async throws {
    var fields = try await fields("/dossier/person?id=marsh")
    let url = URL(fileURLWithPath: desk.folder).appendingPathComponent("people.yaml")
    try (file("people.yaml") + "# by hand\n").write(to: url, atomically: true, encoding: .utf8)
    fields["name"] = "Ellen M."
    let refused = try await browser.post("/dossier/person", fields)
    #expect(refused.status == .conflict)
    #expect(!(try file("people.yaml").contains("Ellen M.")))
    let again = FormFields.read(refused.text)
    #expect(again["name"] == "Ellen M.")
    #expect(try await browser.post("/dossier/person", again).status == .seeOther)
    #expect(try file("people.yaml").contains("Ellen M.") && file("people.yaml").hasSuffix("# by hand\n"))
  }

  @Test("Changed phrases tell which sentences they would code, before anything is saved")
  func previews() async throws {
    let before = try desk.files()
    var fields = try await fields("/dossier/indicators?issue=wages&option=wages.inflation")
    #expect(fields["en.0.match"]?.isEmpty == false)
    fields["en.0.match"] = "nothing like it"
    fields["do"] = "preview"
    let page = try await browser.post("/dossier/indicators", fields)
    #expect(page.status == .ok)
    #expect(page.text.contains("would be coded otherwise"))
    #expect(page.text.contains("match inflation"))
    #expect(try desk.files() == before)
  }

  @Test("A phrase that cannot be read is refused with its place")
  func refusesPatterns() async throws {
    var fields = try await fields("/dossier/indicators?issue=wages&option=wages.ten")
    fields["en.0.match"] = "(ten percent"
    let page = try await browser.post("/dossier/indicators", fields)
    #expect(page.status == .badRequest)
    #expect(page.text.contains("issues.yaml:"))
  }

  @Test("After phrases change, the articles are read again, and the claims follow")
  func readsAgain() async throws {
    var fields = try await fields("/dossier/indicators?issue=wages&option=wages.inflation")
    fields["en.0.match"] = "nothing like it"
    _ = try await browser.post("/dossier/indicators", fields)
    #expect(try await browser.get("/dossier").text.contains("Read them again"))
    #expect(try desk.workspace().claims().contains { $0.option == "wages.inflation" })
    #expect(try await browser.post("/dossier/read", [:]).status == .seeOther)
    #expect(try !desk.workspace().claims().contains { $0.option == "wages.inflation" })
    #expect(!(try await browser.get("/dossier").text.contains("Read them again")))
  }

  @Test("A form from elsewhere changes nothing", arguments: ["/dossier/person", "/dossier/undo", "/dossier/read"])
  func refusesForeign(_ path: String) async throws {
    #expect(try await browser.post(path, ["id": "marsh"], token: "guessed").status == .badRequest)
  }

  @Test("Words that are markup or YAML are kept as words", arguments: ["<b>x</b>", "a: [b, {c", "# no", "“”'\"\\"])
  func keepsWords(_ words: String) async throws {
    var fields = try await fields("/dossier/party?id=board")
    fields["name"] = words
    #expect(try await browser.post("/dossier/party", fields).status == .seeOther)
    #expect(try desk.workspace().dossier.party("board")?.name == words)
    #expect(!(try await browser.get("/dossier").text.contains("<b>x")))
  }
}

/// The fields of the first form with the identifier "edit" on a page.
enum FormFields {
  static func read(_ page: String) -> [String: String] {
    guard let start = page.range(of: "id=\"edit\""), let end = page[start.upperBound...].range(of: "</form>") else {
      return [:]
    }
    let form = page[start.upperBound..<end.lowerBound]
    var fields: [String: String] = [:]
    for match in form.matches(of: #/<input ([^>]*)\/>/#) {
      let text = String(match.output.1)
      guard let name = attribute("name", text) else { continue }
      if attribute("type", text) == "checkbox" {
        if text.contains("checked=") { fields[name] = "on" }
      } else {
        fields[name] = attribute("value", text) ?? ""
      }
    }
    for match in form.matches(of: #/<textarea ([^>]*)>([^<]*)<\/textarea>/#) {
      if let name = attribute("name", String(match.output.1)) { fields[name] = plain(String(match.output.2)) }
    }
    for match in form.matches(of: #/<select ([^>]*)>(.*?)<\/select>/#.dotMatchesNewlines()) {
      guard let name = attribute("name", String(match.output.1)) else { continue }
      let options = match.output.2.matches(of: #/<option ([^>]*)>/#).map { String($0.output.1) }
      let chosen = options.first { $0.contains("selected=") } ?? options.first
      fields[name] = chosen.flatMap { attribute("value", $0) } ?? ""
    }
    fields[FormToken.field] = nil
    return fields
  }

  private static func attribute(_ name: String, _ text: String) -> String? {
    guard let start = text.range(of: "\(name)=\"", options: .backwards) ?? text.range(of: "\(name)=\""),
      let end = text[start.upperBound...].range(of: "\"")
    else { return nil }
    return plain(String(text[start.upperBound..<end.lowerBound]))
  }

  private static func plain(_ text: String) -> String {
    text.replacing("&lt;", with: "<").replacing("&gt;", with: ">").replacing("&quot;", with: "\"")
      .replacing("&#39;", with: "'").replacing("&amp;", with: "&")
  }
}
