extension DossierTemplate {
  static let issues = """
    # What is negotiated: each issue with its possible outcomes in order, and the phrases that show them.
    # A phrase finds every form of its words; `..` lets up to six words stand between, `*` ends a word that may go on.

    issues:
      wages:
        name: Wages
        question: By how much do wages rise this year?
        indicators:                  # show that a sentence is about this issue at all
          en: [wage, pay rise, "(pay|salary) .. (increase|offer|demand)"]
        options:
          - id: wages.freeze
            place: 0
            label: No rise
            rejected: wages.inflation     # where somebody stands who rejects this option
            indicators:                   # choose the option, where the issue is spoken of
              en: [freeze, no rise, "(stay|remain) .. (unchanged|as they are)"]
          - id: wages.three
            place: 0.4
            label: About three per cent
            indicators:
              en: ["(3|three) (percent|per cent)"]
          - id: wages.inflation
            place: 0.8
            label: In line with inflation
            indicators:
              en: ["(match|offset|in line with|make up for) .. inflation"]
          - id: wages.ten
            place: 1
            label: Ten per cent or more
            indicators:
              en: ["(10|ten) (percent|per cent)", {match: "double-digit", weight: 0.8}]

      hours:
        name: Working hours
        question: How long is the working week?
        indicators:
          en: [working week, "working (hour|time)", "(hour|day) a week"]
        options:
          - id: hours.forty
            place: 0
            label: Forty hours, as before
            indicators:
              en: ["(40|forty) hour", {match: "not shorten", by: employer}]
          - id: hours.thirty-eight
            place: 0.5
            label: Thirty-eight hours
            indicators:
              en: ["(38|thirty-eight) hour"]
          - id: hours.thirty-five
            place: 1
            label: Thirty-five hours
            indicators:
              en: ["(35|thirty-five) hour", {match: "four-day week", alone: true}]

    """
}
