import Yams

/// A way of fields in a file at whose end an identifier stands: "people.*.roles.#.party".
///
/// `*` is any field of a mapping, `#` any item of a list (or the one value that stands for a list), `<key>` the fields' own names.
struct IdentifierUse {
  let file: DossierFile.Name
  private let steps: [Substring]

  init(_ file: DossierFile.Name, _ way: String) {
    self.file = file
    steps = way.split(separator: ".")
  }

  /// Where the identifier stands.
  func places(of name: String, in root: Node) -> [Mark] { places(of: name, in: root, steps[...]) }

  private func places(of name: String, in node: Node, _ way: ArraySlice<Substring>) -> [Mark] {
    guard let step = way.first else {
      guard case .scalar(let scalar) = node, scalar.string == name else { return [] }
      return node.mark.map { [$0] } ?? []
    }
    let rest = way.dropFirst()
    switch (step, node) {
    case ("#", .sequence(let items)): return items.flatMap { places(of: name, in: $0, rest) }
    case ("#", _): return places(of: name, in: node, rest)
    case ("<key>", .mapping(let pairs)): return pairs.compactMap { $0.key.string == name ? $0.key.mark : nil }
    case ("*", .mapping(let pairs)): return pairs.flatMap { places(of: name, in: $0.value, rest) }
    case (_, .mapping(let pairs)):
      return pairs.first { $0.key.string.map { $0 == step } ?? false }.map { places(of: name, in: $0.value, rest) }
        ?? []
    default: return []
    }
  }

  /// The same by meaning.
  func renamed(_ tree: YAMLTree, from: String, to: String) -> YAMLTree { renamed(tree, steps[...], from, to) }

  private func renamed(_ tree: YAMLTree, _ way: ArraySlice<Substring>, _ from: String, _ to: String) -> YAMLTree {
    guard let step = way.first else { return tree == .word(from) ? .word(to) : tree }
    let rest = way.dropFirst()
    switch (step, tree) {
    case ("#", .list(let items)): return .list(items.map { renamed($0, rest, from, to) })
    case ("#", _): return renamed(tree, rest, from, to)
    case ("<key>", .mapping(let fields)):
      return .mapping(fields.map { YAMLTree.Field($0.key == from ? to : $0.key, $0.value) })
    case (_, .mapping(let fields)):
      return .mapping(
        fields.map { field in
          step == "*" || field.key == step ? .init(field.key, renamed(field.value, rest, from, to)) : field
        })
    default: return tree
    }
  }
}
