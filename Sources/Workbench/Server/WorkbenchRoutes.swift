import HTTPTypes
import Hummingbird
import ParleyDrawing
import ParleyWorkspace

/// Which address shows what.
struct WorkbenchRoutes: Sendable {
  let desk: Desk
  let token = FormToken()
  private let assets = Assets()
  private let isLocal: Bool

  /// - Parameter isLocal: answer only requests that name this machine.
  init(_ desk: Desk, isLocal: Bool = true) {
    self.desk = desk
    self.isLocal = isLocal
  }

  func router() -> Router<BasicRequestContext> {
    let router = Router()
    router.add(middleware: SecurityHeaders())
    if isLocal { router.add(middleware: LocalHost()) }
    router.add(middleware: EmptyDesk(desk: desk, token: token))
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
    let token = token
    page(router, "/") { try OverviewPage($0, $1).document() }
    page(router, "/issues/:id") { try IssuePage($0, $1).document() }
    page(router, "/timeline") { try TimelinePage($0, $1).document() }
    page(router, "/voices") { try VoicesPage($0, $1).document() }
    page(router, "/scenarios") { try ScenariosPage($0, $1).document() }
    page(router, "/ledger") { try LedgerPage($0, $1, token: token).document() }
    page(router, "/articles/:id") { try ArticlePage($0, $1).document() }
    page(router, "/claims/:id") { try ClaimPage($0, $1).document() }
    page(router, "/brief") { try BriefPage($0, $1).document() }
    page(router, "/sources") { try SourcesPage($0, $1).document() }
    page(router, "/review") { workspace, asking in
      try ReviewPage(workspace, asking, reviewer: Reviewer(asking.request).name, token: token).document()
    }
  }

  func page(
    _ router: Router<BasicRequestContext>, _ path: RouterPath,
    _ make: @escaping @Sendable (Workspace, Asking) throws -> Document
  ) {
    let desk = desk
    router.get(path) { request, context in
      let workspace = try desk.workspace()
      let asking = Asking(request: request, places: context.parameters)
      var response = try Self.response(to: asking, of: workspace, make)
      let tongue = Tongue(request)
      response.headers[.contentLanguage] = tongue.language.rawValue
      response.headers[.vary] = "Cookie, Accept-Language"
      if tongue.isChosen { response.headers[.setCookie] = tongue.cookie }
      return response
    }
  }

  /// What `make` gives, or a page that says what was wrong.
  private static func response(
    to asking: Asking, of workspace: Workspace, _ make: (Workspace, Asking) throws -> Document
  ) throws -> Response {
    do { return Response.page(try make(workspace, asking)) } catch let error as WorkspaceError {
      return Response.page(ErrorPage(workspace, asking, error).document(), status: error.status)
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
        return try make(workspace, try await SentForm(request, token: token, limit: limit), request)
      } catch let error as WorkspaceError {
        let asking = Asking(request: request, places: context.parameters)
        return Response.page(ErrorPage(workspace, asking, error).document(), status: error.status)
      }
    }
  }
}
