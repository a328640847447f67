import Hummingbird
import ParleyDossier
import ParleyDrawing
import ParleyWorkspace

extension WorkbenchRoutes {
  /// The page of packages, what follows from its sliders, and keeping what was tried.
  func addPackages(to router: Router<BasicRequestContext>) {
    let desk = desk
    page(router, "/packages", isKept: true) {
      try PackagesPage($0, $1, desk: desk, token: token($1.request)).document()
    }
    fragment(router, "/packages/result") { try PackagesPage.fragment($0, $1, desk: desk, token: token($1.request)) }
    form(router, "/packages/keep") { workspace, form, request in
      let edit = try Self.weights(form, Telling(workspace.dossier, Words(Tongue(request).language)))
      try desk.save(edit, expecting: try form.required("fingerprint"))
      return .seeOther("/packages").noting(edit.what)
    }
  }

  private static func weights(_ form: SentForm, _ telling: Telling) throws -> DossierEdit {
    let dossier = telling.dossier
    var reader = FieldReader(Fields(form.texts), telling.words)
    var salience: [String: [String: Double]] = [:]
    var reservation: [String: Double?] = [:]
    for side in dossier.sides {
      for issue in dossier.issues {
        guard let weight = reader.number("w.\(side.id)/\(issue.id)", issue.name, in: 0...1000) else { continue }
        salience[side.id, default: [:]][issue.id] = weight
      }
      if let least = reader.number("r.\(side.id)", side.name, in: 0...1) { reservation[side.id] = .some(least) }
    }
    try reader.finish()
    let edits: [DossierEdit] = [.salience(salience, of: dossier), .reservation(reservation)]
    guard let edit = DossierEdit.all(edits, "what matters to whom"), !edit.isEmpty else {
      throw WorkspaceError(.argument, "there is nothing to keep: nothing was tried")
    }
    return edit
  }

  /// A part of a page, asked for by the page's own script.
  func fragment(
    _ router: Router<BasicRequestContext>, _ path: RouterPath,
    _ make: @escaping @Sendable (Workspace, Asking) throws -> HTML
  ) {
    let desk = desk
    router.get(path) { request, context in
      let type = "text/html; charset=utf-8"
      do {
        let (workspace, asking) = (try desk.workspace(), Asking(request: request, places: context.parameters))
        let html = try await crew.run { try make(workspace, asking) }
        return Response.text(html.markup, type: type, isKept: false)
      } catch let error as WorkspaceError {
        let html = HTML { html in for message in error.messages { html.element("p", text: message) } }
        return Response.text(html.markup, type: type, isKept: false, status: error.status)
      }
    }
  }
}

extension Words {
  /// With one decimal.
  func tenths(_ value: Double) -> String {
    let tenths = Int((max(0, min(1e6, value)) * 10).rounded())
    return "\(tenths / 10)\(self["number.point"])\(tenths % 10)"
  }
}
