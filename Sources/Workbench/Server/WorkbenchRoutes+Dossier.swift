import HTTPTypes
import Hummingbird
import ParleyDossier
import ParleyDrawing
import ParleyWorkspace

extension WorkbenchRoutes {
  /// The dossier's own files as forms: shown, checked, tried, saved, taken back.
  func addDossier(to router: Router<BasicRequestContext>) {
    let desk = desk
    page(router, "/dossier") { try DossierPage($0, desk: desk, asking: $1, token: token($1.request)).document() }
    addForm(PartyForm.self, to: router)
    addForm(PersonForm.self, to: router)
    addForm(IssueForm.self, to: router)
    addForm(IndicatorsForm.self, to: router) { form, workspace, other, words in
      let preview = try workspace.preview(of: other, issue: form.issue.id)
      return PreviewText(preview: preview, issue: other.issue(form.issue.id) ?? form.issue, words: words).html
    }
    addForm(FactForm.self, to: router)
    addForm(MilestoneForm.self, to: router)
    addForm(WeightsForm.self, to: router)
    addForm(SwingForm.self, to: router)
    addForm(RedLinesForm.self, to: router)
    addForm(WarForm.self, to: router)
    addForm(ShockForm.self, to: router)
    addForm(HypothesisForm.self, to: router)
    addForm(EvidenceForm.self, to: router)
    addForm(SettingsForm.self, to: router)
    addForm(RenameForm.self, to: router)
    form(router, "/dossier/undo") { _, _, _ in
      try desk.undo()
      return .seeOther("/dossier?done=undone")
    }
    form(router, "/dossier/reload") { _, _, _ in
      try desk.reload()
      return .seeOther("/dossier?done=reloaded")
    }
    form(router, "/dossier/read") { workspace, _, _ in
      let clock = ContinuousClock()
      let end = clock.now.advanced(by: .seconds(5))
      try workspace.readAgain { _ in clock.now < end }
      return .seeOther("/dossier?done=read")
    }
  }

  /// A form's page, and what becomes of it when it is sent.
  /// - Parameter preview: what the change would do, for forms that have a preview.
  private func addForm<Form: DossierForm>(
    _: Form.Type, to router: Router<BasicRequestContext>,
    preview: @escaping @Sendable (Form, Workspace, Dossier, Words) throws -> HTML = { _, _, _, _ in HTML() }
  ) {
    let desk = desk
    page(router, RouterPath(Form.path)) { workspace, asking in
      let files = try desk.files()
      return DossierFormPage(
        workspace: workspace, form: try Form(try desk.dossier(of: files), asking: asking), asking: asking,
        token: token(asking.request), fingerprint: files.fingerprint(of: Form.files)
      ).document()
    }
    form(router, RouterPath(Form.path)) { workspace, sent, request in
      let asking = Asking(request: request, places: Parameters())
      let files = try desk.files()
      let form = try Form(try desk.dossier(of: files), fields: Fields(sent.texts))
      let seen = try sent.required("fingerprint")
      var page = DossierFormPage(
        workspace: workspace, form: form, asking: asking, token: token(request), fingerprint: seen)
      do {
        switch sent["do"] {
        case "remove":
          guard let removal = try form.removal() else { throw WorkspaceError(.argument, "this cannot be taken out") }
          try desk.save(removal, expecting: seen, of: Form.files)
          return .seeOther("/dossier?done=saved").noting("without \(removal.what)")
        case "preview":
          let html = try preview(form, workspace, try desk.checked(form.edit(asking.words)), asking.words)
          if sent["fragment"] != nil { return .text(html.markup, type: "text/html; charset=utf-8", isKept: false) }
          page.preview = html
          return .page(page.document())
        default:
          let edit = try form.edit(asking.words)
          try desk.save(edit, expecting: seen, of: Form.files)
          return .seeOther("/dossier?done=saved").noting(edit.what)
        }
      } catch let error as WorkspaceError {
        if error.code == .conflict {
          page = DossierFormPage(
            workspace: workspace, form: form, asking: asking, token: token(request),
            fingerprint: files.fingerprint(of: Form.files))
        }
        page.mistakes = error.messages
        if sent["fragment"] != nil {
          let list = HTML { html in for message in error.messages { html.element("p", text: message) } }
          return .text(list.markup, type: "text/html; charset=utf-8", isKept: false)
        }
        return .page(page.document(), status: error.code == .conflict ? .conflict : .badRequest)
      }
    }
  }
}
