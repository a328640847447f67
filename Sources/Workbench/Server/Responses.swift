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

  static func json(_ value: some Encodable, status: HTTPResponse.Status = .ok) throws -> Response {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return Response(
      status: status, headers: [.contentType: "application/json; charset=utf-8"],
      body: ResponseBody(byteBuffer: ByteBuffer(data: try encoder.encode(value))))
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
