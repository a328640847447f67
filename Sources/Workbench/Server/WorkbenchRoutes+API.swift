import Hummingbird
import ParleyBargaining
import ParleyWorkspace

extension WorkbenchRoutes {
  /// `/api/v1` mirrors the commands: the same records under the same filters.
  func addAPI(to router: Router<BasicRequestContext>) {
    api(router, "/api/v1/claims") { try $0.claims($1.filter(limit: 1000)) }
    api(router, "/api/v1/statements") { try $0.statements($1.filter(limit: 1000)) }
    api(router, "/api/v1/articles") { try $0.articles($1.filter(limit: 1000)) }
    api(router, "/api/v1/counts") { workspace, _ in try workspace.counts() }
    api(router, "/api/v1/positions") { try $0.positions(issue: $1.text("issue"), at: $1.day("at")) }
    api(router, "/api/v1/shifts") { try $0.shifts(issue: $1.text("issue"), at: $1.day("at")) }
    api(router, "/api/v1/gap") { try $0.gapRecord(at: $1.day("at")) }
    api(router, "/api/v1/history") { try $0.history(until: $1.day("at")) }
    api(router, "/api/v1/settlement") { SettlementRecord(try $0.settlement(at: $1.day("at"))) }
    api(router, "/api/v1/settlement-study") { workspace, asking in
      var question = SettlementQuestion()
      (question.zone, question.redLines, question.robust, question.opening) = (true, true, true, true)
      return try workspace.study(question, at: asking.day("at"))
    }
    api(router, "/api/v1/scenario") { try $0.scenarioRecord(shocks: $1.texts("shock"), at: $1.day("at")) }
    api(router, "/api/v1/stability") { try $0.conflict(at: $1.day("at"), issues: $1.texts("issue")).report }
    api(router, "/api/v1/conflict-map") {
      ConflictMapRecord(try $0.conflictMap(at: $1.day("at"), issues: $1.texts("issue")))
    }
    api(router, "/api/v1/predictions") { try $0.predict(at: $1.day("at")) }
    api(router, "/api/v1/reviews") { workspace, _ in try workspace.reviewBook().reviews }
  }

  private func api<Value: Encodable & SendableMetatype>(
    _ router: Router<BasicRequestContext>, _ path: RouterPath,
    _ make: @escaping @Sendable (Workspace, Asking) throws -> Value
  ) {
    let desk = desk
    router.get(path) { request, context in
      do {
        return try Response.json(try make(desk.workspace(), Asking(request: request, places: context.parameters)))
      } catch let error as WorkspaceError {
        return try Response.json(["error": error.messages], status: error.status)
      }
    }
  }
}
