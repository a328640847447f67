import HTTPTypes
import Hummingbird
import ParleyDrawing
import ParleyWorkspace

/// Which address shows what.
struct WorkbenchRoutes: Sendable {
  let desk: Desk
  /// What forms carry where nobody is signed in.
  private let common = FormToken()
  private let assets = Assets()
  private let isLocal: Bool
  /// Whether a page that would take long shows what was computed last.
  private let isPrompt: Bool
  private let crew = Crew()
  /// Checks passwords, one after the other.
  let gatekeeper = Crew(size: 1)
  let team: TeamDesk?
  /// Pages and feeds that are being read.
  let errands: Errands
  /// Programs wait for what they ask for; they must not keep pages waiting.
  let patient = Crew(size: 2)

  /// - Parameters:
  ///   - isLocal: answer only requests that name this machine.
  ///   - isPrompt: show what was computed last rather than wait for what is being computed.
  ///   - team: who may sign in; nil where everybody may do everything.
  ///   - reader: fetches the addresses that are to be read.
  init(
    _ desk: Desk, isLocal: Bool = true, isPrompt: Bool = false, team: TeamDesk? = nil, reader: WebReader = WebReader()
  ) {
    self.desk = desk
    self.team = team
    errands = Errands(reader)
    self.isLocal = isLocal
    self.isPrompt = isPrompt
  }

  /// What the forms carry that are shown to whoever sends a request.
  func token(_ request: Request) -> FormToken { team?.formToken(request) ?? common }

  func router() -> Router<BasicRequestContext> {
    let router = Router(options: .autoGenerateHeadEndpoints)
    router.add(middleware: SecurityHeaders())
    router.add(middleware: Refusals())
    if isLocal { router.add(middleware: LocalHost()) }
    router.add(middleware: TeamGate(team: team))
    router.add(middleware: EmptyDesk(desk: desk, token: { token($0) }))
    if let team { addTeam(team, to: router) }
    addFiles(to: router)
    addPages(to: router)
    addReview(to: router)
    addSources(to: router)
    addDossier(to: router)
    addExport(to: router)
    addPackages(to: router)
    addHypotheses(to: router)
    addAPI(to: router)
    return router
  }

  private func addFiles(to router: Router<BasicRequestContext>) {
    let assets = assets
    router.get("/parley.css") { _, _ in Response.text(Stylesheet.css, type: "text/css; charset=utf-8") }
    router.get("/assets/:name") { _, context in
      guard let response = assets.response(try context.parameters.require("name")) else { throw HTTPError(.notFound) }
      return response
    }
  }

  private func addPages(to router: Router<BasicRequestContext>) {
    page(router, "/") { try OverviewPage($0, $1).document() }
    page(router, "/issues/:id") { try IssuePage($0, $1).document() }
    page(router, "/timeline") { try TimelinePage($0, $1).document() }
    page(router, "/voices") { try VoicesPage($0, $1).document() }
    page(router, "/scenarios") { try ScenariosPage($0, $1).document() }
    page(router, "/ledger") { try LedgerPage($0, $1, token: token($1.request)).document() }
    page(router, "/articles/:id") { try ArticlePage($0, $1).document() }
    page(router, "/claims/:id") { try ClaimPage($0, $1).document() }
    page(router, "/brief") { try BriefPage($0, $1).document() }
    page(router, "/sources") { try SourcesPage($0, $1).document() }
    page(router, "/review") { workspace, asking in
      try ReviewPage(
        workspace, asking, reviewer: Reviewer(asking.request).name, token: token(asking.request)
      ).document()
    }
  }

  func page(
    _ router: Router<BasicRequestContext>, _ path: RouterPath,
    _ make: @escaping @Sendable (Workspace, Asking) throws -> Document
  ) {
    router.get(path) { request, context in
      let workspace = try desk.workspace()
      let asking = Asking(request: request, places: context.parameters)
      var response = try await crew.run { try self.response(to: asking, of: workspace, make) }
      let tongue = Tongue(request)
      response.headers[.contentLanguage] = tongue.language.rawValue
      response.headers[.vary] = "Cookie, Accept-Language"
      if tongue.isChosen { response.headers[.setCookie] = tongue.cookie }
      return response
    }
  }

  /// What `make` gives, or a page that says what was wrong.
  private func response(
    to asking: Asking, of workspace: Workspace, _ make: (Workspace, Asking) throws -> Document
  ) throws -> Response {
    let glance = isPrompt ? Glance() : nil
    do {
      var document = try make(glance.map(workspace.seen) ?? workspace, asking)
      try addTeam(to: &document, workspace, asking)
      return Response.page(glance?.isBehind == true ? document.behind(asking) : document)
    } catch let error as WorkspaceError where error.code == .pending {
      var response = Response.page(WaitingPage(workspace: workspace, asking: asking).document())
      if let refresh = HTTPField.Name("Refresh") { response.headers[refresh] = "1" }
      return response
    } catch let error as WorkspaceError {
      return Response.page(ErrorPage(workspace, asking, error).document(), status: error.status)
    }
  }

  /// Who is signed in, above the page; and beneath a claim what was said of it.
  private func addTeam(to document: inout Document, _ workspace: Workspace, _ asking: Asking) throws {
    guard let team, let name = Member.name(of: asking.request), let account = try team.accounts.account(name) else {
      return
    }
    let page = document.body
    let claim = asking.request.uri.path.hasPrefix("/claims/") ? asking.places.get("id") : nil
    let found = try claim.map { try workspace.evidence(claim: $0).claim.claim }
    document.body = HTML { html in
      html.add(AccountBar(account: account, token: token(asking.request), words: asking.words).html)
      html.element("div", [.class("may-\(account.role.rawValue)")]) { $0.add(page) }
      guard let found else { return }
      html.add(
        CommentBox(
          claim: found.id, statement: found.statement, team: team, token: token(asking.request),
          words: asking.words,
          canWrite: account.role >= .coder
        ).html)
    }
  }

  /// A form that is sent to an address, and where it leads.
  func form(
    _ router: Router<BasicRequestContext>, _ path: RouterPath, limit: Int = 1 << 20,
    _ make: @escaping @Sendable (Workspace, SentForm, Request) throws -> Response
  ) {
    let desk = desk
    router.post(path) { request, context in
      let workspace = try desk.workspace()
      do {
        return try make(workspace, try await SentForm(request, token: token(request), limit: limit), request)
      } catch let error as WorkspaceError {
        let asking = Asking(request: request, places: context.parameters)
        return Response.page(ErrorPage(workspace, asking, error).document(), status: error.status)
      }
    }
  }
}
