import Hummingbird
import ParleyDossier
import ParleyWorkspace

extension WorkbenchRoutes {
  /// The page of hypotheses, what follows from its judgements, and keeping them.
  func addHypotheses(to router: Router<BasicRequestContext>) {
    let desk = desk
    page(router, "/hypotheses", isKept: true) {
      try HypothesesPage($0, $1, desk: desk, token: token($1.request)).document()
    }
    fragment(router, "/hypotheses/result") { try HypothesesPage.fragment($0, $1) }
    form(router, "/hypotheses/keep") { workspace, form, _ in
      let party = try form.required("party")
      guard workspace.dossier.sides.contains(where: { $0.id == party }) else {
        throw WorkspaceError(.argument, "no side “\(party)”")
      }
      let terms = try HypothesisTerms(workspace.dossier, party: party, sent: form.texts)
      guard terms.isTried, let edit = terms.edit else {
        throw WorkspaceError(.argument, "there is nothing to keep: no judgement was changed")
      }
      try desk.save(edit, expecting: try form.required("fingerprint"))
      return .seeOther("/hypotheses").noting(edit.what)
    }
  }
}
