import Foundation
import Hummingbird
import ParleyWorkspace
import Testing

@testable import ParleyWorkbench

@Suite("A folder without a dossier")
struct NewDossierTests {
  private let desk: Desk
  private let browser: Browser

  init() throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("parley-new-\(UUID().uuidString)/talks")
    desk = try Desk(folder: folder.path)
    browser = Browser(desk)
  }

  private let own = [
    "title": "Water: the river", "from": "2024-01-01", "to": "2024-12-31", "language.en": "on", "side-0": "Upstream",
    "side-1": "Низовье", "issue": "Flow", "question": "How much water passes?", "outcome.0.label": "a little",
    "outcome.1.label": "half", "outcome.2.label": "most",
  ]

  @Test("Every page offers to write one", arguments: ["/", "/ledger", "/api/v1/gap"])
  func offers(_ path: String) async throws {
    let page = try await browser.get(path)
    #expect(page.status == .ok)
    #expect(page.text.contains("A new dossier"))
  }

  @Test("What is given becomes a dossier that passes its checks, and every page opens on it")
  func writes() async throws {
    #expect(try await browser.post("/new", own).status == .seeOther)
    #expect(try desk.workspace().dossier.title == "Water: the river")
    for path in [
      "/", "/packages", "/scenarios", "/hypotheses", "/review", "/timeline", "/voices", "/brief", "/dossier",
    ] {
      #expect(try await browser.get(path).status == .ok, "\(path)")
    }
  }

  @Test("The commented example can be had too")
  func writesExample() async throws {
    #expect(try await browser.post("/new", ["do": "example"]).status == .seeOther)
    #expect(try desk.workspace().dossier.issues.count == 2)
  }

  @Test(
    "What is missing is told, nothing is written, and the rest is still there",
    arguments: [
      ("title", "Title"), ("from", "First day"), ("side-1", "The other side"), ("language.en", "at least one language"),
    ])
  func refuses(_ field: String, _ words: String) async throws {
    var fields = own
    fields[field] = nil
    let page = try await browser.post("/new", fields)
    #expect(page.status == .badRequest)
    #expect(page.text.contains(words))
    #expect(page.text.contains("How much water passes?"))
    #expect(desk.isEmpty)
  }

  @Test("One outcome alone, or no issue at all, is refused")
  func refusesTooLittle() async throws {
    var one = own
    (one["outcome.1.label"], one["outcome.2.label"]) = (nil, nil)
    #expect(try await browser.post("/new", one).text.contains("two possible outcomes"))
    var none = one
    (none["issue"], none["question"], none["outcome.0.label"]) = (nil, nil, nil)
    #expect(try await browser.post("/new", none).text.contains("Choose a ready-made issue"))
    #expect(desk.isEmpty)
  }

  @Test(
    "From a ready-made issue to a first result: one source, and the pages answer",
    arguments: [
      ("en", "The North demands a full ceasefire immediately, Ann Marsh said on Monday."),
      ("uk", "Північ вимагає повного припинення вогню, заявила у понеділок Анна Марш."),
      ("ru", "Север требует полного прекращения огня, заявила в понедельник Анна Марш."),
    ])
  func guides(_ language: String, _ sentence: String) async throws {
    #expect(try await browser.get("/?lang=\(language)").text.contains("<html lang=\"\(language)\">"))
    let fields = [
      "title": "Talks", "from": "2024-01-01", "to": "2024-12-31", "language.en": "on", "language.uk": "on",
      "language.ru": "on", "side-0": "South", "side-1": "North", "side-1.names.en": "the North",
      "side-1.names.uk": "Північ", "side-1.names.ru": "Север", "template.ceasefire": "on",
      "speaker.0.name": "Ann Marsh", "speaker.0.names": "Анна Марш", "speaker.0.title": "envoy", "speaker.0.side": "1",
      "speaker.0.authority": "0.9",
    ]
    #expect(try await browser.post("/new", fields).status == .seeOther)
    let page = try await browser.get("/dossier?lang=\(language)").text
    #expect(page.contains("class=\"steps\""))
    let added = try await browser.post(
      "/sources", ["title": "Report", "text": sentence, "published": "2024-03-04", "language": language])
    #expect(added.status == .seeOther)
    #expect(try desk.workspace().claims().contains { $0.option == "ceasefire.full" && $0.party == "north" })
    #expect(try await browser.get("/?lang=\(language)").status == .ok)
  }

  @Test("A form from elsewhere writes nothing")
  func refusesForeign() async throws {
    #expect(try await browser.post("/new", own, token: "guessed").status == .badRequest)
    #expect(desk.isEmpty)
  }
}
