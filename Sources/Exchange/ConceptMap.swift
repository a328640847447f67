public import ParleyCoding
public import ParleyDossier

/// What the concepts of another program are in a dossier: given by a person, concept by concept.
public struct ConceptMap: Sendable, Hashable {
  private var positions: [String: CodedPosition] = [:]

  public init() {}

  public init(_ positions: [String: CodedPosition]) { self.positions = positions }

  /// Reads a table with the columns `concept`, and `option` or `issue` or both; rows whose last two are empty say nothing.
  /// - Throws: ``ExchangeError`` with the line that names no issue or option of the dossier.
  public init(table text: String, file: String, dossier: Dossier) throws(ExchangeError) {
    let table = try CodedTable(commaSeparated: text, file: file)
    guard table.columns.contains("concept"), table.columns.contains("option") || table.columns.contains("issue") else {
      throw ExchangeError(
        .wrongColumns, file: file, "It has the columns \(table.columns.joined(separator: ", ")).",
        mend: "Give it the columns concept and option (or issue).")
    }
    for row in table.rows {
      let option = row["option"] ?? ""
      let name = row["issue"] ?? ""
      if option.isEmpty, name.isEmpty { continue }
      let found = dossier.issues.first { issue in
        option.isEmpty ? issue.id == name : issue.index(of: option) != nil && (name.isEmpty || issue.id == name)
      }
      guard let issue = found else {
        throw ExchangeError(
          .unknownConcept, file: "\(file):\(row.line)",
          "“\(option.isEmpty ? name : option)” is no option or issue of the dossier.",
          mend: "Use an identifier of issues.yaml, or leave the cell empty.")
      }
      positions[row["concept"] ?? ""] = CodedPosition(issue: issue.id, option: option.isEmpty ? nil : option)
    }
  }

  subscript(concept: String) -> CodedPosition? { positions[concept] }
}
