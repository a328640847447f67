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
          for parameter in route.parameters { try parameter.check(asking) }
          let workspace = try desk.workspace()
          return try await patient.run { try route.answer(workspace, asking) }
        } catch let error as WorkspaceError {
          return try Response.json(["error": error.messages], status: error.status)
        }
      }
    }
    router.get(RouterPath(APIRoute.prefix + "/openapi.json")) { _, _ in
      try Response.json(OpenAPI(routes: APIRoute.all, dossier: desk.workspace().dossier).document)
    }
  }
}
