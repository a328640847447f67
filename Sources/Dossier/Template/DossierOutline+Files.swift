import ParleyText

extension DossierOutline {
  /// The files that say so, by name.
  public var files: [(name: String, text: String)] {
    let sideIDs = Self.identifiers(sides.map(\.name), else: "side")
    return [
      (DossierFile.Name.dossier.rawValue, Self.text("The negotiation under study.", header(sideIDs))),
      (
        DossierFile.Name.people.rawValue,
        Self.text(
          "Who speaks, in what office, from when to when, and how much the words bind the party (0…1).",
          people(sideIDs))
      ),
      (DossierFile.Name.issues.rawValue, issueFile),
      (DossierFile.Name.facts.rawValue, "# The situation on the ground from a day on, and dated events.\n"),
      (DossierFile.Name.outlook.rawValue, "# What is given here is used as given; what is left out is estimated.\n"),
    ]
  }

  private func header(_ ids: [String]) -> YAMLTree {
    let mediatorID = mediator.map { Identifier.suggested(for: $0, else: "mediator", taken: ids) }
    return .record([
      "title": .word(title), "span": .record(["from": .day(span.lowerBound), "to": .day(span.upperBound)]),
      "languages": .words(languages.map(\.rawValue)),
      "sides": .mapping(
        zip(ids, sides).map { .init($0, .record(["name": .word($1.name), "names": .words($1.names)])) }),
      "others": mediatorID.map { id in
        .mapping([.init(id, .record(["name": .optional(mediator), "kind": .word("mediator")]))])
      } ?? .absent,
    ])
  }

  private func people(_ sides: [String]) -> YAMLTree {
    let ids = Self.identifiers(speakers.map(\.name), else: "person")
    let fields = zip(ids, speakers).map { id, speaker in
      YAMLTree.Field(
        id,
        .record([
          "name": .word(speaker.name), "names": .words(speaker.names),
          "roles": .list([
            .record([
              "party": .word(sides.indices.contains(speaker.side) ? sides[speaker.side] : ""),
              "title": .word(speaker.title), "authority": .number(speaker.authority),
            ])
          ]),
        ]))
    }
    return .mapping([.init("people", fields.isEmpty ? .absent : .mapping(fields))])
  }

  /// One's own issue and the ready-made ones, which keep their comments.
  private var issueFile: String {
    let comment = "# What is negotiated: each issue with its possible outcomes in order.\n\nissues:\n"
    let ready = IssueTemplate.all.filter { templates.contains($0.id) }
    let own = issue.map { issue in
      let id = Identifier.suggested(for: issue.name, else: "issue", taken: ready.map(\.id))
      return YAMLWriter.entry(id, Self.tree(issue, id: id), indent: 2).joined(separator: "\n") + "\n"
    }
    return comment + ([own].compactMap { $0 } + ready.map(\.text)).joined(separator: "\n")
  }

  private static func tree(_ issue: OwnIssue, id: String) -> YAMLTree {
    let last = Double(max(1, issue.options.count - 1))
    return .record([
      "name": .word(issue.name), "question": .word(issue.question), "indicators": .words(issue.phrases),
      "options": .list(
        issue.options.enumerated().map { number, option in
          .record([
            "id": .word("\(id).\(number)"), "place": .number((Double(number) / last * 100).rounded() / 100),
            "label": .word(option.label), "indicators": .words(option.phrases),
          ])
        }),
    ])
  }

  private static func text(_ comment: String, _ tree: YAMLTree) -> String {
    guard case .mapping(let fields) = tree else { return "" }
    let lines = fields.flatMap { YAMLWriter.entry($0.key, $0.value, indent: 0) }
    return (["# \(comment)", ""] + lines + [""]).joined(separator: "\n")
  }

  private static func identifiers(_ names: [String], else kind: String) -> [String] {
    names.reduce(into: []) { $0.append(Identifier.suggested(for: $1, else: kind, taken: $0)) }
  }
}
