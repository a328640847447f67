import ArgumentParser

/// How a command prints data.
enum OutputFormat: String, ExpressibleByArgument, CaseIterable {
  case text, json, jsonl, csv
}

/// The option that every command has that prints data.
struct FormatOptions: ParsableArguments {
  @Option(help: "How to print: text for people, json, jsonl or csv for machines.")
  var format: OutputFormat = .text
}
