import HTTPTypes
import Hummingbird
import ParleyWorkspace

/// The fields of a form that was sent, once it is sure that it came from a page of this server.
struct SentForm {
  private let fields: [String: String]

  /// All fields but the token.
  var texts: [String: String] { fields.filter { $0.key != FormToken.field } }

  /// - Throws: ``WorkspaceError`` where the form is too long, no form, or not from a page of this process.
  init(_ request: Request, token: FormToken, limit: Int = 1 << 20) async throws {
    let buffer: ByteBuffer
    do { buffer = try await request.body.collect(upTo: limit) } catch {
      throw WorkspaceError(.argument, "what was sent is longer than \(limit) bytes")
    }
    guard let fields = try? URLEncodedFormDecoder().decode([String: String].self, from: String(buffer: buffer)) else {
      throw WorkspaceError(.argument, "what was sent is no form")
    }
    self.fields = fields
    guard token.matches(fields[FormToken.field]) else {
      throw WorkspaceError(
        .argument,
        "the page was opened before you signed in or before this server started; go back, reload it and send again")
    }
  }

  /// The field's text; nil where it is absent or empty.
  subscript(_ name: String) -> String? {
    guard let value = fields[name], !value.isEmpty else { return nil }
    return value
  }

  func required(_ name: String) throws -> String {
    guard let value = self[name] else { throw WorkspaceError(.argument, "“\(name)” is missing") }
    return value
  }
}
