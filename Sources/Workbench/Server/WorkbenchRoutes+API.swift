import Hummingbird
import ParleyWorkspace

extension WorkbenchRoutes {
  /// `/api/v1` mirrors the commands: the same records under the same filters.
  func addAPI(to router: Router<BasicRequestContext>) {
    let workspace = workspace
    api(router, "/api/v1/claims") { try workspace.claims($0.filter(limit: 1000)) }
    api(router, "/api/v1/statements") { try workspace.statements($0.filter(limit: 1000)) }
    api(router, "/api/v1/articles") { try workspace.articles($0.filter(limit: 1000)) }
    api(router, "/api/v1/counts") { _ in try workspace.counts() }
    api(router, "/api/v1/positions") { try workspace.positions(issue: $0.text("issue"), at: $0.day("at")) }
    api(router, "/api/v1/shifts") { try workspace.shifts(issue: $0.text("issue"), at: $0.day("at")) }
    api(router, "/api/v1/gap") { try workspace.gapRecord(at: $0.day("at")) }
    api(router, "/api/v1/history") { try workspace.history(until: $0.day("at")) }
    api(router, "/api/v1/settlement") { SettlementRecord(try workspace.settlement(at: $0.day("at"))) }
    api(router, "/api/v1/reviews") { _ in try workspace.reviewBook().reviews }
  }

  private func api<Value: Encodable>(
    _ router: Router<BasicRequestContext>, _ path: RouterPath, _ make: @escaping @Sendable (Asking) throws -> Value
  ) {
    router.get(path) { request, context in
      do {
        return try Response.json(try make(Asking(request: request, places: context.parameters)))
      } catch let error as WorkspaceError {
        return try Response.json(["error": error.messages], status: error.status)
      }
    }
  }
}
