/// The shape of a record's JSON.
indirect enum Shape: Hashable, Sendable {
  case text, choice([String]), day, whole, number, flag, anything
  case list(Shape)
  case table(Shape)
  case record([Field])
  case nullable(Shape)

  struct Field: Hashable, Sendable {
    var name: String
    var shape: Shape
    /// Whether it is always there.
    var isRequired: Bool
  }

  /// As JSON Schema (2020-12), which OpenAPI 3.1 takes.
  var schema: JSONTree {
    switch self {
    case .text: ["type": "string"]
    case .choice(let values): ["type": "string", "enum": .list(values.map(JSONTree.text))]
    case .day: ["type": "string", "format": "date"]
    case .whole: ["type": "integer"]
    case .number: ["type": "number"]
    case .flag: ["type": "boolean"]
    case .anything: [:]
    case .list(let shape): ["type": "array", "items": shape.schema]
    case .table(let shape): ["type": "object", "additionalProperties": shape.schema]
    case .nullable(let shape): ["anyOf": [shape.schema, ["type": "null"]]]
    case .record(let fields):
      [
        "type": "object",
        "properties": .object(Dictionary(fields.map { ($0.name, $0.shape.schema) }) { first, _ in first }),
        "required": .list(fields.filter(\.isRequired).map { .text($0.name) }),
      ]
    }
  }
}
