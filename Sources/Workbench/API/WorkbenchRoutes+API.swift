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
          return Response.json(bytes: try await answer(route, asking, workspace))
        } catch let error as WorkspaceError {
          return try Response.json(["error": error.messages], status: error.status)
        }
      }
    }
    router.get(RouterPath(APIRoute.prefix + "/openapi.json")) { _, _ in
      try Response.json(OpenAPI(routes: APIRoute.all, dossier: desk.workspace().dossier).document)
    }
  }

  /// The answer that is kept, or the one that is made and kept now.
  private func answer(_ route: APIRoute, _ asking: Asking, _ workspace: Workspace) async throws -> ByteBuffer {
    guard route.isKept else { return try await patient.run { try route.answer(workspace, asking) } }
    let name = "\(asking.words.language.rawValue) \(asking.address)"
    @Sendable func found() throws -> (state: String?, page: KeptPage?) {
      let state = try workspace.state()
      return (state, state.flatMap { kept.page(name, in: $0) })
    }
    if let page = try await crew.run(found).page { return page.bytes(with: nil) }
    return try await patient.run {
      // Whoever waited in line may find it made by the one before.
      let (state, page) = try found()
      if let page { return page.bytes(with: nil) }
      let bytes = try route.answer(workspace, asking)
      if let state, try workspace.state() == state { kept.keep(KeptPage(bytes), as: name, in: state) }
      return bytes
    }
  }
}
