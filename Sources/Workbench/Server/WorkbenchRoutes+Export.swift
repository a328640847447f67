import Foundation
import HTTPTypes
import Hummingbird
import ParleyLedger
import ParleyWorkspace

extension WorkbenchRoutes {
  /// What the ledger page lets go: what was found by GET, what was chosen by a form.
  func addExport(to router: Router<BasicRequestContext>) {
    let desk = desk
    router.get("/ledger/export") { request, context in
      let asking = Asking(request: request, places: context.parameters)
      return try Self.exporting(try desk.workspace(), asking) { workspace in
        var filter = try asking.filter(limit: 1)
        filter.limit = nil
        return try Self.file(workspace, filter, asking.text("format") ?? "csv")
      }
    }
    router.post("/ledger/export") { request, context in
      let asking = Asking(request: request, places: context.parameters)
      let buffer = try? await request.body.collect(upTo: 1 << 23)
      return try Self.exporting(try desk.workspace(), asking) { workspace in
        guard let buffer else { throw WorkspaceError(.argument, "what was sent is too long") }
        let sent = ChosenClaims(String(buffer: buffer))
        guard token(request).matches(sent.token) else {
          throw WorkspaceError(
            .argument,
            "the page was opened before you signed in or before this server started; reload it and send again")
        }
        guard !sent.ids.isEmpty else { throw WorkspaceError(.argument, "no claim was chosen: tick some rows first") }
        return try Self.file(workspace, Filter(ids: sent.ids), sent.format ?? "csv")
      }
    }
  }

  private static func exporting(
    _ workspace: Workspace, _ asking: Asking, _ make: (Workspace) throws -> Response
  ) throws -> Response {
    do { return try make(workspace) } catch let error as WorkspaceError {
      return Response.page(ErrorPage(workspace, asking, error).document(), status: error.status)
    }
  }

  private static func file(_ workspace: Workspace, _ filter: Filter, _ name: String) throws -> Response {
    guard let format = ExportFormat(rawValue: name), let form = LedgerExport.forms[format] else {
      let known = LedgerExport.formats.map(\.rawValue).joined(separator: ", ")
      throw WorkspaceError(.argument, "“\(name)” is not one of \(known) (format)")
    }
    var response = Response.text(try workspace.exported(filter, as: format).text, type: form.type)
    response.headers[.contentDisposition] = "attachment; filename=\"claims.\(form.suffix)\""
    response.headers[.cacheControl] = "no-store"
    return response
  }
}

/// The forms in which claims leave a browser.
enum LedgerExport {
  static let formats: [ExportFormat] = [.csv, .jsonl, .dnaTable]
  static let forms: [ExportFormat: (type: String, suffix: String)] = [
    .csv: ("text/csv; charset=utf-8", "csv"), .jsonl: ("application/x-ndjson; charset=utf-8", "jsonl"),
    .dnaTable: ("text/csv; charset=utf-8", "dna.csv"),
  ]
}

/// The rows that were ticked: a form whose one field comes many times.
private struct ChosenClaims {
  private(set) var ids: [String] = []
  private(set) var token: String?
  private(set) var format: String?

  init(_ body: String) {
    for field in body.split(separator: "&") {
      let parts = field.split(separator: "=", maxSplits: 1).map { String($0).removingPercentEncoding ?? "" }
      guard parts.count == 2 else { continue }
      switch parts[0] {
      case "id": ids.append(parts[1])
      case FormToken.field: token = parts[1]
      case "format": format = parts[1]
      default: break
      }
    }
  }
}
