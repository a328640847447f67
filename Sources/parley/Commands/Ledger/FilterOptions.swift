import ArgumentParser
import ParleyLedger
import ParleyText

/// What to list; every part that is given must hold.
struct FilterOptions: ParsableArguments {
  @Option(help: "A person's identifier, or part of the speaker's name.")
  var speaker: String?
  @Option(help: "A party's identifier.")
  var party: String?
  @Option(help: "An issue's identifier.")
  var issue: String?
  @Option(help: "An option's identifier.")
  var option: String?
  @Option(help: "The first day.")
  var from: Day?
  @Option(help: "The last day.")
  var to: Day?
  @Option(help: "Only what had been published by this day.")
  var at: Day?
  @Option(help: "A language: en, ru or uk.")
  var language: String?
  @Option(help: "A publisher's name.")
  var publisher: String?
  @Option(help: "Words that it must contain, in any inflected form.")
  var words: String?
  @Flag(help: "Leave out copies, and what they only say again.")
  var once = false
  @Option(
    help: "Only what says the same in copies of one story as the claim, statement or article with this identifier.")
  var sameAs: String?
  @Option(help: "At most so many.")
  var limit: Int?

  var filter: Filter {
    Filter(
      speaker: speaker, party: party, issue: issue, option: option, from: from, to: to, knownBy: at,
      language: language.map { Language(rawValue: $0) }, publisher: publisher, words: words, once: once,
      sameAs: sameAs, limit: limit)
  }
}
