extension DecisionProblem {
  /// Reads a scenario in the CSV format of KTAB's spatial model.
  ///
  /// The first line holds name, description, number of actors and of dimensions; the second the columns' names; then a line
  /// for each actor: name, description, power, and position and salience (0 to 100) for each dimension. Commas at the end of a
  /// line and quotation marks are allowed.
  ///
  /// - Parameters:
  ///   - bytes: the file's bytes, UTF-8.
  ///   - file: what to call the file in error messages.
  /// - Throws: ``BargainingError`` with the line when something does not fit.
  public init(ktab bytes: some Sequence<UInt8>, file: String? = nil) throws(BargainingError) {
    let lines = DelimitedText.rows(bytes, separator: UInt8(ascii: ","))
    guard lines.count >= 3 else {
      throw BargainingError(
        .malformedInput, at: .init(file: file),
        "\(lines.count) lines; expected a title, the columns and at least one actor")
    }
    let title = lines[0].fields
    guard title.count >= 4, let actorCount = Int(title[2]), let issueCount = Int(title[3]), issueCount > 0 else {
      throw BargainingError(
        .malformedInput, at: .init("title", file: file, line: lines[0].number),
        "expected name, description, number of actors, number of dimensions")
    }
    guard lines.count - 2 == actorCount else {
      throw BargainingError(
        .invalidShape, at: .init("actors", file: file, line: lines[lines.count - 1].number),
        "\(lines.count - 2) actors; the title says \(actorCount)")
    }
    let columns = lines[1].fields
    guard columns.count >= 3 + 2 * issueCount else {
      throw BargainingError(
        .invalidShape, at: .init("columns", file: file, line: lines[1].number),
        "\(columns.count) columns; \(issueCount) dimensions need \(3 + 2 * issueCount)")
    }
    var actors: [Stakeholder] = []
    for line in lines.dropFirst(2) {
      let place = BargainingError.Place("actor \"\(line.fields.first ?? "")\"", file: file, line: line.number)
      var numbers: [Double] = []
      for field in line.fields.dropFirst(2).prefix(1 + 2 * issueCount) {
        guard let number = Double(field), number.isFinite else {
          throw BargainingError(.invalidNumber, at: place, "\"\(field)\" is not a number")
        }
        numbers.append(number)
      }
      guard numbers.count == 1 + 2 * issueCount else {
        throw BargainingError(
          .invalidShape, at: place,
          "\(numbers.count) numbers; expected power and \(issueCount) times position and salience")
      }
      actors.append(
        Stakeholder(
          line.fields[0], positions: (0..<issueCount).map { numbers[1 + 2 * $0] },
          saliences: (0..<issueCount).map { numbers[2 + 2 * $0] }, capability: numbers[0]))
    }
    try self.init(
      name: title[0], issues: (0..<issueCount).map { columns[3 + 2 * $0] }, scale: 0...100, actors: actors)
  }
}
