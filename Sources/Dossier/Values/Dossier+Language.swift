public import ParleyText

extension Dossier {
  /// The same dossier told in a language, as far as it has words in it: title, issues, options, facts, events, hypotheses,
  /// evidence and shocks. Names of parties and people stay, since texts are read by them.
  public func told(in language: Language) -> Dossier {
    func word(_ own: String, _ others: [Language: String]) -> String { others[language] ?? own }
    var told = self
    told.title = word(title, titles)
    for index in told.issues.indices {
      let issue = issues[index]
      told.issues[index].name = word(issue.name, issue.names)
      told.issues[index].question = word(issue.question, issue.questions)
      for number in issue.options.indices {
        told.issues[index].options[number].label = word(issue.options[number].label, issue.options[number].labels)
      }
    }
    for index in facts.indices { told.facts[index].text = word(facts[index].text, facts[index].texts) }
    for index in milestones.indices {
      told.milestones[index].text = word(milestones[index].text, milestones[index].texts)
    }
    told.outlook = outlook.told(in: language)
    return told
  }
}

extension Outlook {
  fileprivate func told(in language: Language) -> Outlook {
    var told = self
    for index in hypotheses.indices {
      told.hypotheses[index].text = hypotheses[index].texts[language] ?? hypotheses[index].text
    }
    for index in evidence.indices {
      told.evidence[index].text = evidence[index].texts[language] ?? evidence[index].text
    }
    for index in shocks.indices { told.shocks[index].text = shocks[index].texts[language] ?? shocks[index].text }
    return told
  }
}
