import HTTPTypes
import Hummingbird
import Logging
import NIOEmbedded
import ParleyWorkspace

@testable import ParleyWorkbench

/// Asks the routes for pages without a port.
struct Browser {
  private let responder: any HTTPResponder<BasicRequestContext>

  init(_ workspace: Workspace) { responder = WorkbenchRoutes(workspace).router().buildResponder() }

  struct Page {
    var status: HTTPResponse.Status
    var headers: HTTPFields
    var text: String
  }

  func get(_ path: String) async throws -> Page {
    let request = Request(
      head: HTTPRequest(method: .get, scheme: "http", authority: "127.0.0.1", path: path),
      body: RequestBody(buffer: ByteBuffer()))
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
