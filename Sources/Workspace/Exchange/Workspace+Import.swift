import Foundation
import ParleyCoding
import ParleyExchange
import ParleyLedger
import ParleyText

extension Workspace {
  /// Takes what people coded in other programs into the ledger: databases and tables of Discourse Network Analyzer, other tables, JSON
  /// lines, and brat's annotations. What each input is, is told by the input.
  ///
  /// Several coders' files become one: articles with the same text and address are one article, and every claim keeps its coder. Claims
  /// that this ledger exported and that come back changed are kept as corrections. Importing the same file twice changes nothing.
  /// - Throws: ``WorkspaceError`` with the first input that cannot be read; then nothing is kept.
  public func importCodings(_ inputs: [String], options: ImportOptions = ImportOptions()) throws -> ImportReport {
    let concepts = try options.concepts.map { path in
      try exchanging { try ConceptMap(table: Self.text(of: path), file: path, dossier: dossier) }
    }
    var codings = ImportedCodings()
    for input in inputs {
      try exchanging { codings.add(try read(input, options: options, concepts: concepts ?? ConceptMap())) }
    }
    return try keep(codings)
  }

  private func read(_ input: String, options: ImportOptions, concepts: ConceptMap) throws -> ImportedCodings {
    switch try ImportKind(of: input) {
    case .dna:
      var mapping = DNAMapping()
      mapping.concepts = concepts
      for (field, variable) in options.columns { try mapping.set(field, to: variable) }
      return try ImportedCodings(
        try DNADatabase(contentsOf: input), dossier: dossier, mapping: mapping, file: input)
    case .csv:
      return try ImportedCodings(
        try CodedTable(commaSeparated: Self.text(of: input), file: input), columns: try names(options),
        coder: options.coder, concepts: concepts, dossier: dossier)
    case .jsonl:
      return try ImportedCodings(
        try CodedTable(jsonLines: Self.text(of: input), file: input), columns: try names(options),
        coder: options.coder, concepts: concepts, dossier: dossier)
    case .brat:
      var codings = ImportedCodings()
      let files = input.hasSuffix(".ann") ? [input] : try ImportKind.annotations(in: input)
      for file in files { codings.add(try readBrat(file, options: options, concepts: concepts)) }
      return codings
    }
  }

  private func readBrat(_ file: String, options: ImportOptions, concepts: ConceptMap) throws -> ImportedCodings {
    let text = String(file.dropLast(4)) + ".txt"
    let known = try BratFrontMatter(beside: file)
    guard let day = known.day ?? options.day else {
      throw WorkspaceError(
        .argument, "\(file): brat's files bear no date. Say when the text was published with --date.")
    }
    return try ImportedCodings(
      brat: try Self.text(of: file), file: file, text: try Self.text(of: text),
      title: known.title ?? (text as NSString).lastPathComponent, url: known.url, day: day, coder: options.coder,
      concepts: concepts, dossier: dossier)
  }

  private func names(_ options: ImportOptions) throws -> ClaimColumnNames {
    var names = ClaimColumnNames()
    for (field, column) in options.columns {
      guard let field = ClaimColumnNames.Field(rawValue: field) else {
        throw WorkspaceError(
          .argument,
          "no field “\(field)”; there are \(ClaimColumnNames.Field.allCases.map(\.rawValue).joined(separator: ", "))")
      }
      names.set(field, to: column)
    }
    return names
  }

  private func keep(_ codings: ImportedCodings) throws -> ImportReport {
    var report = ImportReport()
    report.articles = codings.articles.count
    report.unknownConcepts = codings.unknownConcepts
    report.rejected = codings.rejected
    report.coders = Set(codings.claims.map(\.coder)).sorted()
    let held = try asking { try ledger.claims(Filter(ids: codings.claims.map(\.id))) }
    let before = Dictionary(held.map { ($0.id, $0) }) { first, _ in first }
    let book = try reviewBook()
    for coded in codings.articles {
      let fresh = coded.claims.filter { before[$0.id] == nil }
      for claim in coded.claims {
        guard let known = before[claim.id] else { continue }
        if try isCorrection(claim, of: known, book) { report.corrected += 1 } else { report.unchanged += 1 }
      }
      let needed = Set(fresh.compactMap(\.statement))
      guard !fresh.isEmpty || coded.claims.isEmpty else { continue }
      report.new += try asking {
        try ledger.add(coded.statements.filter { needed.contains($0.id) }, fresh, in: coded.article)
      }
    }
    return report
  }

  /// Keeps what a claim says now that came back from another program, where that differs from all that is known of it.
  private func isCorrection(_ claim: Claim, of known: Claim, _ book: ReviewBook) throws -> Bool {
    let coding = Review.Coding(claim)
    let now = book.resolved(known).map { Review.Coding($0) }
    guard coding != Review.Coding(known), coding != now else { return false }
    let coder = claim.coder == known.coder ? "imported" : claim.coder
    try review(claim: known.id, by: coder, .correct, correction: coding)
    return true
  }

  static func text(of path: String) throws -> String {
    guard let data = FileManager.default.contents(atPath: path) else {
      throw WorkspaceError(.input, "\(path): cannot be read. Check that it exists and your rights on it.")
    }
    guard let text = String(data: data, encoding: .utf8) else {
      throw WorkspaceError(.input, "\(path): is not UTF-8. Save it as UTF-8 and try again.")
    }
    return text
  }

  /// Turns what the formats' room throws into what all faces know.
  func exchanging<Value>(_ work: () throws -> Value) throws -> Value {
    do { return try work() } catch let error as ExchangeError {
      throw WorkspaceError(error.code == .exists || error.code == .unwritable ? .output : .input, error.description)
    }
  }
}

extension DNAMapping {
  fileprivate mutating func set(_ field: String, to variable: String) throws {
    switch field {
    case "type": type = variable
    case "person": person = variable
    case "organization": organization = variable
    case "concept": concept = variable
    case "agreement": agreement = variable
    default:
      throw WorkspaceError(
        .argument, "no field “\(field)” in a DNA database; there are type, person, organization, concept, agreement")
    }
  }
}
