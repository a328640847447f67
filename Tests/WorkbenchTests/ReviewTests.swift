import Foundation
import Hummingbird
import ParleyWorkspace
import Testing

@testable import ParleyWorkbench

@Suite("Reviewing in the browser")
struct ReviewTests {
  private let workspace: Workspace
  private let browser: Browser
  private let claim: ClaimRecord

  init() throws {
    workspace = try Talks.opened()
    browser = Browser(workspace)
    claim = try #require(try workspace.claims().first { $0.option != nil })
  }

  @Test("A confirmed claim leaves the queue and leads on")
  func confirms() async throws {
    let before = try workspace.reviewQueue(for: "ann").waiting
    let page = try await browser.post("/review", ["claim": claim.id, "verdict": "confirm"])
    #expect(page.status == .seeOther)
    let review = try #require(try workspace.reviewBook().reviews.first)
    #expect(review.verdict == .confirm)
    #expect(try workspace.reviewQueue(for: review.coder).waiting == before - 1)
  }

  @Test("A rejected claim moves no position, and does so again once the rejection is taken back")
  func rejectsAndTakesBack() async throws {
    #expect(try workspace.picture().claims.contains { $0.id == claim.id })
    _ = try await browser.post("/review", ["claim": claim.id, "verdict": "reject"])
    #expect(try !workspace.picture().claims.contains { $0.id == claim.id })
    _ = try await browser.post("/review", ["claim": claim.id, "verdict": "undo"])
    #expect(try workspace.picture().claims.contains { $0.id == claim.id })
  }

  @Test("A correction stands beside what the machine said, and wins")
  func corrects() async throws {
    let issue = try workspace.issue(claim.issue)
    let other = try #require(issue.options.first { $0.id != claim.option })
    let page = try await browser.post(
      "/review",
      ["claim": claim.id, "verdict": "correct", "choice": "\(issue.id)/\(other.id)", "stance": "demands"])
    #expect(page.status == .seeOther)
    #expect(try workspace.picture().claims.first { $0.id == claim.id }?.option == other.id)
    #expect(try workspace.claims().first { $0.id == claim.id }?.option == claim.option)
  }

  @Test("Reviews are kept in the dossier's folder and come back into a ledger made anew")
  func survives() async throws {
    _ = try await browser.post("/review", ["claim": claim.id, "verdict": "reject", "comment": "not said of the talks"])
    let folder = URL(fileURLWithPath: workspace.folder)
    for name in ["parley.sqlite", "parley.sqlite-wal", "parley.sqlite-shm"] {
      try? FileManager.default.removeItem(at: folder.appendingPathComponent(name))
    }
    let anew = try Workspace(folder: folder.path)
    #expect(try anew.reviewBook().reviews.map(\.comment) == ["not said of the talks"])
  }

  @Test("A form from elsewhere is refused")
  func refusesForeignForms() async throws {
    let page = try await browser.post("/review", ["claim": claim.id, "verdict": "reject"], token: "guessed")
    #expect(page.status == .badRequest)
    #expect(try workspace.reviewBook().reviews.isEmpty)
  }

  @Test(
    "What cannot be meant is refused with the reason",
    arguments: [
      (["verdict": "reject"], "missing"), (["claim": "none", "verdict": "confirm"], "no claim"),
      (["claim": "*", "verdict": "maybe"], "not one of"),
      (["claim": "*", "verdict": "correct", "choice": "/", "stance": "demands"], "no issue"),
      (["claim": "*", "verdict": "undo"], "to take back"),
    ])
  func refusesNonsense(_ fields: [String: String], _ words: String) async throws {
    let fields = fields.mapValues { $0 == "*" ? claim.id : $0 }
    let page = try await browser.post("/review", fields)
    #expect(page.status.code >= 400)
    #expect(page.text.contains(words))
    #expect(try workspace.reviewBook().reviews.isEmpty)
  }

  @Test("The name under which somebody reviews is kept in a cookie that scripts cannot read")
  func keepsName() async throws {
    let page = try await browser.post("/review/name", ["name": "Оксана"])
    #expect(page.status == .seeOther)
    let cookie = try #require(page.headers[.setCookie])
    #expect(cookie.contains("HttpOnly") && cookie.contains("SameSite=Strict"))
  }

  @Test("One key says which option it should be: the coded one confirms, another corrects")
  func correctsByKey() async throws {
    let issue = try workspace.issue(claim.issue)
    for option in issue.options {
      let page = try await browser.post(
        "/review", ["claim": claim.id, "quick": "\(issue.id)/\(option.id)", "stance": claim.stance.rawValue])
      #expect(page.status == .seeOther)
      let last = try #require(try workspace.reviewBook().reviews.last)
      #expect(last.verdict == (option.id == claim.option ? .confirm : .correct))
      #expect((last.correction?.option ?? claim.option) == option.id)
    }
  }

  @Test("A comment alone is shown and decides nothing; an empty one is refused")
  func comments() async throws {
    let before = try workspace.reviewQueue(for: "ann").waiting
    let page = try await browser.post(
      "/review", ["claim": claim.id, "verdict": "comment", "comment": "ask <b>Oksana</b>"])
    #expect(page.status == .seeOther)
    let shown = try await browser.get("/review?claim=\(claim.id)").text
    #expect(shown.contains("ask &lt;b&gt;Oksana"))
    #expect(try workspace.reviewQueue(for: "ann").waiting == before)
    #expect(try await browser.post("/review", ["claim": claim.id, "verdict": "comment"]).status == .badRequest)
  }

  @Test("Blind, another's word is hidden wherever it could be read until an own one is given")
  func hides() async throws {
    _ = try await browser.post("/review/blind", ["blind": "on"])
    try workspace.review(claim: claim.id, by: "Oksana", .reject, comment: "a joke")
    let pages = ["/review?claim=\(claim.id)", "/claims/\(claim.id)", "/api/v1/reviews"]
    for page in pages { #expect(try await !browser.get(page).text.contains("a joke"), "\(page)") }
    _ = try await browser.post("/review", ["claim": claim.id, "verdict": "confirm"])
    for page in pages { #expect(try await browser.get(page).text.contains("a joke"), "\(page)") }
    let file = try String(contentsOfFile: workspace.folder + "/dossier.yaml", encoding: .utf8)
    #expect(file.contains("blind: true"))
  }

  @Test("Coding a second time leaves what others have reviewed and I have not")
  func codesTwice() async throws {
    #expect(try await browser.get("/review?double=on").text.contains("Nothing that others have reviewed"))
    try workspace.review(claim: claim.id, by: "Oksana", .confirm)
    #expect(try await browser.get("/review?double=on").text.contains("value=\"\(claim.id)\""))
  }
}
