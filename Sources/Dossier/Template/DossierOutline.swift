public import ParleyText

/// The little that a new dossier needs: who talks, about what, when, in which languages.
public struct DossierOutline: Sendable, Hashable {
  public var title: String
  public var span: ClosedRange<Day>
  public var languages: [Language]
  /// Names of the two sides.
  public var sides: [String]
  public var issue: String
  public var question: String
  /// The issue's possible outcomes in words, from the first side's ideal to the second's; two or more.
  public var options: [String]

  public init(
    title: String, span: ClosedRange<Day>, languages: [Language], sides: [String], issue: String, question: String,
    options: [String]
  ) {
    self.title = title
    self.span = span
    self.languages = languages
    self.sides = sides
    self.issue = issue
    self.question = question
    self.options = options
  }

  /// The files that say so, by name.
  public var files: [(name: String, text: String)] {
    let sideIDs = Self.identifiers(sides, else: "side")
    let issueID = Self.identifiers([issue], else: "issue").first ?? "issue-1"
    let last = Double(max(1, options.count - 1))
    let header = YAMLTree.record([
      "title": .word(title), "span": .record(["from": .day(span.lowerBound), "to": .day(span.upperBound)]),
      "languages": .words(languages.map(\.rawValue)),
      "sides": .mapping(zip(sideIDs, sides).map { .init($0, .record(["name": .word($1)])) }),
    ])
    let issues = YAMLTree.record([
      "issues": .mapping([
        .init(
          issueID,
          .record([
            "name": .word(issue), "question": .word(question),
            "options": .list(
              options.enumerated().map { number, label in
                .record([
                  "id": .word("\(issueID).\(number)"),
                  "place": .number((Double(number) / last * 100).rounded() / 100), "label": .word(label),
                ])
              }),
          ]))
      ])
    ])
    return [
      (DossierFile.Name.dossier.rawValue, Self.text("The negotiation under study.", header)),
      (
        DossierFile.Name.people.rawValue,
        "# Who speaks, in what office, from when to when, and how much the words bind the party (0…1).\n\npeople:\n"
      ),
      (
        DossierFile.Name.issues.rawValue,
        Self.text("What is negotiated: each issue with its possible outcomes in order.", issues)
      ),
      (DossierFile.Name.facts.rawValue, "# The situation on the ground from a day on, and dated events.\n"),
      (DossierFile.Name.outlook.rawValue, "# What is given here is used as given; what is left out is estimated.\n"),
    ]
  }

  private static func text(_ comment: String, _ tree: YAMLTree) -> String {
    guard case .mapping(let fields) = tree else { return "" }
    let lines = fields.flatMap { YAMLWriter.entry($0.key, $0.value, indent: 0) }
    return (["# \(comment)", ""] + lines + [""]).joined(separator: "\n")
  }

  /// Short identifiers from the Latin letters of names; numbered where there are none, or where two would be alike.
  private static func identifiers(_ names: [String], else kind: String) -> [String] {
    var taken: Set<String> = []
    return names.enumerated().map { number, name in
      let letters = name.lowercased().unicodeScalars.map { scalar -> Character in
        ("a"..."z").contains(scalar) || ("0"..."9").contains(scalar) ? Character(scalar) : "-"
      }
      let plain = String(String(letters).split(separator: "-").joined(separator: "-").prefix(24))
      let own = plain.count < 2 || taken.contains(plain) ? "\(kind)-\(number + 1)" : plain
      taken.insert(own)
      return own
    }
  }
}
