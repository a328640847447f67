import HTTPTypes
import Hummingbird
import ParleyWorkspace

extension WorkbenchRoutes {
  /// `/api/v1` gives what the pages show, under the same filters as the commands.
  func addAPI(to router: Router<BasicRequestContext>) {
    for route in APIRoute.all {
      router.get(route.routerPath) { request, context in
        do {
          let asking = Asking(request: request, places: context.parameters)
          let workspace = try desk.workspace()
          return try await patient.run { try route.answer(workspace, asking) }
        } catch let error as WorkspaceError {
          return try Response.json(["error": error.messages], status: error.status)
        }
      }
    }
    let document = OpenAPI(routes: APIRoute.all).document
    router.get("/api/v1/openapi.json") { _, _ in try Response.json(document) }
  }
}
