extension DossierTemplate {
  static let dossier = """
    # The negotiation under study. Every field is described in Documentation/Dossier-format.md;
    # `parley check .` reports every mistake with its line.

    title: Wages at the harbour
    span: {from: 2024-03-01, to: 2024-06-30}
    languages: [en]

    # Whose agreement is asked for. On every scale, the first side's ideal is place 0, the second's 1.
    sides:
      employer:
        name: Harbour Company
        names: {en: [the company, the management]}
      union:
        name: Dockers' Union
        names: {en: [the union, the dockers]}

    # Everybody else who has a name: mediators, proxies, third parties.
    others:
      board:
        name: Arbitration Board
        kind: mediator

    settings:
      change-rate: 0.02            # daily probability that a position changes
      default-reliability: 0.8     # of outlets that are not listed
      reliability:
        Harbour Gazette: 0.9

    """

  static let people = """
    # Who speaks, in what capacity, from when to when, and how much their words bind their party (0…1).

    people:
      marsh:
        name: Ellen Marsh
        names: {en: [Marsh]}
        roles:
          - party: union
            title: president of the Dockers' Union
            titles: {en: [union president, head of the union]}
            authority: 1
            from: 2021-01-01
      okafor:
        name: Daniel Okafor
        names: {en: [Okafor]}
        roles:
          - party: employer
            title: chief negotiator of the Harbour Company
            titles: {en: [chief negotiator]}
            authority: 0.9
      board-office:
        name: Office of the Arbitration Board
        institution: true
        roles:
          - {party: board, title: Office of the Arbitration Board, authority: 0.8}

    """

  static let facts = """
    # The situation on the ground from a day on, and dated events that you know of.

    facts:
      old-contract:
        issue: wages
        option: wages.freeze
        from: 2024-03-01
        text: The old contract ran out; wages stay as they were.

    milestones:
      first-round:
        kind: meeting
        from: 2024-03-12
        text: First round of talks.
        parties: [employer, union]

    """

  static let outlook = """
    # Optional. What you give here is used as given; what you leave out is estimated, and marked so.
    # Take the marks away from the lines that you want.

    # salience:                  # weight of each issue for a party
    #   union: {wages: 3, hours: 1}
    # reservation: {union: 0.4}  # the least utility that a party accepts

    """
}
