import GRDB

extension DNADatabase {
  /// Reads a `.dna` file, which is not changed.
  /// - Throws: ``ExchangeError`` where it is no database, or one of another program or version.
  /// - Complexity: O(size of the file).
  public init(contentsOf path: String) throws(ExchangeError) {
    var configuration = Configuration()
    configuration.readonly = true
    do {
      let queue = try DatabaseQueue(path: path, configuration: configuration)
      self = try queue.read { try DNADatabase(reading: $0) }
    } catch let error as DatabaseError where error.resultCode == .SQLITE_ERROR {
      throw ExchangeError(
        .wrongSchema, file: path,
        "It is not a database of Discourse Network Analyzer 3: \(error.message ?? "unknown").",
        mend: "Open it with DNA 3 once, which converts it, or name another file.")
    } catch {
      throw ExchangeError(
        .unreadable, file: path, "It cannot be read: \(error).", mend: "Check the path and the access rights.")
    }
  }

  private init(reading database: Database) throws {
    self.init()
    coders = try Self.rows(database, "SELECT ID, Name FROM CODERS ORDER BY ID").map {
      Coder(id: $0.integer(0), name: $0.text(1))
    }
    documents = try Self.rows(
      database, "SELECT ID, Title, Text, Coder, Author, Source, Section, Notes, Type, Date FROM DOCUMENTS ORDER BY ID"
    ).map {
      Document(
        id: $0.integer(0), title: $0.text(1), text: $0.text(2), coder: $0.optional(3), author: $0.text(4),
        source: $0.text(5), section: $0.text(6), notes: $0.text(7), type: $0.text(8), date: $0.integer(9))
    }
    let variables = try Self.rows(database, "SELECT ID, Variable, DataType, StatementTypeId FROM VARIABLES ORDER BY ID")
    types = try Self.rows(database, "SELECT ID, Label FROM STATEMENTTYPES ORDER BY ID").map { type in
      StatementType(
        id: type.integer(0), label: type.text(1),
        variables: variables.filter { $0.integer(3) == type.integer(0) }.map {
          Variable($0.text(1), Variable.Kind(rawValue: $0.text(2)) ?? .shortText)
        })
    }
    let names = Dictionary(variables.map { ($0.integer(0), $0.text(1)) }) { first, _ in first }
    let values = try Self.values(database, names: names)
    statements = try Self.rows(
      database, "SELECT ID, StatementTypeId, DocumentId, Coder, Start, Stop FROM STATEMENTS ORDER BY ID"
    ).map {
      Statement(
        id: $0.integer(0), type: $0.integer(1), document: $0.integer(2), coder: $0.optional(3), start: $0.integer(4),
        end: $0.integer(5), values: values[$0.integer(0)] ?? [:])
    }
    try readAttributes(database)
  }

  /// The values of each statement by the variable's name.
  private static func values(_ database: Database, names: [Int: String]) throws -> [Int: [String: Value]] {
    var values: [Int: [String: Value]] = [:]
    func collect(_ sql: String, _ value: (Cells) -> Value) throws {
      for row in try rows(database, sql) {
        guard let name = names[row.integer(1)] else { continue }
        values[row.integer(0), default: [:]][name] = value(row)
      }
    }
    try collect("SELECT StatementId, VariableId, Value FROM DATABOOLEAN") { .boolean($0.integer(2) != 0) }
    try collect("SELECT StatementId, VariableId, Value FROM DATAINTEGER") { .integer($0.integer(2)) }
    try collect("SELECT StatementId, VariableId, Value FROM DATALONGTEXT") { .text($0.text(2)) }
    try collect(
      "SELECT d.StatementId, d.VariableId, e.Value FROM DATASHORTTEXT d JOIN ENTITIES e ON e.ID = d.Entity"
    ) { .text($0.text(2)) }
    return values
  }

  private mutating func readAttributes(_ database: Database) throws {
    let sql = """
      SELECT v.Variable, e.Value, a.AttributeVariable, x.AttributeValue FROM ATTRIBUTEVALUES x
      JOIN ENTITIES e ON e.ID = x.EntityId JOIN ATTRIBUTEVARIABLES a ON a.ID = x.AttributeVariableId
      JOIN VARIABLES v ON v.ID = e.VariableId WHERE x.AttributeValue <> ''
      """
    for row in try Self.rows(database, sql) {
      attributes[row.text(0), default: [:]][row.text(1), default: [:]][row.text(2)] = row.text(3)
    }
  }

  private static func rows(_ database: Database, _ sql: String) throws -> [Cells] {
    try Row.fetchAll(database, sql: sql).map { Cells(values: Array($0.databaseValues)) }
  }

  /// A row whose cells are read as what they should be; a cell of another kind reads as empty or 0.
  private struct Cells {
    let values: [DatabaseValue]

    func text(_ index: Int) -> String { String.fromDatabaseValue(values[index]) ?? "" }
    func integer(_ index: Int) -> Int { optional(index) ?? 0 }
    func optional(_ index: Int) -> Int? { Int.fromDatabaseValue(values[index]) }
  }
}
