import Foundation
import Yams

extension JSONTree {
  /// Reads a document of JSON or, by the ending of its file's name, of YAML.
  static func read(_ folder: String, _ file: String) throws(BargainingError) -> Self {
    let data = try DomainFolder.data(folder, file)
    guard file.hasSuffix(".yml") || file.hasSuffix(".yaml") else { return try read(data, file: file) }
    do {
      guard let node = try Yams.compose(yaml: String(decoding: data, as: UTF8.self)) else { return .null }
      return Self(node)
    } catch {
      let line = (error as? YamlError).flatMap(Self.line)
      throw BargainingError(
        .malformedInput, at: .init(file: file, line: line), "it is no YAML; expected a mapping such as NegMAS writes")
    }
  }

  /// The infinities and NaN count as null, as in JSON.
  private init(_ node: Node) {
    switch node {
    case .sequence(let sequence): self = .list(sequence.map(JSONTree.init))
    case .mapping(let mapping):
      let members = mapping.map { ($0.key.scalar?.string ?? "", JSONTree($0.value)) }
      self = .object(Dictionary(members) { first, _ in first })
    case .scalar(let scalar):
      if node.null != nil {
        self = .null
      } else if let value = node.bool {
        self = .bool(value)
      } else if let value = node.float {
        self = value.isFinite ? .number(value) : .null
      } else {
        self = .text(scalar.string)
      }
    case .alias: self = .null
    }
  }

  private static func line(_ error: YamlError) -> Int? {
    switch error {
    case .scanner(_, _, let mark, _), .parser(_, _, let mark, _), .composer(_, _, let mark, _): mark.line
    default: nil
    }
  }
}
