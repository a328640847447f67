import HTTPTypes
import Hummingbird
import Logging
import NIOEmbedded
import ParleyWorkspace

@testable import ParleyWorkbench

/// Asks the routes for pages without a port.
struct Browser {
  private let responder: any HTTPResponder<BasicRequestContext>
  private let routes: WorkbenchRoutes

  init(_ workspace: Workspace) { self.init(Desk(workspace)) }

  init(_ desk: Desk, team: TeamDesk? = nil, kept: KeptPages = KeptPages()) {
    routes = WorkbenchRoutes(desk, team: team, kept: kept)
    responder = routes.router().buildResponder()
  }

  struct Page {
    var status: HTTPResponse.Status
    var headers: HTTPFields
    var text: String
  }

  func get(_ path: String, host: String = "127.0.0.1", cookie: String? = nil) async throws -> Page {
    var request = HTTPRequest(method: .get, scheme: "http", authority: host, path: path)
    request.headerFields[.cookie] = cookie
    return try await ask(request)
  }

  /// What the pages put into the forms of whoever sends a cookie.
  func token(_ cookie: String? = nil) -> String {
    var request = HTTPRequest(method: .get, scheme: "http", authority: "127.0.0.1", path: "/")
    request.headerFields[.cookie] = cookie
    return routes.token(Request(head: request, body: RequestBody(buffer: ByteBuffer()))).text
  }

  /// Sends a form as a page would, with its token unless another is given.
  func post(
    _ path: String, _ fields: [String: String], token other: String? = nil, cookie: String? = nil,
    headers: [String: String] = [:]
  ) async throws -> Page {
    let fields = fields.merging([FormToken.field: other ?? token(cookie)]) { given, _ in given }
    let body = fields.map { "\($0.key)=\($0.value.percentEncoded)" }.joined(separator: "&")
    var request = HTTPRequest(
      method: .post, scheme: "http", authority: "127.0.0.1", path: path,
      headerFields: [.contentType: "application/x-www-form-urlencoded"])
    request.headerFields[.cookie] = cookie
    for (name, value) in headers {
      if let field = HTTPField.Name(name) { request.headerFields[field] = value }
    }
    return try await ask(request, body)
  }

  /// Sends a file's bytes with the token that a page's script would send.
  func upload(_ name: String, _ text: String, token other: String? = nil) async throws -> Page {
    var request = HTTPRequest(
      method: .post, scheme: "http", authority: "127.0.0.1", path: "/sources/file?name=\(name.percentEncoded)")
    if let header = HTTPField.Name("X-Parley-Token") { request.headerFields[header] = other ?? token() }
    return try await ask(request, text)
  }

  private func ask(_ head: HTTPRequest, _ body: String = "") async throws -> Page {
    let request = Request(head: head, body: RequestBody(buffer: ByteBuffer(string: body)))
    let context = BasicRequestContext(
      source: ApplicationRequestContextSource(channel: EmbeddedChannel(), logger: Logger(label: "test")))
    do {
      let response = try await responder.respond(to: request, context: context)
      let writer = Collector()
      try await response.body.write(writer)
      return Page(status: response.status, headers: response.headers, text: String(buffer: writer.box.buffer))
    } catch let error as HTTPError {
      return Page(status: error.status, headers: error.headers, text: error.body ?? "")
    }
  }

  private struct Collector: ResponseBodyWriter {
    final class Box { var buffer = ByteBuffer() }
    let box = Box()

    mutating func write(_ buffer: ByteBuffer) async throws { box.buffer.writeImmutableBuffer(buffer) }
    consuming func finish(_ trailingHeaders: HTTPFields?) async throws {}
  }
}
