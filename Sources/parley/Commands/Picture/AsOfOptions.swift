import ArgumentParser
import ParleyText

/// The day whose knowledge counts: what was published later is left aside.
struct AsOfOptions: ParsableArguments {
  @Option(name: .customLong("at"), help: "By what had been published until this day.")
  var day: Day?
}
