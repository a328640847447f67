/// What a database of Discourse Network Analyzer 3 holds: documents, and statements coded in them.
///
/// Source: the schema of DNA 3.0 (P. Leifeld, github.com/leifeld/dna). Colours, regular expressions and the permissions of coders are not
/// kept.
public struct DNADatabase: Sendable, Hashable {
  public var coders: [Coder] = []
  public var documents: [Document] = []
  public var types: [StatementType] = []
  public var statements: [Statement] = []
  /// Attributes of entities: variable → value → attribute → its value, where it is not empty.
  public var attributes: [String: [String: [String: String]]] = [:]

  public init() {}

  public struct Coder: Sendable, Hashable, Identifiable {
    public var id: Int
    public var name: String

    public init(id: Int, name: String) {
      self.id = id
      self.name = name
    }
  }

  public struct Document: Sendable, Hashable, Identifiable {
    public var id: Int
    public var title: String
    public var text: String
    public var coder: Int?
    public var author: String
    public var source: String
    public var section: String
    public var notes: String
    public var type: String
    /// Seconds since 1 January 1970, UTC.
    public var date: Int

    public init(
      id: Int, title: String, text: String, coder: Int?, author: String = "", source: String = "", section: String = "",
      notes: String = "", type: String = "", date: Int
    ) {
      self.id = id
      self.title = title
      self.text = text
      self.coder = coder
      self.author = author
      self.source = source
      self.section = section
      self.notes = notes
      self.type = type
      self.date = date
    }
  }

  /// A kind of statement with the variables that are coded for it.
  public struct StatementType: Sendable, Hashable, Identifiable {
    public var id: Int
    public var label: String
    public var variables: [Variable]

    public init(id: Int, label: String, variables: [Variable]) {
      self.id = id
      self.label = label
      self.variables = variables
    }
  }

  public struct Variable: Sendable, Hashable {
    public var name: String
    public var kind: Kind

    public init(_ name: String, _ kind: Kind) {
      self.name = name
      self.kind = kind
    }

    public enum Kind: String, Sendable, Hashable, CaseIterable {
      case boolean, integer
      case shortText = "short text"
      case longText = "long text"
    }
  }

  public struct Statement: Sendable, Hashable, Identifiable {
    public var id: Int
    /// Identifier of its ``StatementType``.
    public var type: Int
    public var document: Int
    public var coder: Int?
    /// UTF-16 units of the document's text, end exclusive.
    public var start: Int
    public var end: Int
    public var values: [String: Value]

    public init(id: Int, type: Int, document: Int, coder: Int?, start: Int, end: Int, values: [String: Value]) {
      self.id = id
      self.type = type
      self.document = document
      self.coder = coder
      self.start = start
      self.end = end
      self.values = values
    }
  }

  public enum Value: Sendable, Hashable {
    case boolean(Bool)
    case integer(Int)
    case text(String)

    /// As it stands in a table: 0 or 1 for a boolean.
    public var text: String {
      switch self {
      case .boolean(let flag): flag ? "1" : "0"
      case .integer(let number): String(number)
      case .text(let text): text
      }
    }
  }
}
