import ParleyDossier

/// The OpenAPI 3.1 document of the API, made from its routes and the identifiers of the dossier that is served.
struct OpenAPI {
  let routes: [APIRoute]
  let dossier: Dossier

  var document: JSONTree {
    [
      "openapi": "3.1.0",
      "info": [
        "title": "Parley", "version": "1",
        "description":
          "How far a negotiation is from yes, and what would move it. Everything that the pages show, for programs; nothing here changes anything.",
      ],
      "servers": [["url": .text(APIRoute.prefix)]],
      "paths": .object(
        Dictionary(routes.map { ($0.path, ["get": operation($0)]) }) { first, _ in first }),
      "components": ["schemas": ["Mistake": Self.mistake], "responses": Self.responses],
    ]
  }

  private func operation(_ route: APIRoute) -> JSONTree {
    var responses: [String: JSONTree] = [
      "200": [
        "description": "What was asked for.", "content": ["application/json": ["schema": route.shape.schema]],
      ],
      "400": ["$ref": "#/components/responses/Mistake"],
      "401": ["$ref": "#/components/responses/SignIn"],
      "421": ["description": "The request names another host than this machine."],
    ]
    if route.path.contains("{") { responses["404"] = ["$ref": "#/components/responses/Mistake"] }
    return [
      "operationId": .text(route.path.filter { $0.isLetter || $0 == "-" }),
      "summary": .text(route.summary),
      "parameters": .list(route.parameters.map(parameter)),
      "responses": .object(responses),
    ]
  }

  private func parameter(_ one: APIParameter) -> JSONTree {
    let known = one.names?(dossier) ?? []
    let schema: JSONTree =
      known.isEmpty ? one.schema : ["type": "string", "enum": .list(known.map(JSONTree.text))]
    var list: [String: JSONTree] = ["type": "array", "items": schema]
    if let most = one.most { list["maxItems"] = .number(most) }
    return [
      "name": .text(one.name), "in": .text(one.place.rawValue), "description": .text(one.text),
      "required": .flag(one.place == .path),
      "schema": one.isList ? .object(list) : schema,
    ]
  }

  private static let mistake: JSONTree = [
    "type": "object", "properties": ["error": ["type": "array", "items": ["type": "string"]]], "required": ["error"],
  ]

  private static let responses: JSONTree = [
    "Mistake": [
      "description": "What was wrong, and how to mend it.",
      "content": ["application/json": ["schema": ["$ref": "#/components/schemas/Mistake"]]],
    ],
    "SignIn": [
      "description": "The workbench is a team's, and nobody is signed in.",
      "content": ["application/json": ["schema": ["$ref": "#/components/schemas/Mistake"]]],
    ],
  ]
}
