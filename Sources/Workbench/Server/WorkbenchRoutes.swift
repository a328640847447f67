import Hummingbird
import ParleyDrawing
import ParleyWorkspace

/// Which address shows what.
struct WorkbenchRoutes: Sendable {
  private let workspace: Workspace

  init(_ workspace: Workspace) { self.workspace = workspace }

  func router() -> Router<BasicRequestContext> {
    let router = Router()
    router.add(middleware: SecurityHeaders())
    router.get("/parley.css") { _, _ in Response.text(Stylesheet.css, type: "text/css; charset=utf-8") }
    page(router, "/") { asking in
      try OverviewPage(workspace, at: asking.day("at"), before: asking.day("before")).document()
    }
    page(router, "/issues/:id") { asking, id in try IssuePage(workspace, issue: id, at: asking.day("at")).document() }
    page(router, "/ledger") { asking in try LedgerPage(workspace, asking: asking).document() }
    page(router, "/articles/:id") { _, id in try ArticlePage(workspace, article: id).document() }
    page(router, "/claims/:id") { _, id in try ClaimPage(workspace, claim: id).document() }
    page(router, "/brief") { asking in try BriefPage(workspace, at: asking.day("at")).document() }
    addAPI(to: router)
    return router
  }

  private func page(
    _ router: Router<BasicRequestContext>, _ path: RouterPath,
    _ make: @escaping @Sendable (Asking) throws -> Document
  ) {
    router.get(path) { request, _ in
      do {
        return Response.page(try make(Asking(request: request)))
      } catch let error as WorkspaceError {
        return Response.page(ErrorPage(workspace, error).document(), status: error.status)
      }
    }
  }

  private func page(
    _ router: Router<BasicRequestContext>, _ path: RouterPath,
    _ make: @escaping @Sendable (Asking, String) throws -> Document
  ) {
    router.get(path) { request, context in
      do {
        return Response.page(try make(Asking(request: request), try context.parameters.require("id")))
      } catch let error as WorkspaceError {
        return Response.page(ErrorPage(workspace, error).document(), status: error.status)
      }
    }
  }
}

extension WorkbenchRoutes {
  /// `/api/v1` mirrors the commands: the same records under the same filters.
  fileprivate func addAPI(to router: Router<BasicRequestContext>) {
    let workspace = workspace
    api(router, "/api/v1/claims") { try workspace.claims($0.filter(limit: 1000)) }
    api(router, "/api/v1/statements") { try workspace.statements($0.filter(limit: 1000)) }
    api(router, "/api/v1/articles") { try workspace.articles($0.filter(limit: 1000)) }
    api(router, "/api/v1/counts") { _ in try workspace.counts() }
    api(router, "/api/v1/positions") { try workspace.positions(issue: $0.text("issue"), at: $0.day("at")) }
    api(router, "/api/v1/shifts") { try workspace.shifts(issue: $0.text("issue"), at: $0.day("at")) }
    api(router, "/api/v1/gap") { try workspace.gapRecord(at: $0.day("at")) }
  }

  private func api<Value: Encodable>(
    _ router: Router<BasicRequestContext>, _ path: RouterPath, _ make: @escaping @Sendable (Asking) throws -> Value
  ) {
    router.get(path) { request, _ in
      do {
        return try Response.json(try make(Asking(request: request)))
      } catch let error as WorkspaceError {
        return try Response.json(["error": error.messages], status: error.status)
      }
    }
  }
}
