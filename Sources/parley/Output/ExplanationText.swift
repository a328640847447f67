import ParleyWorkspace

/// Explanations of statements for people.
enum ExplanationText {
  static func text(_ record: ExplanationRecord) -> String {
    let heading = [record.source, record.cue, record.content].compactMap { $0 }.joined(separator: " | ")
    var rule = "\(record.rule): \(record.meaning)"
    if let example = record.example { rule += "; as in: \(example)" }
    var who = "\(record.speaker ?? "nobody named"), \(record.speakerHow.rawValue)"
    if let antecedent = record.antecedent { who += ", by “\(antecedent.text)” at \(antecedent.start)" }
    var when = record.date ?? "no date"
    if let how = record.dateHow { when += ", \(how.rawValue)" }
    if let words = record.dateWords { when += ", by “\(words.text)” at \(words.start)" }
    let phrases = record.phrases.map { "“\($0.words)” \($0.source)" }.joined(separator: ", ")
    return """
      \(heading)
        rule     \(rule)
        speaker  \(who)
        date     \(when)
        act      \(record.act.rawValue)
        phrases  \(phrases.isEmpty ? "none" : phrases)

      """
  }
}
