/// The tables of a DNA 3.0 database, as that program expects them.
enum DNASchema {
  static let version = "3.0.7"
  /// The password of the coders that are written, "parley", in the form that DNA keeps: 16 bytes of salt and 100,000 rounds of SHA-256.
  static let password = "NrOS+vx2LWmWH9B9UsaHZcPVRKlXhpCMoQ4sUtpiq8+f/iI/XlNhqtjXcurrm/iq"
  /// Short texts of DNA hold fewer characters than this.
  static let shortLimit = 191

  static let tables: [String] = [
    "SETTINGS(Property TEXT PRIMARY KEY, Value TEXT NOT NULL)",
    "CODERS(\(id), \(label("Name")), \(colour), Refresh INTEGER NOT NULL \(within("Refresh", 0, 9999)) DEFAULT 0, "
      + "FontSize INTEGER NOT NULL \(within("FontSize", 1, 99)) DEFAULT 14, \(label("Password")), "
      + "PopupWidth INTEGER \(within("PopupWidth", 100, 9999)) DEFAULT 300, "
      + ["ColorByCoder", "PopupDecoration"].map { flag($0, 0) }.joined(separator: ", ") + ", "
      + (["PopupAutoComplete"] + permissions.map { "Permission\($0)" }).map { flag($0, 1) }.joined(separator: ", ")
      + ")",
    "DOCUMENTS(\(id), \(label("Title")), Text TEXT NOT NULL, Coder INTEGER, \(label("Author")) DEFAULT '', "
      + "\(label("Source")) DEFAULT '', \(label("Section")) DEFAULT '', Notes TEXT NOT NULL DEFAULT '', "
      + "\(label("Type")) DEFAULT '', Date INTEGER NOT NULL, \(reference("Coder", "CODERS")))",
    "STATEMENTTYPES(\(id), \(label("Label")), \(colour))",
    "VARIABLES(\(id), \(label("Variable")), DataType TEXT NOT NULL CHECK (DataType IN "
      + "('boolean', 'integer', 'long text', 'short text')) DEFAULT 'short text', StatementTypeId INTEGER, "
      + "\(reference("StatementTypeId", "STATEMENTTYPES")), UNIQUE (Variable, StatementTypeId))",
    "VARIABLELINKS(\(id), SourceVariableId INTEGER, TargetVariableId INTEGER, CHECK (TargetVariableId != SourceVariableId), "
      + "\(reference("SourceVariableId", "VARIABLES")), \(reference("TargetVariableId", "VARIABLES")))",
    "REGEXES(Label TEXT PRIMARY KEY CHECK (LENGTH(Label) < \(shortLimit)), \(colour))",
    "CODERRELATIONS(\(id), Coder INTEGER CHECK (Coder > 0), OtherCoder INTEGER CHECK (OtherCoder > 0), "
      + ["viewStatements", "editStatements", "viewDocuments", "editDocuments"].map { flag($0, 1) }.joined(
        separator: ", ")
      + ", CHECK (Coder != OtherCoder), \(reference("Coder", "CODERS")), \(reference("OtherCoder", "CODERS")))",
    "STATEMENTS(\(id), StatementTypeId INTEGER, DocumentId INTEGER, Start INTEGER NOT NULL CHECK (Start >= 0), "
      + "Stop INTEGER NOT NULL CHECK (Stop >= 0), Coder INTEGER, CHECK (Start < Stop), "
      + "\(reference("StatementTypeId", "STATEMENTTYPES")), \(reference("Coder", "CODERS")), "
      + "\(reference("DocumentId", "DOCUMENTS")))",
    "ENTITIES(\(id), VariableId INTEGER NOT NULL, \(label("Value")) DEFAULT '', "
      + "Red INTEGER \(within("Red", 0, 255)), Green INTEGER \(within("Green", 0, 255)), Blue INTEGER \(within("Blue", 0, 255)), "
      + "ChildOf INTEGER CHECK (ChildOf > 0), UNIQUE (VariableId, Value), \(reference("ChildOf", "ENTITIES")), "
      + "\(reference("VariableId", "VARIABLES")))",
    "DATABOOLEAN(\(data), Value INTEGER NOT NULL DEFAULT 1, \(dataReferences))",
    "DATAINTEGER(\(data), Value INTEGER NOT NULL DEFAULT 0, \(dataReferences))",
    "DATALONGTEXT(\(data), Value TEXT DEFAULT '', \(dataReferences))",
    "DATASHORTTEXT(\(data), Entity INTEGER NOT NULL, \(reference("Entity", "ENTITIES")), \(dataReferences))",
    "ATTRIBUTEVARIABLES(\(id), VariableId INTEGER NOT NULL, \(label("AttributeVariable")), "
      + "UNIQUE (VariableId, AttributeVariable), \(reference("VariableId", "VARIABLES")))",
    "ATTRIBUTEVALUES(\(id), EntityId INTEGER NOT NULL, AttributeVariableId INTEGER NOT NULL, "
      + "\(label("AttributeValue")) DEFAULT '', UNIQUE (EntityId, AttributeVariableId), "
      + "\(reference("EntityId", "ENTITIES")), \(reference("AttributeVariableId", "ATTRIBUTEVARIABLES")))",
  ]

  private static let id = "ID INTEGER NOT NULL PRIMARY KEY"
  private static let colour = ["Red", "Green", "Blue"].map { "\($0) INTEGER NOT NULL DEFAULT 0 \(within($0, 0, 255))" }
    .joined(separator: ", ")
  private static let permissions =
    ["Add", "Edit", "Delete", "Import"].map { "\($0)Documents" } + ["Add", "Edit", "Delete"].map { "\($0)Statements" }
    + ["Attributes", "Regex", "StatementTypes", "Coders", "CoderRelations"].map { "Edit\($0)" }
    + ["ViewOthersDocuments", "EditOthersDocuments", "ViewOthersStatements", "EditOthersStatements"]
  private static let data = "\(id), StatementId INTEGER NOT NULL, VariableId INTEGER NOT NULL"
  private static let dataReferences =
    "UNIQUE (StatementId, VariableId), \(reference("StatementId", "STATEMENTS")), \(reference("VariableId", "VARIABLES"))"

  private static func within(_ column: String, _ low: Int, _ high: Int) -> String {
    "CHECK (\(column) BETWEEN \(low) AND \(high))"
  }
  private static func label(_ column: String) -> String {
    "\(column) TEXT NOT NULL CHECK (LENGTH(\(column)) < \(shortLimit))"
  }
  private static func flag(_ column: String, _ initial: Int) -> String {
    "\(column) INTEGER NOT NULL \(within(column, 0, 1)) DEFAULT \(initial)"
  }
  private static func reference(_ column: String, _ table: String) -> String {
    "FOREIGN KEY(\(column)) REFERENCES \(table)(ID) ON DELETE CASCADE"
  }
}
