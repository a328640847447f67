/// Why an operation could not be done, in the words of the person who asked for it.
public struct WorkspaceError: Error, Sendable, Hashable, CustomStringConvertible {
  public struct Code: Sendable, Hashable {
    enum Kind: Sendable, Hashable {
      case dossier, input, ledger, notFound, argument, conflict, floor, output, network, pending
    }
    let kind: Kind

    /// The dossier's files have mistakes.
    public static let dossier = Code(kind: .dossier)
    /// Something to be read could not be read.
    public static let input = Code(kind: .input)
    /// The ledger could not be opened or written.
    public static let ledger = Code(kind: .ledger)
    /// Nothing has the identifier that was asked for.
    public static let notFound = Code(kind: .notFound)
    /// What was asked for makes no sense for this dossier.
    public static let argument = Code(kind: .argument)
    /// Somebody else changed what was to be changed.
    public static let conflict = Code(kind: .conflict)
    /// A measured figure lies under its floor.
    public static let floor = Code(kind: .floor)
    /// A result could not be written.
    public static let output = Code(kind: .output)
    public static let network = Code(kind: .network)
    /// It is being computed; ask again soon. Told at a glance only.
    public static let pending = Code(kind: .pending)
  }

  public var code: Code
  /// One line for each mistake, each with its place and how to mend it.
  public var messages: [String]

  public init(_ code: Code, _ messages: [String]) {
    self.code = code
    self.messages = messages
  }

  public init(_ code: Code, _ message: String) { self.init(code, [message]) }

  public var description: String { messages.joined(separator: "\n") }
}

extension WorkspaceError.Code {
  /// What the process exits with; `parley --help` lists them.
  public var exitCode: Int32 {
    switch kind {
    case .dossier: 2
    case .input: 3
    case .ledger: 4
    case .notFound: 5
    case .argument, .conflict: 64
    case .floor: 6
    case .output: 7
    case .network: 8
    case .pending: 1
    }
  }
}
