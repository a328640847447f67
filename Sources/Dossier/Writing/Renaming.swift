import Yams

/// Another identifier for something that the dossier names, wherever its files use it.
public struct Renaming: Sendable, Hashable, Codable {
  public var kind: Kind
  public var from: String
  public var to: String

  public init(_ kind: Kind, from: String, to: String) {
    self.kind = kind
    self.from = from
    self.to = to
  }

  public enum Kind: String, Sendable, Hashable, Codable, CaseIterable {
    case party, person, issue, option, fact, milestone, hypothesis, evidence, shock
  }

  /// What takes it back.
  public var inverse: Renaming { Renaming(kind, from: to, to: from) }

  /// A file's text with the new identifier; comments, order and quotation marks stay.
  ///
  /// Identifiers are exchanged in their places; what comes of it is read back and compared before it is given.
  /// - Throws: where the text is no YAML, or an identifier is written in a way that cannot be exchanged.
  func applied(to text: String, file: DossierFile.Name) throws(DossierErrors) -> String {
    let place = SourcePlace(file: file.rawValue, line: 1)
    let old = try YAMLPatch(text, place: place).tree
    let uses = Self.uses(of: kind, in: file)
    guard let root = try? Yams.compose(yaml: text), !uses.isEmpty else { return text }
    let marks = uses.flatMap { $0.places(of: from, in: root) }
    if marks.isEmpty { return text }
    guard let changed = Self.exchange(from, for: to, at: marks, in: text),
      try YAMLPatch(changed, place: place).tree.means(uses.reduce(old) { $1.renamed($0, from: from, to: to) })
    else { throw .unchangeable(place) }
    return changed
  }

  /// Where files use identifiers of a kind.
  private static func uses(of kind: Kind, in file: DossierFile.Name) -> [IdentifierUse] {
    (table[kind] ?? []).filter { $0.file == file }
  }

  private static func exchange(_ old: String, for new: String, at marks: [Mark], in text: String) -> String? {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { Array($0.unicodeScalars) }
    let (old, new) = (Array(old.unicodeScalars), Array(new.unicodeScalars))
    // From the end, so that what stands before keeps its place.
    for mark in Set(marks.map { [$0.line, $0.column] }).sorted(by: { $0.lexicographicallyPrecedes($1) }).reversed() {
      guard lines.indices.contains(mark[0] - 1) else { return nil }
      let line = lines[mark[0] - 1]
      var start = mark[1] - 1
      if line.indices.contains(start), line[start] == "\"" || line[start] == "'" { start += 1 }
      guard start >= 0, start + old.count <= line.count, Array(line[start..<(start + old.count)]) == old else {
        return nil
      }
      lines[mark[0] - 1].replaceSubrange(start..<(start + old.count), with: new)
    }
    return lines.map { String(String.UnicodeScalarView($0)) }.joined(separator: "\n")
  }

  /// Every field that holds an identifier of each kind.
  private static let table: [Kind: [IdentifierUse]] = [
    .party: [
      .init(.dossier, "sides.<key>"), .init(.dossier, "others.<key>"), .init(.dossier, "others.*.speaks-for"),
      .init(.people, "people.*.roles.#.party"), .init(.issues, "issues.*.ideals.<key>"),
      .init(.issues, "issues.*.indicators.*.#.by.#"), .init(.issues, "issues.*.options.#.indicators.*.#.by.#"),
      .init(.facts, "milestones.*.parties.#"), .init(.facts, "milestones.*.favours"),
      .init(.outlook, "salience.<key>"), .init(.outlook, "reservation.<key>"), .init(.outlook, "grounds.<key>"),
      .init(.outlook, "red-lines.<key>"), .init(.outlook, "war.beliefs.<key>"), .init(.outlook, "war.costs.<key>"),
      .init(.outlook, "war.terms.<key>"), .init(.outlook, "hypotheses.*.party"), .init(.outlook, "evidence.*.party"),
      .init(.outlook, "shocks.*.battles.<key>"), .init(.outlook, "shocks.*.reservation.<key>"),
      .init(.outlook, "shocks.*.acceptance.<key>"),
    ],
    .person: [.init(.people, "people.<key>")],
    .issue: [
      .init(.issues, "issues.<key>"), .init(.facts, "facts.*.issue"), .init(.outlook, "salience.*.<key>"),
      .init(.outlook, "red-lines.*.<key>"), .init(.outlook, "war.terms.*.<key>"),
      .init(.outlook, "shocks.*.acceptance.*.<key>"), .init(.outlook, "shocks.*.facts.<key>"),
    ],
    .option: [
      .init(.issues, "issues.*.options.#.id"), .init(.issues, "issues.*.options.#.rejected"),
      .init(.facts, "facts.*.option"), .init(.outlook, "red-lines.*.*"), .init(.outlook, "red-lines.*.*.worst"),
      .init(.outlook, "war.terms.*.*"), .init(.outlook, "shocks.*.acceptance.*.*"), .init(.outlook, "shocks.*.facts.*"),
    ],
    .fact: [.init(.facts, "facts.<key>")],
    .milestone: [.init(.facts, "milestones.<key>")],
    .hypothesis: [.init(.outlook, "hypotheses.<key>"), .init(.outlook, "evidence.*.likelihoods.<key>")],
    .evidence: [.init(.outlook, "evidence.<key>")],
    .shock: [.init(.outlook, "shocks.<key>")],
  ]
}

extension DossierEdit {
  /// Another identifier for something, in every file.
  public static func renaming(_ kind: Renaming.Kind, from: String, to: String) -> DossierEdit {
    var edit = DossierEdit(.dossier, "“\(from)” is called “\(to)”", [])
    edit.parts = []
    edit.renamings = [Renaming(kind, from: from, to: to)]
    return edit
  }
}
