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
  let crew = Crew()
  let kept: KeptPages
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
  ///   - kept: where pages are kept for as long as nothing changes.
  init(
    _ desk: Desk, isLocal: Bool = true, isPrompt: Bool = false, team: TeamDesk? = nil, reader: WebReader = WebReader(),
    kept: KeptPages = KeptPages()
  ) {
    self.desk = desk
    self.kept = kept
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
    page(router, "/", isKept: true) { try OverviewPage($0, $1).document() }
    page(router, "/issues/:id", isKept: true) { try IssuePage($0, $1).document() }
    page(router, "/timeline", isKept: true) { try TimelinePage($0, $1).document() }
    page(router, "/voices", isKept: true) { try VoicesPage($0, $1).document() }
    page(router, "/scenarios", isKept: true) { try ScenariosPage($0, $1).document() }
    page(router, "/ledger", isKept: true) { try LedgerPage($0, $1, token: token($1.request)).document() }
    page(router, "/articles/:id") { try ArticlePage($0, $1).document() }
    page(router, "/claims/:id") { try ClaimPage($0, $1).document() }
    page(router, "/brief", isKept: true) { try BriefPage($0, $1).document() }
    page(router, "/sources", isKept: true) { try SourcesPage($0, $1).document() }
    page(router, "/review") { workspace, asking in
      try ReviewPage(
        workspace, asking, reviewer: Reviewer(asking.request).name, token: token(asking.request)
      ).document()
    }
  }

  /// - Parameter isKept: whether all that the page shows follows from the workspace's state, the address and the language.
  func page(
    _ router: Router<BasicRequestContext>, _ path: RouterPath, isKept: Bool = false,
    _ make: @escaping @Sendable (Workspace, Asking) throws -> Document
  ) {
    router.get(path) { request, context in
      let workspace = try desk.workspace()
      let asking = Asking(request: request, places: context.parameters)
      var response = try await crew.run { try self.response(to: asking, of: workspace, isKept: isKept, make) }
      let tongue = Tongue(request)
      response.headers[.contentLanguage] = tongue.language.rawValue
      response.headers[.vary] = "Cookie, Accept-Language"
      if tongue.isChosen { response.headers[.setCookie] = tongue.cookie }
      return response
    }
  }

  /// What `make` gives, or a page that says what was wrong.
  private func response(
    to asking: Asking, of workspace: Workspace, isKept: Bool, _ make: (Workspace, Asking) throws -> Document
  ) throws -> Response {
    let glance = isPrompt ? Glance() : nil
    do {
      // A team's pages say who is signed in.
      let state = isKept && team == nil ? try workspace.state() : nil
      let name = "\(asking.words.language.rawValue) \(asking.address)"
      if let state, let page = kept.page(name, in: state) { return Response.page(page, for: token(asking.request)) }
      var document = try make(glance.map(workspace.seen) ?? workspace, asking)
      try addTeam(to: &document, workspace, asking)
      if glance?.isBehind == true { return Response.page(document.behind(asking)) }
      let page = KeptPage(document.text(), token: token(asking.request))
      // What changed meanwhile may be in one part of the page and not in another.
      if let state, try workspace.state() == state {
        kept.keep(page, as: name, in: state, lasting: asking.request.uri.query == nil)
      }
      return Response.page(page, for: token(asking.request))
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
