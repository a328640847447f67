import ParleyText
import Yams

/// What a YAML file says, without how it is written: for changing a dossier's files by their meaning.
public indirect enum YAMLTree: Sendable, Hashable {
  /// Left out, or left empty.
  case absent
  case word(String)
  case list([YAMLTree])
  case mapping([Field])

  public struct Field: Sendable, Hashable {
    public var key: String
    public var value: YAMLTree

    public init(_ key: String, _ value: YAMLTree) {
      self.key = key
      self.value = value
    }
  }

  init(_ node: Node) {
    switch node {
    case .scalar(let scalar):
      let isPlain = scalar.style == .plain || scalar.style == .any
      let isAbsent = isPlain && ["", "~", "null", "Null", "NULL"].contains(scalar.string)
      self = isAbsent ? .absent : .word(scalar.string)
    case .sequence(let items): self = .list(items.map(YAMLTree.init))
    case .mapping(let pairs): self = .mapping(pairs.map { Field($0.string ?? "", YAMLTree($1)) })
    case .alias: self = .absent
    }
  }

  /// The value at the end of a way of keys.
  subscript(_ path: some Collection<String>) -> YAMLTree {
    guard let key = path.first else { return self }
    guard case .mapping(let fields) = self, let field = fields.first(where: { $0.key == key }) else { return .absent }
    return field.value[path.dropFirst()]
  }

  /// The same with another value at the end of a way of keys; mappings on the way are made where there are none.
  func setting(_ path: some Collection<String>, to value: YAMLTree) -> YAMLTree {
    guard let key = path.first else { return value }
    guard case .mapping(var fields) = self else {
      return value == .absent
        ? self : .mapping([Field(key, YAMLTree.absent.setting(path.dropFirst(), to: value))])
    }
    if let index = fields.firstIndex(where: { $0.key == key }) {
      let next = fields[index].value.setting(path.dropFirst(), to: value)
      if next == .absent || next == .mapping([]) { fields.remove(at: index) } else { fields[index].value = next }
    } else if value != .absent {
      fields.append(Field(key, YAMLTree.absent.setting(path.dropFirst(), to: value)))
    }
    return .mapping(fields)
  }

  /// Whether the loader reads both alike: an absent field as a missing one, a word as a list of one, 1 as 1.0; the order of
  /// keys is left out of account.
  func means(_ other: YAMLTree) -> Bool {
    switch (self, other) {
    case (.absent, .absent): return true
    case (.word(let a), .word(let b)):
      if a == b { return true }
      guard let a = Double(a), let b = Double(b) else { return false }
      return a == b
    case (.list(let a), .list(let b)): return a.count == b.count && zip(a, b).allSatisfy { $0.means($1) }
    case (.word, .list(let items)): return items.count == 1 && items[0].means(self)
    case (.list, .word): return other.means(self)
    case (.mapping(let a), .mapping(let b)):
      let a = a.filter { $0.value != .absent }
      let b = b.filter { $0.value != .absent }
      let byKey = Dictionary(b.map { ($0.key, $0.value) }) { first, _ in first }
      return a.count == b.count && a.allSatisfy { field in byKey[field.key].map(field.value.means) ?? false }
    case (.mapping(let fields), .absent), (.absent, .mapping(let fields)):
      return fields.allSatisfy { $0.value == .absent }
    case (.list(let items), .absent), (.absent, .list(let items)): return items.isEmpty
    default: return false
    }
  }

  /// Whether it holds no mapping or list inside a list or mapping of its own.
  var isShallow: Bool {
    switch self {
    case .absent, .word: true
    case .list(let items): items.allSatisfy(\.isWord)
    case .mapping(let fields): fields.allSatisfy { $0.value.isWord }
    }
  }

  var isWord: Bool {
    switch self {
    case .absent, .word: true
    case .list, .mapping: false
    }
  }
}

extension YAMLTree {
  static func number(_ value: Double) -> YAMLTree {
    value == value.rounded() && abs(value) < 1e9 ? .word(String(Int(value))) : .word(String(value))
  }

  static func day(_ day: Day?) -> YAMLTree { day.map { .word($0.description) } ?? .absent }
  static func optional(_ word: String?) -> YAMLTree { word.map(YAMLTree.word) ?? .absent }

  /// A list of words; absent where there are none.
  static func words(_ words: [String]) -> YAMLTree { words.isEmpty ? .absent : .list(words.map(YAMLTree.word)) }

  /// Words by language, in the order of the languages' codes.
  static func words(_ words: [Language: [String]]) -> YAMLTree {
    let fields = words.filter { !$0.value.isEmpty }.sorted { $0.key.rawValue < $1.key.rawValue }
    return fields.isEmpty ? .absent : .mapping(fields.map { Field($0.key.rawValue, .words($0.value)) })
  }

  /// One wording by language, in the order of the languages' codes.
  static func wordings(_ wordings: [Language: String]) -> YAMLTree {
    let fields = wordings.filter { !$0.value.isEmpty }.sorted { $0.key.rawValue < $1.key.rawValue }
    return fields.isEmpty ? .absent : .mapping(fields.map { Field($0.key.rawValue, .word($0.value)) })
  }

  /// Numbers by key, in the order of `keys`.
  static func numbers(_ numbers: [String: Double], order keys: [String]) -> YAMLTree {
    let fields = keys.compactMap { key in numbers[key].map { Field(key, .number($0)) } }
    return fields.isEmpty ? .absent : .mapping(fields)
  }

  /// A mapping without what is absent.
  static func record(_ fields: KeyValuePairs<String, YAMLTree>) -> YAMLTree {
    .mapping(fields.filter { $0.value != .absent }.map { Field($0.key, $0.value) })
  }
}
