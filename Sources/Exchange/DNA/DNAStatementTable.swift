extension DNADatabase {
  /// All statements of one type as comma-separated values, one a line, with every variable and what is known of the document.
  ///
  /// The first columns are those of DNA's own export.
  public func table(of type: String) -> String {
    guard let definition = types.first(where: { $0.label == type }) else { return "" }
    let names = definition.variables.map(\.name)
    let head =
      ["statement_id", "time", "start", "stop"] + names + [
        "document_id", "document_title", "document_author", "document_source", "document_section", "document_type",
        "text",
      ]
    let byID = Dictionary(documents.map { ($0.id, $0) }) { first, _ in first }
    var texts: [Int: [UInt16]] = [:]
    var lines = [head.map(CSVCell.written).joined(separator: ",")]
    for statement in statements where statement.type == definition.id {
      guard let document = byID[statement.document] else { continue }
      let units = texts[document.id] ?? Array(document.text.utf16)
      texts[document.id] = units
      let start = min(max(0, statement.start), units.count)
      let words = String(decoding: units[start..<min(max(start, statement.end), units.count)], as: UTF16.self)
      let cells =
        [String(statement.id), String(document.date), String(statement.start), String(statement.end)]
        + names.map { statement.values[$0]?.text ?? "" } + [
          String(document.id), document.title, document.author, document.source, document.section, document.type, words,
        ]
      lines.append(cells.map(CSVCell.written).joined(separator: ","))
    }
    return lines.joined(separator: "\r\n") + "\r\n"
  }
}
