/// The runs of tokens that labels mark, tied together to statements.
struct LabelledSpans {
  private(set) var sources: [Range<Int>] = []
  private(set) var cues: [(range: Range<Int>, confidence: Float)] = []
  private(set) var contents: [Range<Int>] = []

  struct Found {
    var source: Range<Int>?
    var cue: Range<Int>?
    var content: [Range<Int>]
    /// The mean probability of the cue's labels.
    var confidence: Float
  }

  /// - Parameter marginals: the labels' probabilities; without them every confidence is 1.
  init(_ labels: [RoleLabel], marginals: [Float] = [], from first: Int = 0) {
    var index = 0
    while index < labels.count {
      guard let part = labels[index].part else {
        index += 1
        continue
      }
      let start = index
      var sum: Float = 0
      repeat {
        sum += marginals.isEmpty ? 1 : marginals[index * RoleLabel.count + labels[index].rawValue]
        index += 1
      } while index < labels.count && labels[index].part == part && !labels[index].isBegin
      let range = (first + start)..<(first + index)
      switch part {
      case .sourceBegin: sources.append(range)
      case .cueBegin: cues.append((range, sum / Float(index - start)))
      default: contents.append(range)
      }
    }
  }

  /// Each cue with its nearest source and the contents that are nearer to it than to any other cue.
  func statements() -> [Found] {
    var found = cues.map { Found(source: nil, cue: $0.range, content: [], confidence: $0.confidence) }
    for source in sources {
      guard let cue = nearest(source, within: 40, free: { found[$0].source == nil }) else {
        found.append(Found(source: source, cue: nil, content: [], confidence: 0.3))
        continue
      }
      found[cue].source = source
    }
    for content in contents {
      guard let cue = nearest(content, within: .max, free: { _ in true }) else {
        found.append(Found(source: nil, cue: nil, content: [content], confidence: 0.3))
        continue
      }
      found[cue].content.append(content)
    }
    return found.filter { !$0.content.isEmpty }
  }

  private func nearest(_ range: Range<Int>, within limit: Int, free: (Int) -> Bool) -> Int? {
    cues.indices.filter { free($0) && distance(range, cues[$0].range) <= limit }
      .min { distance(range, cues[$0].range) < distance(range, cues[$1].range) }
  }

  private func distance(_ a: Range<Int>, _ b: Range<Int>) -> Int {
    a.lowerBound >= b.upperBound ? a.lowerBound - b.upperBound : max(0, b.lowerBound - a.upperBound)
  }
}
