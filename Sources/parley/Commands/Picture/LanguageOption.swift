import ArgumentParser
import ParleyDrawing
import ParleyText

/// In which language something is told.
struct LanguageOption: ParsableArguments {
  @Option(help: "Tell it in this language: en, uk or ru.")
  var language: Tongue = .en

  enum Tongue: String, ExpressibleByArgument, CaseIterable { case en, uk, ru }

  var words: Words { Words(Language(rawValue: language.rawValue)) }
}
