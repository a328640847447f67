import Foundation
import HTTPTypes
import Hummingbird
import ParleyTeam
import ParleyWorkspace
import Testing

@testable import ParleyWorkbench

@Suite("Several people")
struct TeamTests {
  private let workspace: Workspace
  private let team: TeamDesk
  private let browser: Browser
  private let stamps: [String: String]
  private static let password = "a long password"

  init() throws {
    workspace = try Talks.opened()
    let book = try AccountBook(folder: workspace.folder)
    for role in Role.allCases { try book.add(role.rawValue, role: role, password: Self.password) }
    stamps = try Dictionary(uniqueKeysWithValues: book.accounts().map { ($0.name, $0.stamp) })
    team = try TeamDesk(folder: workspace.folder)
    browser = Browser(Desk(workspace), team: team)
  }

  private func cookie(_ name: String) -> String {
    "\(Member.cookie)=\(team.sessions.begin(for: name, stamp: stamps[name] ?? ""))"
  }

  @Test(
    "Whoever is not signed in is led to sign in and learns nothing", arguments: ["/", "/ledger", "/brief", "/dossier"])
  func turnsAway(_ path: String) async throws {
    let page = try await browser.get(path)
    #expect(page.status == .seeOther)
    #expect(page.headers[.location]?.hasPrefix("/sign-in?next=") == true)
    #expect(try await browser.get("/api/v1/claims").status == .unauthorized)
    #expect(try await !browser.get("/sign-in").text.contains(workspace.dossier.title))
  }

  @Test("The right password begins a session whose cookie scripts cannot read and other sites cannot send")
  func signsIn() async throws {
    let page = try await browser.post("/sign-in", ["name": "coder", "password": Self.password, "next": "/ledger"])
    #expect(page.status == .seeOther)
    #expect(page.headers[.location] == "/ledger")
    let cookie = try #require(page.headers[.setCookie])
    #expect(cookie.contains("HttpOnly") && cookie.contains("SameSite=Strict"))
    let secret = try #require(cookie.split(separator: ";").first).description
    #expect(try await browser.get("/", cookie: secret).text.contains("class=\"account\""))
  }

  @Test(
    "Signing in leads to pages of this site only",
    arguments: ["//evil.example", "https://evil.example", "/\\evil", "x"])
  func staysHere(_ next: String) async throws {
    let page = try await browser.post("/sign-in", ["name": "coder", "password": Self.password, "next": next])
    #expect(page.headers[.location] == "/")
  }

  @Test("Guessing is slowed down, and the trail keeps it")
  func slowsGuessing() async throws {
    for _ in 0..<5 {
      #expect(
        try await browser.post("/sign-in", ["name": "editor", "password": "wrong guess"]).status == .unauthorized)
    }
    let page = try await browser.post("/sign-in", ["name": "editor", "password": Self.password])
    #expect(page.status == .tooManyRequests)
    #expect(team.audit.latest(10).count(where: { $0.who == "editor" && $0.status == 401 }) == 5)
  }

  @Test(
    "A role does what it may and nothing else",
    arguments: [
      ("reader", "/review", false), ("coder", "/review", true), ("editor", "/review", true),
      ("reader", "/comments", false), ("coder", "/comments", true), ("coder", "/sources", false),
      ("editor", "/sources", true), ("reader", "/dossier/parties", false), ("coder", "/sources/address", false),
    ])
  func keepsRoles(_ name: String, _ path: String, _ may: Bool) async throws {
    let page = try await browser.post(path, [:], cookie: cookie(name))
    #expect((page.status == .forbidden) == !may)
  }

  @Test("A review is kept under the account, whatever else a browser claims")
  func reviewsAsAccount() async throws {
    let claim = try #require(try workspace.claims().first)
    _ = try await browser.post(
      "/review", ["claim": claim.id, "verdict": "confirm"], cookie: cookie("coder") + "; reviewer=editor",
      headers: ["X-Parley-Account": "editor"])
    #expect(try workspace.reviewBook().reviews.map(\.coder) == ["coder"])
  }

  @Test(
    "A form that another site sends is refused",
    arguments: [["Sec-Fetch-Site": "cross-site"], ["Origin": "https://evil.example"]])
  func refusesForeign(_ headers: [String: String]) async throws {
    let page = try await browser.post("/sign-out", [:], cookie: cookie("coder"), headers: headers)
    #expect(page.status == .forbidden)
  }

  @Test("A comment stands under its claim, escaped, and reaches those it mentions")
  func comments() async throws {
    let claim = try #require(try workspace.claims().first)
    let sent = try await browser.post(
      "/comments", ["claim": claim.id, "text": "@editor <script>alert(1)</script>?"], cookie: cookie("coder"))
    #expect(sent.status == .seeOther)
    let page = try await browser.get("/claims/\(claim.id)", cookie: cookie("reader"))
    #expect(page.text.contains("&lt;script&gt;alert(1)&lt;/script&gt;?"))
    #expect(!page.text.contains("action=\"/comments\""))
    #expect(try await browser.get("/team", cookie: cookie("editor")).text.contains("&lt;script&gt;"))
    #expect(try await !browser.get("/team", cookie: cookie("reader")).text.contains("POST /comments"))
    #expect(try await browser.get("/team", cookie: cookie("editor")).text.contains("POST /comments"))
  }

  @Test("An account that is removed is out at once")
  func removes() async throws {
    let kept = cookie("reader")
    #expect(try await browser.get("/", cookie: kept).status == .ok)
    try AccountBook(folder: workspace.folder).remove("reader")
    #expect(try await browser.get("/", cookie: kept).status == .seeOther)
  }

  @Test("Signing out ends the session")
  func signsOut() async throws {
    let kept = cookie("reader")
    _ = try await browser.post("/sign-out", [:], cookie: kept)
    #expect(try await browser.get("/", cookie: kept).status == .seeOther)
  }
}
