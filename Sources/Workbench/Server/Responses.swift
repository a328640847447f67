import Foundation
import HTTPTypes
import Hummingbird
import ParleyDrawing
import ParleyWorkspace

extension Response {
  static func page(_ document: Document, status: HTTPResponse.Status = .ok) -> Response {
    Response(
      status: status, headers: [.contentType: "text/html; charset=utf-8"],
      body: ResponseBody(byteBuffer: ByteBuffer(string: document.text())))
  }

  static func page(_ page: KeptPage, for token: FormToken) -> Response {
    Response(
      status: .ok, headers: [.contentType: "text/html; charset=utf-8"],
      body: ResponseBody(byteBuffer: page.bytes(with: token)))
  }

  static func json(_ value: some Encodable, status: HTTPResponse.Status = .ok) throws -> Response {
    json(bytes: try bytes(of: value), status: status)
  }

  static func json(bytes: ByteBuffer, status: HTTPResponse.Status = .ok) -> Response {
    Response(
      status: status, headers: [.contentType: "application/json; charset=utf-8"], body: ResponseBody(byteBuffer: bytes))
  }

  /// A value as JSON.
  static func bytes(of value: some Encodable) throws -> ByteBuffer {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return ByteBuffer(data: try encoder.encode(value))
  }

  /// Leads to another page after a form was sent, so that reloading sends nothing again.
  static func seeOther(_ address: String) -> Response {
    Response(status: .seeOther, headers: [.location: address])
  }

  /// - Parameter isKept: whether the browser may use it again for some minutes.
  static func text(
    _ text: String, type: String, isKept: Bool = true, status: HTTPResponse.Status = .ok
  ) -> Response {
    Response(
      status: status, headers: [.contentType: type, .cacheControl: isKept ? "max-age=300" : "no-store"],
      body: ResponseBody(byteBuffer: ByteBuffer(string: text)))
  }
}

extension WorkspaceError {
  /// What a browser is told.
  var status: HTTPResponse.Status {
    switch code {
    case .notFound: .notFound
    case .argument: .badRequest
    case .conflict: .conflict
    case .input, .dossier: .unprocessableContent
    default: .internalServerError
    }
  }
}
