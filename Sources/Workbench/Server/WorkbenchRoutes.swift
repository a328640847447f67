import HTTPTypes
import Hummingbird
import ParleyDrawing
import ParleyWorkspace

/// Which address shows what.
struct WorkbenchRoutes: Sendable {
  let workspace: Workspace
  let token = FormToken()
  private let assets = Assets()
  private let isLocal: Bool

  /// - Parameter isLocal: answer only requests that name this machine.
  init(_ workspace: Workspace, isLocal: Bool = true) {
    self.workspace = workspace
    self.isLocal = isLocal
  }

  func router() -> Router<BasicRequestContext> {
    let router = Router()
    router.add(middleware: SecurityHeaders())
    if isLocal { router.add(middleware: LocalHost()) }
    addFiles(to: router)
    addPages(to: router)
    addReview(to: router)
    addSources(to: router)
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
    let workspace = workspace
    let token = token
    page(router, "/") { asking in
      try OverviewPage(workspace, at: asking.day("at"), before: asking.day("before")).document()
    }
    page(router, "/issues/:id") { asking in
      try IssuePage(workspace, issue: asking.place("id"), at: asking.day("at")).document()
    }
    page(router, "/timeline") { try TimelinePage(workspace, at: $0.day("at")).document() }
    page(router, "/voices") { try VoicesPage(workspace, at: $0.day("at")).document() }
    page(router, "/packages") { try PackagesPage(workspace, asking: $0).document() }
    page(router, "/scenarios") { try ScenariosPage(workspace, asking: $0).document() }
    page(router, "/hypotheses") { try HypothesesPage(workspace, at: $0.day("at")).document() }
    page(router, "/ledger") { try LedgerPage(workspace, asking: $0).document() }
    page(router, "/articles/:id") { try ArticlePage(workspace, article: $0.place("id")).document() }
    page(router, "/claims/:id") { try ClaimPage(workspace, claim: $0.place("id")).document() }
    page(router, "/brief") { try BriefPage(workspace, at: $0.day("at")).document() }
    page(router, "/sources") { _ in try SourcesPage(workspace).document() }
    page(router, "/dossier") { try DossierPage(workspace, asking: $0, token: token).document() }
    page(router, "/review") { asking in
      try ReviewPage(workspace, asking: asking, reviewer: Reviewer(asking.request).name, token: token).document()
    }
  }

  private func page(
    _ router: Router<BasicRequestContext>, _ path: RouterPath,
    _ make: @escaping @Sendable (Asking) throws -> Document
  ) {
    router.get(path) { request, context in
      try answering { Response.page(try make(Asking(request: request, places: context.parameters))) }
    }
  }

  /// What `make` gives, or a page that says what was wrong.
  private func answering(_ make: () throws -> Response) throws -> Response {
    do { return try make() } catch let error as WorkspaceError {
      return Response.page(ErrorPage(workspace, error).document(), status: error.status)
    }
  }

  /// A form that is sent to an address, and where it leads.
  func form(
    _ router: Router<BasicRequestContext>, _ path: RouterPath, limit: Int = 1 << 20,
    _ make: @escaping @Sendable (SentForm, Request) throws -> Response
  ) {
    router.post(path) { request, _ in
      do {
        return try make(try await SentForm(request, token: token, limit: limit), request)
      } catch let error as WorkspaceError {
        return Response.page(ErrorPage(workspace, error).document(), status: error.status)
      }
    }
  }
}
