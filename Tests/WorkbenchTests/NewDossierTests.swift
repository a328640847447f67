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
    "side-1": "Низовье", "issue": "Flow", "question": "How much water passes?", "options": "a little\nhalf\nmost",
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
    arguments: [("title", "title"), ("options", "two possible outcomes"), ("from", "days"), ("side-1", "other side")])
  func refuses(_ field: String, _ words: String) async throws {
    var fields = own
    fields[field] = nil
    let page = try await browser.post("/new", fields)
    #expect(page.status == .badRequest)
    #expect(page.text.contains(words))
    #expect(page.text.contains("How much water passes?"))
    #expect(desk.isEmpty)
  }

  @Test("A form from elsewhere writes nothing")
  func refusesForeign() async throws {
    #expect(try await browser.post("/new", own, token: "guessed").status == .badRequest)
    #expect(desk.isEmpty)
  }
}
