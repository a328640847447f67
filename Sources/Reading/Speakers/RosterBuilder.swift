import ParleyText

/// Finds the names of people in an article.
///
/// A run of words with capitals is somebody's name where the cast knows its last word; where a given name, an honorific
/// or an office stands in or before it; where it is the source of a statement; where an apposition says who it is; or where
/// the same surname was found before.
struct RosterBuilder {
  let words: ArticleWords
  let cast: CastIndex
  var roster = Roster()

  var segmentation: Segmentation { words.segmentation }

  /// - Complexity: O(tokens).
  static func roster(of words: ArticleWords, cast: CastIndex) -> Roster {
    var builder = RosterBuilder(words: words, cast: cast)
    for sentence in words.segmentation.sentences.indices { builder.read(sentence) }
    return builder.roster
  }

  private init(words: ArticleWords, cast: CastIndex) {
    self.words = words
    self.cast = cast
  }

  private mutating func read(_ sentence: Int) {
    let range = segmentation.sentences[sentence].tokens
    var isFirst = true
    var index = range.lowerBound
    while index < range.upperBound {
      guard words.nameKeys[index] != 0 else {
        index += 1
        continue
      }
      let run = run(from: index, in: range)
      guard let name = name(in: run, sentence: range) else {
        index = run.upperBound
        continue
      }
      let after = name.tokens.upperBound
      let isPossessive = after < range.upperBound && segmentation.tokens[after].kind == .clitic
      let entity = roster.record(name, sentence: sentence, isPossessive: isPossessive, isFirst: isFirst)
      isFirst = false
      describe(entity, name: name.tokens, sentence: range)
      index = max(after, index + 1)
    }
  }

  // MARK: Runs of capitals

  func isNamePart(_ index: Int) -> Bool {
    let token = segmentation.tokens[index]
    return token.isCapitalised && (token.kind == .word || token.kind == .initialism)
  }

  /// "Sergey V. Lavrov", "Ursula von der Leyen", «А. Б. Петров»: capitals, initials with their stops, and particles between.
  private func run(from start: Int, in sentence: Range<Int>) -> Range<Int> {
    var end = start + 1
    while end < sentence.upperBound, end - start < 12 {
      let isFollowed = end + 1 < sentence.upperBound && (isNamePart(end + 1) || isParticle(end + 1))
      if isNamePart(end) || segmentation.isJoinedName(end) {
        end += 1
      } else if segmentation.tokens[end].kind == .stop, isInitial(end - 1) || words.roles[end - 1].has(.title),
        isFollowed
      {
        end += 2
      } else if isParticle(end), isFollowed {
        end += 1
      } else {
        break
      }
    }
    while end > start + 1, isParticle(end - 1) { end -= 1 }
    return start..<end
  }

  /// A capital that stands for a name: "V", «А».
  func isInitial(_ index: Int) -> Bool {
    let token = segmentation.tokens[index]
    return token.isCapitalised && token.end - token.start <= 2
  }

  private static let particles: Set<UInt64> = Set(
    [
      "de", "da", "di", "du", "del", "der", "van", "von", "bin", "ben", "al", "el", "la", "le", "фон", "де", "ван",
      "бен", "аль",
    ]
    .map { FoldedHash.of($0) })

  private func isParticle(_ index: Int) -> Bool {
    let token = segmentation.tokens[index]
    return token.kind == .word && !token.isCapitalised && Self.particles.contains(token.key)
  }
}
