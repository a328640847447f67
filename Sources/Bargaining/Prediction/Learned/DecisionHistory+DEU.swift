extension DecisionHistory {
  /// Reads the layout of the *Decision-making in the European Union* data set (DEU III).
  ///
  /// Tab-separated with a line of column names: `prnr` (proposal), `isnr` (issue), `out` (outcome), and for each actor a column `p…` with
  /// its position and one `s…` with its salience. The line without a proposal holds the actors' sizes in the position columns.
  /// Issues without an outcome or without positions are left out.
  ///
  /// Source of the data: Thomson, Stokman, Achen and König (eds), *The European Union Decides* (2006); Thomson, Arregui, Leuffen et
  /// al., "A new dataset on decision-making in the European Union before and after the 2004 and 2007 enlargements (DEUII)", Journal of
  /// European Public Policy 19 (2012) 604–622.
  ///
  /// - Throws: ``BargainingError`` when a column or the line of sizes is missing, or a number is outside its range.
  public init(deu bytes: some Sequence<UInt8>, file: String? = nil) throws(BargainingError) {
    let rows = DelimitedText.rows(bytes, separator: UInt8(ascii: "\t"), keepsEmptyEnd: true)
    guard let header = rows.first?.fields else {
      throw BargainingError(.malformedInput, at: .init(file: file), "it is empty; expected a line of column names")
    }
    var columns: [String: Int] = [:]
    for (index, name) in header.enumerated() where columns[name] == nil { columns[name] = index }
    guard let group = columns["prnr"], let issue = columns["isnr"], let outcome = columns["out"] else {
      throw BargainingError(
        .malformedInput, at: .init("columns", file: file, line: 1),
        "expected columns prnr, isnr and out, separated by tabs")
    }
    let actors = header.filter { $0.hasPrefix("p") && columns["s" + $0.dropFirst()] != nil }
    let positionColumns = actors.compactMap { columns[$0] }
    let salienceColumns = actors.compactMap { columns["s" + $0.dropFirst()] }
    var sizes: [Double] = []
    var records: [Record] = []
    for row in rows.dropFirst() {
      func number(_ column: Int) -> Double? { row.fields.indices.contains(column) ? Double(row.fields[column]) : nil }
      func text(_ column: Int) -> String { row.fields.indices.contains(column) ? row.fields[column] : "" }
      let positions = positionColumns.map(number)
      if text(group).isEmpty {
        sizes = positions.compactMap { $0 }
      } else if let decided = number(outcome), positions.contains(where: { $0 != nil }) {
        records.append(
          Record(
            name: text(issue), group: text(group), positions: positions, saliences: salienceColumns.map(number),
            outcome: decided))
      }
    }
    guard sizes.count == actors.count else {
      throw BargainingError(
        .invalidShape, at: .init("sizes", file: file),
        "\(sizes.count) sizes for \(actors.count) actors; the line without a proposal gives one for each")
    }
    try self.init(actors: actors.map { String($0.dropFirst()) }, sizes: sizes, records: records)
  }
}
