import Glibc
import ParleyReading
import ParleyText

/// Measures the room `Reading` on one core: megabytes of text a second, and the most memory held.
///
///     bench-reading speed LANGUAGE MEGABYTES FOLDER…    articles of one language, read again and again
///     bench-reading sentence LANGUAGE MEGABYTES         one article that is one sentence
///     bench-reading stream MEGABYTES FOLDER…            articles that never repeat, memory every tenth of the way
///     bench-reading sample LANGUAGE BYTES FOLDER…       prints text, for other readers to be timed on
let arguments = Array(CommandLine.arguments.dropFirst())

switch (arguments.first, arguments.count) {
case ("speed", 4...):
  let sample = try Sample(folders: arguments[3...], language: Language(rawValue: arguments[1]))
  try Speed(sample: sample, megabytes: Int(arguments[2]) ?? 50).report()
case ("sentence", 3):
  let megabytes = Int(arguments[2]) ?? 50
  try Speed(sample: .oneSentence(megabytes << 20, Language(rawValue: arguments[1])), megabytes: megabytes).report()
case ("stream", 3...):
  try Stream(sample: Sample(folders: arguments[2...], language: nil), megabytes: Int(arguments[1]) ?? 1000).report()
case ("sample", 4...):
  let sample = try Sample(folders: arguments[3...], language: Language(rawValue: arguments[1]))
  print(sample.text(atLeast: Int(arguments[2]) ?? 20_000))
default:
  print(
    """
    usage: bench-reading speed LANGUAGE MEGABYTES FOLDER… | sentence LANGUAGE MEGABYTES | stream MEGABYTES FOLDER… \
    | sample LANGUAGE BYTES FOLDER…
    """)
}
