import ArgumentParser
import ParleyIngest
import ParleyText

/// Which pages of archives are read; asked before the expensive steps.
struct ArchiveFilterOptions: ParsableArguments {
  @Option(
    name: .customLong("only-host"),
    help: ArgumentHelp("Of archives, read only this host with its subdomains; may be given again.", valueName: "host"))
  var hosts: [String] = []

  @Option(
    name: .customLong("only-language"),
    help: ArgumentHelp("Of archives, read only articles in this language (en, ru, uk); may be given again."))
  var languages: [String] = []

  @Option(
    name: .customLong("only-word"),
    help: ArgumentHelp(
      "Of archives, read only pages that hold one of these words; may be given again.", valueName: "word"))
  var words: [String] = []

  @Option(help: "Of archives, read only what was fetched on or after this day, as 2022-03-14.")
  var fetchedFrom: Day?

  @Option(help: "Of archives, read only what was fetched on or before this day.")
  var fetchedTo: Day?

  func validate() throws {
    if let fetchedFrom, let fetchedTo, fetchedTo < fetchedFrom {
      throw ValidationError("--fetched-to lies before --fetched-from")
    }
  }

  private static let first = Day(number: -719_162)
  private static let last = Day(number: 2_932_896)

  var filter: ArchiveFilter {
    var days: ClosedRange<Day>?
    if fetchedFrom != nil || fetchedTo != nil { days = (fetchedFrom ?? Self.first)...(fetchedTo ?? Self.last) }
    return ArchiveFilter(
      hosts: hosts.map { $0.lowercased() }, days: days, words: words,
      languages: languages.map { Language(rawValue: $0.lowercased()) })
  }
}
