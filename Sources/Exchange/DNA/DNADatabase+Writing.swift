import Foundation
import GRDB

extension DNADatabase {
  /// Writes a new `.dna` file, whole or not at all. Its coders log in with the password "parley".
  /// - Throws: ``ExchangeError`` where something stands there already or it cannot be written.
  public func write(to path: String) throws(ExchangeError) {
    guard !FileManager.default.fileExists(atPath: path) else {
      throw ExchangeError(
        .exists, file: path, "Something stands here already.", mend: "Name another file, or move it away.")
    }
    do {
      let queue = try DatabaseQueue(path: path)
      try queue.write { try write($0) }
      try queue.close()
    } catch {
      try? FileManager.default.removeItem(atPath: path)
      throw ExchangeError(
        .unwritable, file: path, "It cannot be written: \(error).",
        mend: "Check the folder's access rights and the space.")
    }
  }

  private func write(_ database: Database) throws {
    for table in DNASchema.tables { try database.execute(sql: "CREATE TABLE \(table)") }
    try database.execute(
      sql: "INSERT INTO SETTINGS VALUES ('version', ?), ('date', '2022-06-10')", arguments: [DNASchema.version])
    for coder in coders {
      try database.execute(
        sql: "INSERT INTO CODERS(ID, Name, Password) VALUES (?, ?, ?)",
        arguments: [coder.id, Self.short(coder.name), DNASchema.password])
    }
    for one in coders {
      for other in coders where other.id != one.id {
        try database.execute(
          sql: "INSERT INTO CODERRELATIONS(Coder, OtherCoder) VALUES (?, ?)", arguments: [one.id, other.id])
      }
    }
    for document in documents {
      try database.execute(
        sql: "INSERT INTO DOCUMENTS VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        arguments: [
          document.id, Self.short(document.title), document.text, document.coder, Self.short(document.author),
          Self.short(document.source), Self.short(document.section), document.notes, Self.short(document.type),
          document.date,
        ])
    }
    try writeStatements(database)
  }

  private func writeStatements(_ database: Database) throws {
    var variables: [Int: [String: (id: Int64, kind: Variable.Kind)]] = [:]
    for type in types {
      try database.execute(
        sql: "INSERT INTO STATEMENTTYPES(ID, Label, Red, Green, Blue) VALUES (?, ?, 239, 208, 51)",
        arguments: [type.id, Self.short(type.label)])
      for variable in type.variables {
        try database.execute(
          sql: "INSERT INTO VARIABLES(Variable, DataType, StatementTypeId) VALUES (?, ?, ?)",
          arguments: [Self.short(variable.name), variable.kind.rawValue, type.id])
        variables[type.id, default: [:]][variable.name] = (database.lastInsertedRowID, variable.kind)
      }
    }
    var entities = Entities(attributes: attributes)
    let shortTexts = variables.values.flatMap(\.values).filter { $0.kind == .shortText }.map(\.id)
    // DNA offers the empty entity of every variable first.
    for variable in shortTexts.sorted() { _ = try entities.id(of: "", variable: variable, name: "", in: database) }
    for statement in statements where statement.start < statement.end {
      try database.execute(
        sql: "INSERT INTO STATEMENTS(ID, StatementTypeId, DocumentId, Start, Stop, Coder) VALUES (?, ?, ?, ?, ?, ?)",
        arguments: [statement.id, statement.type, statement.document, statement.start, statement.end, statement.coder])
      for (name, variable) in variables[statement.type] ?? [:] {
        let value = statement.values[name]
        let (table, column): (String, String)
        let stored: any DatabaseValueConvertible
        switch variable.kind {
        case .boolean: (table, column, stored) = ("DATABOOLEAN", "Value", value?.text == "1" ? 1 : 0)
        case .integer: (table, column, stored) = ("DATAINTEGER", "Value", value.flatMap { Int($0.text) } ?? 0)
        case .longText: (table, column, stored) = ("DATALONGTEXT", "Value", value?.text ?? "")
        case .shortText:
          let text = Self.short(value?.text ?? "")
          (table, column) = ("DATASHORTTEXT", "Entity")
          stored = try entities.id(of: text, variable: variable.id, name: name, in: database)
        }
        try database.execute(
          sql: "INSERT INTO \(table)(StatementId, VariableId, \(column)) VALUES (?, ?, ?)",
          arguments: [statement.id, variable.id, stored])
      }
    }
  }

  /// The entities that were written, each variable's values once, with their attributes.
  private struct Entities {
    let attributes: [String: [String: [String: String]]]
    private var known: [Int64: [String: Int64]] = [:]
    private var attributeIDs: [Int64: [String: Int64]] = [:]

    init(attributes: [String: [String: [String: String]]]) { self.attributes = attributes }

    mutating func id(of value: String, variable: Int64, name: String, in database: Database) throws -> Int64 {
      if let id = known[variable]?[value] { return id }
      try database.execute(
        sql: "INSERT INTO ENTITIES(VariableId, Value, Red, Green, Blue) VALUES (?, ?, 0, 0, 0)",
        arguments: [variable, value])
      let id = database.lastInsertedRowID
      known[variable, default: [:]][value] = id
      for (attribute, text) in (attributes[name]?[value] ?? [:]).sorted(by: { $0.key < $1.key }) {
        if attributeIDs[variable]?[attribute] == nil {
          try database.execute(
            sql: "INSERT INTO ATTRIBUTEVARIABLES(VariableId, AttributeVariable) VALUES (?, ?)",
            arguments: [variable, DNADatabase.short(attribute)])
          attributeIDs[variable, default: [:]][attribute] = database.lastInsertedRowID
        }
        try database.execute(
          sql: "INSERT INTO ATTRIBUTEVALUES(EntityId, AttributeVariableId, AttributeValue) VALUES (?, ?, ?)",
          arguments: [id, attributeIDs[variable]?[attribute], DNADatabase.short(text)])
      }
      return id
    }
  }

  /// Cut to what a short text of DNA holds.
  static func short(_ text: String) -> String {
    text.unicodeScalars.count < DNASchema.shortLimit
      ? text : String(String.UnicodeScalarView(text.unicodeScalars.prefix(DNASchema.shortLimit - 2))) + "…"
  }
}
