import Foundation
import HTTPTypes
import Hummingbird
import ParleyText
import ParleyWorkspace

extension WorkbenchRoutes {
  /// What the dossier page sends: a pasted text as a form, or a file as it is.
  func addSources(to router: Router<BasicRequestContext>) {
    form(router, "/sources", limit: 4 * Workspace.longestSource) { workspace, form, _ in
      let published = try form["published"].map { text in
        guard let day = Day(text) else {
          throw WorkspaceError(.argument, "“\(text)” is not a day such as 2022-03-14 (published)")
        }
        return day
      }
      if let url = form["url"], !url.hasPrefix("https://"), !url.hasPrefix("http://") {
        throw WorkspaceError(.argument, "“\(url)” is not an address that begins with https:// or http://")
      }
      let added = try workspace.add(
        PastedSource(
          text: try form.required("text"), title: try form.required("title"), publisher: form["publisher"],
          published: published, language: form["language"].map { Language(rawValue: $0) }, url: form["url"]))
      return .seeOther("/dossier?added=\(added.path.percentEncoded)").noting(added.path)
    }
    addErrands(to: router)
    addUpload(to: router)
  }

  /// Addresses that are read in the background, and how far each has come.
  private func addErrands(to router: Router<BasicRequestContext>) {
    let errands = errands
    form(router, "/sources/address") { workspace, form, _ in
      let address = try form.required("address")
      try errands.begin(address, into: workspace)
      return .seeOther("/dossier#add").noting(address)
    }
    router.get("/sources/errands") { _, _ in try Response.json(errands.all) }
  }

  /// A file's bytes in the body, its name in the query, the page's token in a header that no foreign page can set.
  private func addUpload(to router: Router<BasicRequestContext>) {
    let desk = desk
    router.post("/sources/file") { request, context in
      do {
        guard let header = HTTPField.Name("X-Parley-Token"), token(request).matches(request.headers[header]) else {
          throw WorkspaceError(
            .argument,
            "the page was opened before you signed in or before this server started; reload it and send again")
        }
        let buffer: ByteBuffer
        do { buffer = try await request.body.collect(upTo: Workspace.longestSource) } catch {
          throw WorkspaceError(.argument, "a source has at most \(Workspace.longestSource) bytes")
        }
        let asking = Asking(request: request, places: context.parameters)
        guard let name = asking.text("name") else { throw WorkspaceError(.argument, "“name” is missing") }
        let added = try desk.workspace().addFile(Data(buffer: buffer), named: name)
        return try Response.json(UploadAnswer(path: added.path, report: added.report)).noting(added.path)
      } catch let error as WorkspaceError {
        return try Response.json(["error": error.messages], status: error.status)
      }
    }
  }
}

/// What became of an uploaded file.
struct UploadAnswer: Encodable {
  var path: String
  var report: ReadReport
}
