import ParleyText

/// All patterns of a codebook and of the word lists, compiled for one walk over a text.
///
/// Every word meets a few atoms, found by hash; every atom begins a few runs, which are followed from there. The walk is linear in the
/// text: what a word can begin is bounded by the codebook, and how far a run reaches by its gaps.
struct PatternAutomaton: Sendable {
  private(set) var patterns: [Compiled] = []
  private var atomIDs: [Pattern.Atom: Int] = [:]
  /// Runs that begin with an atom.
  private var starts: [[Int]] = []
  private var runs: [CompiledRun] = []
  private var prefixLengths: Set<Int> = []
  private(set) var hasExact = false

  struct Compiled: Sendable {
    var groupCount: Int
  }

  struct CompiledRun: Sendable {
    var pattern: Int
    var group: Int
    var steps: [CompiledStep]
  }

  struct CompiledStep: Sendable {
    /// Any one of these; empty for any word.
    var atoms: [Int]
    var gap: Int
  }

  /// Where a run was met.
  struct Hit: Sendable {
    var pattern: Int
    var group: Int
    /// Indices into the words that were walked, from the first to the last step.
    var positions: [Int]
  }

  /// Adds a pattern and gives its number.
  mutating func add(_ pattern: Pattern) -> Int {
    let number = patterns.count
    patterns.append(Compiled(groupCount: pattern.groups.count))
    for (group, alternatives) in pattern.groups.enumerated() {
      for run in alternatives {
        let trimmed = Array(run.drop { $0.words.contains(.any) })
        let steps = trimmed.map { step in
          CompiledStep(
            atoms: step.words.contains(.any) ? [] : Array(Set(step.words.map { id(of: $0) })).sorted(), gap: step.gap)
        }
        for atom in steps.first?.atoms ?? [] { starts[atom].append(runs.count) }
        runs.append(CompiledRun(pattern: number, group: group, steps: steps))
      }
    }
    return number
  }

  private mutating func id(of atom: Pattern.Atom) -> Int {
    if let known = atomIDs[atom] { return known }
    let id = starts.count
    atomIDs[atom] = id
    starts.append([])
    switch atom {
    case .prefix(_, let length): prefixLengths.insert(length)
    case .exact: hasExact = true
    default: break
    }
    return id
  }

  // MARK: Words to atoms

  func appendPrefixAtoms(_ hash: UInt64, length: Int, to atoms: inout [Int]) {
    guard prefixLengths.contains(length), let id = atomIDs[.prefix(hash, length)] else { return }
    atoms.append(id)
  }

  func appendStemAtoms(_ hash: UInt64, language: Language, to atoms: inout [Int]) {
    if let id = atomIDs[.stem(hash, language)] { atoms.append(id) }
  }

  func appendExactAtoms(_ hash: UInt64, to atoms: inout [Int]) {
    if let id = atomIDs[.exact(hash)] { atoms.append(id) }
  }

  // MARK: Walking

  /// Every place where a run of a pattern is met among `words`, which are indices into the stream in reading order.
  /// - Complexity: O(words) for a given codebook.
  func hits(in words: [Int], of stream: WordStream) -> [Hit] {
    var hits: [Hit] = []
    // What leads nowhere in a long run is remembered over the whole walk; short runs are quicker without.
    var deadEnds: [Int: Set<Int>?] = [:]
    for position in words.indices {
      let range = stream.words[words[position]].atoms
      for atom in range {
        for number in starts[stream.atoms[atom]] {
          let run = runs[number]
          var none: Set<Int>?
          let rest =
            run.steps.count > Self.shortRun
            ? follow(run.steps[1...], after: position, words, stream, &deadEnds[number, default: .some([])])
            : follow(run.steps[1...], after: position, words, stream, &none)
          if let rest { hits.append(Hit(pattern: run.pattern, group: run.group, positions: [position] + rest)) }
        }
      }
    }
    return hits
  }

  /// Runs of at most so many steps are followed without remembering.
  private static let shortRun = 3

  /// The positions of further steps; nil where they are not met. What was found to lead nowhere is not tried again, so that the
  /// walk stays polynomial for any pattern.
  private func follow(
    _ steps: ArraySlice<CompiledStep>, after position: Int, _ words: [Int], _ stream: WordStream,
    _ deadEnds: inout Set<Int>?
  ) -> [Int]? {
    guard let step = steps.first else { return [] }
    let state = position << 8 | min(steps.count, 255)
    if deadEnds?.contains(state) == true { return nil }
    var next = position + 1
    var passed = 0
    while next < words.count, passed <= step.gap {
      let word = stream.words[words[next]]
      if word.pause == .sentence { break }
      if meets(word, step.atoms, stream), let rest = follow(steps.dropFirst(), after: next, words, stream, &deadEnds) {
        return [next] + rest
      }
      if !word.isArticle { passed += 1 }
      next += 1
    }
    if steps.startIndex > 1 { deadEnds?.insert(state) }
    return nil
  }

  private func meets(_ word: WordStream.Word, _ atoms: [Int], _ stream: WordStream) -> Bool {
    if atoms.isEmpty { return true }
    for atom in word.atoms where atoms.contains(stream.atoms[atom]) { return true }
    return false
  }
}
