import ArgumentParser
import ParleyIngest
import ParleyText

/// How inputs are read, for every command that reads any.
struct InputOptions: ParsableArguments {
  @Option(help: "The date of pages that bear none, as 2022-03-14.")
  var published: Day?

  @Option(
    help: ArgumentHelp(
      "Of tables and JSON lines, which column holds what: text, title, url, published, language, publisher or authors, as text=body. May be given again.",
      valueName: "field=name"))
  var column: [String] = []

  @OptionGroup var archives: ArchiveFilterOptions

  func validate() throws {
    for pair in column where ColumnMapping().naming(pair) == nil {
      throw ValidationError(
        "--column \(pair): expected FIELD=NAME with text, title, url, published, language, publisher or authors")
    }
  }

  var options: IntakeOptions {
    IntakeOptions(
      published: published, filter: archives.filter,
      columns: column.reduce(ColumnMapping()) { mapping, pair in mapping.naming(pair) ?? mapping })
  }
}
