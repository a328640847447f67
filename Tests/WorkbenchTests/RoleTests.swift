import HTTPTypes
import Hummingbird
import ParleyTeam
import ParleyWorkspace
import Testing

@testable import ParleyWorkbench

/// Who may ask for what; a route that is not told here fails the tests.
@Suite("Roles and routes")
struct RoleTests {
  private enum Need: Equatable {
    case nobody
    case role(Role)
  }

  /// Every address that changes something, with the least role that may send to it.
  private static let changing: [String: Need] = [
    "/sign-in": .nobody, "/sign-out": .role(.reader), "/ledger/export": .role(.reader),
    "/comments": .role(.coder), "/review": .role(.coder), "/review/name": .role(.coder),
    "/review/blind": .role(.editor), "/sources": .role(.editor), "/sources/address": .role(.editor),
    "/sources/file": .role(.editor), "/packages/keep": .role(.editor), "/hypotheses/keep": .role(.editor),
    "/dossier/undo": .role(.editor), "/dossier/reload": .role(.editor), "/dossier/read": .role(.editor),
    "/dossier/party": .role(.editor), "/dossier/person": .role(.editor), "/dossier/issue": .role(.editor),
    "/dossier/indicators": .role(.editor), "/dossier/fact": .role(.editor), "/dossier/weights": .role(.editor),
    "/dossier/evidence": .role(.editor), "/dossier/event": .role(.editor), "/dossier/hypothesis": .role(.editor),
    "/dossier/red-lines": .role(.editor), "/dossier/rename": .role(.editor), "/dossier/settings": .role(.editor),
    "/dossier/shock": .role(.editor), "/dossier/swing": .role(.editor), "/dossier/war": .role(.editor),
  ]
  /// What is served to whoever is not signed in.
  private static let open: Set<String> = ["/sign-in", "/parley.css", "/assets/{name}"]

  private let workspace: Workspace
  private let team: TeamDesk
  private let browser: Browser
  private let routes: [(method: HTTPRequest.Method, path: String)]

  init() throws {
    workspace = try Talks.opened()
    let book = try AccountBook(folder: workspace.folder)
    for role in Role.allCases { try book.add(role.rawValue, role: role, password: "a long password") }
    team = try TeamDesk(folder: workspace.folder)
    browser = Browser(Desk(workspace), team: team)
    routes = WorkbenchRoutes(Desk(workspace), team: team).router().routes.map { ($0.method, $0.path.description) }
  }

  private func cookie(_ role: Role) throws -> String {
    let account = try #require(try team.accounts.account(role.rawValue))
    return "\(Member.cookie)=\(team.begin(account))"
  }

  private func isAPI(_ path: String) -> Bool { path.hasPrefix(APIRoute.prefix) }

  @Test("Every route that changes something has its role in this table, and the table holds no other")
  func isComplete() {
    let served = routes.filter { $0.method != .get && $0.method != .head && !isAPI($0.path) }
    #expect(served.allSatisfy { $0.method == .post })
    #expect(Set(served.map(\.path)) == Set(Self.changing.keys))
  }

  @Test("Each role may send what the table says and nothing else", arguments: Role.allCases)
  func keepsRoles(_ role: Role) async throws {
    for (path, need) in Self.changing where path != "/sign-out" {
      guard case .role(let least) = need else { continue }
      let page = try await browser.post(path, [:], cookie: try cookie(role))
      #expect((page.status == .forbidden) == (role < least), "\(role) \(path): \(page.status)")
    }
  }

  @Test("Nothing but the way in is answered to whoever is not signed in")
  func turnsAway() async throws {
    for (method, path) in routes where method == .get && !Self.open.contains(path) {
      let page = try await browser.get(path.replacing("{id}", with: "x"))
      #expect(page.status == (isAPI(path) ? .unauthorized : .seeOther), "\(path)")
    }
    for (path, need) in Self.changing where need != .nobody {
      #expect(try await browser.post(path, [:]).status == .unauthorized, "\(path)")
    }
  }

  @Test("No form is taken without the secret of its session, nor with that of another", arguments: ["", "other"])
  func needsToken(_ kind: String) async throws {
    let stranger = browser.token(try cookie(.editor))
    for path in Self.changing.keys where path != "/sources/file" {
      let page = try await browser.post(
        path, ["name": "editor", "password": "a long password"], token: kind == "other" ? stranger : kind,
        cookie: try cookie(.editor))
      #expect(page.status == .badRequest, "\(path): \(page.status)")
    }
  }

  @Test("The trail tells what was done, refused and tried by whom")
  func keepsTrail() async throws {
    let claim = try #require(try workspace.claims().first).id
    _ = try await browser.post("/review", ["claim": claim, "verdict": "confirm"], cookie: try cookie(.coder))
    _ = try await browser.post("/sources", [:], cookie: try cookie(.reader))
    _ = try await browser.post("/nowhere", [:], cookie: try cookie(.editor))
    _ = try await browser.post(
      "/dossier/undo", [:], cookie: try cookie(.editor), headers: ["Sec-Fetch-Site": "cross-site"])
    let trail = team.audit.latest(10).reversed().map { "\($0.who) \($0.what) \($0.status)" }
    #expect(
      trail == [
        "coder POST /review: confirm \(claim) 303", "reader refused: POST /sources 403", "editor POST /nowhere 404",
        "editor foreign: POST /dossier/undo 403",
      ])
  }

  @Test("A new password ends the sessions that the old one began")
  func endsSessions() async throws {
    let kept = try cookie(.coder)
    #expect(try await browser.get("/ledger", cookie: kept).status == .ok)
    try AccountBook(folder: workspace.folder).setPassword("another password", of: "coder")
    #expect(try await browser.get("/ledger", cookie: kept).status == .seeOther)
  }

  @Test("The cookie is for TLS alone where a proxy says that the browser speaks it")
  func isSecure() async throws {
    let form = ["name": "coder", "password": "a long password"]
    let plain = try await browser.post("/sign-in", form)
    let behind = try await browser.post("/sign-in", form, headers: ["X-Forwarded-Proto": "https"])
    #expect(plain.headers[.setCookie]?.contains("Secure") == false)
    #expect(behind.headers[.setCookie]?.hasSuffix("; Secure") == true)
  }

  @Test("What was done is told to the trail, never to the browser")
  func keepsNotes() async throws {
    let field = try #require(Noted.field)
    let page = try await browser.post("/review/blind", ["blind": "on"], cookie: try cookie(.editor))
    #expect(page.status == .seeOther && page.headers[field] == nil)
    let open = try await Browser(Desk(workspace)).post("/review/blind", ["blind": "off"])
    #expect(open.status == .seeOther && open.headers[field] == nil)
  }
}
