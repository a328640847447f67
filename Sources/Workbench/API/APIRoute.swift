import Hummingbird
import ParleyDossier
import ParleyWorkspace

/// One question that programs can ask, with all that the OpenAPI document says of it.
struct APIRoute: Sendable {
  /// Below `/api/v1`; a part in braces is a place.
  var path: String
  var summary: String
  var parameters: [APIParameter]
  var shape: Shape
  /// Whether the answer follows from the address alone until the ledger or the dossier changes, whoever asks.
  var isKept = false
  /// The answer's JSON.
  var answer: @Sendable (Workspace, Asking) throws -> ByteBuffer

  /// - Parameter make: what is answered; its type gives the shape.
  init<Value: Codable & SendableMetatype>(
    _ path: String, _ summary: String, _ parameters: [APIParameter] = [], isKept: Bool = false,
    _ make: @escaping @Sendable (Workspace, Asking) throws -> Value
  ) {
    self.path = path
    self.summary = summary
    self.parameters = parameters
    self.isKept = isKept
    shape = ShapeReader.shape(of: Value.self)
    answer = { try Response.bytes(of: make($0, $1)) }
  }

  /// The same for a record that is only written: its shape is left open.
  init<Value: Encodable & SendableMetatype>(
    open path: String, _ summary: String, _ parameters: [APIParameter] = [],
    _ make: @escaping @Sendable (Workspace, Asking) throws -> Value
  ) {
    self.path = path
    self.summary = summary
    self.parameters = parameters
    shape = .anything
    answer = { try Response.bytes(of: make($0, $1)) }
  }

  static let prefix = "/api/v1"

  /// The same, kept until the ledger or the dossier changes.
  var kept: APIRoute {
    var route = self
    route.isKept = true
    return route
  }

  /// As the router writes it: `:id` for `{id}`.
  var routerPath: RouterPath {
    RouterPath(Self.prefix + path.split(separator: "}").joined().split(separator: "{").joined(separator: ":"))
  }
}

/// Something that an address of the API takes.
struct APIParameter: Sendable {
  enum Place: String { case query, path }

  var name: String
  var text: String
  var place = Place.query
  var schema: JSONTree = ["type": "string"]
  var isList = false
  /// What of the dossier it names; nil for what is no identifier.
  var names: (@Sendable (Dossier) -> [String])?

  /// Whether any text will do, so that an empty one asks for nothing.
  private var isText: Bool { schema == ["type": "string"] && names == nil }

  /// What a list may hold at most; nil for any number.
  var most: Int?

  /// - Throws: ``WorkspaceError`` where a day, a number or an identifier is given as an empty text, one thing is asked for twice,
  ///   or too much.
  func check(_ asking: Asking) throws {
    guard place == .query else { return }
    let values = asking.values(name)
    if !isText, values.contains("") {
      throw WorkspaceError(.argument, "“\(name)” is empty; leave it out or say what is meant")
    }
    if values.count > (isList ? most ?? .max : 1) {
      throw WorkspaceError(
        .argument, "“\(name)” is given \(values.count) times, at most \(isList ? most ?? 0 : 1) will do")
    }
    if case .object(let schema) = schema, case .number(let most) = schema["maximum"],
      let value = values.first.flatMap(Int.init), value > most
    {
      throw WorkspaceError(.argument, "“\(value)” is more than \(most) (\(name))")
    }
  }

  static let at = APIParameter(
    name: "at", text: "By what had been published until this day.", schema: ["type": "string", "format": "date"])
  static let issue = APIParameter(name: "issue", text: "Identifier of an issue.", names: { $0.issues.map(\.id) })
  /// More make too many states.
  static let issues = APIParameter(
    name: "issue", text: "Identifiers of issues.", isList: true, names: { $0.issues.map(\.id) }, most: 5)
  static let shocks = APIParameter(
    name: "shock", text: "Identifiers of shocks.", isList: true, names: { $0.outlook.shocks.map(\.id) })
  static let id = APIParameter(name: "id", text: "The identifier.", place: .path)

  /// The filter of lists, by the same names as the command's options.
  static let filter: [APIParameter] = [
    .init(name: "words", text: "Words that must occur, in any form."),
    .init(name: "speaker", text: "Identifier of a person, or part of the speaker's name."),
    .init(name: "party", text: "Identifier of a party.", names: { $0.parties.map(\.id) }), issue,
    .init(
      name: "option", text: "Identifier of an option.",
      names: { Array(Set($0.issues.flatMap { $0.options.map(\.id) })).sorted() }),
    .init(name: "from", text: "Said on this day or later.", schema: ["type": "string", "format": "date"]),
    .init(name: "to", text: "Said on this day or earlier.", schema: ["type": "string", "format": "date"]), at,
    .init(name: "language", text: "ISO 639-1 code."), .init(name: "publisher", text: "The outlet's name."),
    .init(name: "once", text: "Leaves out copies, and what they only say again.", schema: ["type": "boolean"]),
    .init(
      name: "same_as", text: "What says the same in copies of one story as the one with this identifier."),
    .init(
      name: "limit", text: "At most so many; 1000 where nothing is said.",
      schema: ["type": "integer", "minimum": 0, "maximum": 10_000]),
    .init(
      name: "offset", text: "Leaves out so many first.",
      schema: ["type": "integer", "minimum": 0, "maximum": 1_000_000_000]),
  ]
}
