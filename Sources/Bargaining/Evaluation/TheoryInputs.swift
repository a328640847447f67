/// The inputs or the expected values of a case, with numbers by name.
struct TheoryInputs {
  private let tree: JSONTree

  init(_ tree: JSONTree) {
    self.tree = tree
  }

  /// A number by name.
  func number(_ name: String) throws(BargainingError) -> Double {
    guard let value = tree[name]?.number else { throw Self.missing(name) }
    return value
  }

  /// A list of numbers by name.
  func numbers(_ name: String) throws(BargainingError) -> [Double] {
    guard let values = tree[name]?.list?.compactMap(\.number) else { throw Self.missing(name) }
    return values
  }

  /// A list of lists of numbers by name.
  func rows(_ name: String) throws(BargainingError) -> [[Double]] {
    guard let rows = tree[name]?.list else { throw Self.missing(name) }
    return rows.map { $0.list?.compactMap(\.number) ?? [] }
  }

  /// A text by name, if there is one.
  func text(_ name: String) -> String? { tree[name]?.name }

  /// All numbers with their paths: `gap.5`, `nash.0`.
  func flattened() -> [(key: String, value: Double)] {
    Self.flatten(tree, "").sorted { $0.key < $1.key }
  }

  private static func flatten(_ tree: JSONTree, _ path: String) -> [(key: String, value: Double)] {
    func deeper(_ name: String) -> String { path.isEmpty ? name : "\(path).\(name)" }
    switch tree {
    case .number(let value): return [(path, value)]
    case .list(let values): return values.enumerated().flatMap { flatten($1, deeper("\($0)")) }
    case .object(let members): return members.flatMap { flatten($1, deeper($0)) }
    default: return []
    }
  }

  private static func missing(_ name: String) -> BargainingError {
    BargainingError(.malformedInput, at: "theory, input \"\(name)\"", "it is missing or no number; add it")
  }
}
