/// What a host's robots.txt allows (RFC 9309).
public struct RobotsRules: Sendable, Hashable {
  private struct Rule: Hashable {
    var isAllowed: Bool
    var pattern: [UInt8]
  }

  private var rules: [Rule] = []
  /// Seconds to wait between requests, where the host asks for it; at most 60.
  public private(set) var delay: Double?

  /// Everything is allowed.
  public init() {}

  /// Reads a robots.txt for one agent: its own group, else that of `*`.
  public init(_ text: String, agent: String) {
    var own: (rules: [Rule], delay: Double?)?
    var general: (rules: [Rule], delay: Double?)?
    var agents: [String] = []
    var isInRules = false
    for line in text.split(whereSeparator: \.isNewline) {
      let content = line.prefix { $0 != "#" }
      guard let colon = content.firstIndex(of: ":") else { continue }
      let key = content[..<colon].trimmed.lowercased()
      let value = content[content.index(after: colon)...].trimmed
      if key == "user-agent" {
        if isInRules { agents = [] }
        isInRules = false
        agents.append(value.lowercased())
        continue
      }
      isInRules = true
      func add(_ group: inout (rules: [Rule], delay: Double?)?) {
        var changed = group ?? ([], nil)
        switch key {
        case "allow", "disallow":
          if !value.isEmpty { changed.rules.append(Rule(isAllowed: key == "allow", pattern: Array(value.utf8))) }
        case "crawl-delay": changed.delay = Double(value)
        default: break
        }
        group = changed
      }
      if agents.contains(where: { $0 != "*" && agent.lowercased().hasPrefix($0) }) { add(&own) }
      if agents.contains("*") { add(&general) }
    }
    let group = own ?? general
    rules = group?.rules ?? []
    delay = group?.delay.map { min(max(0, $0), 60) }
  }

  /// Whether a path with its query may be fetched: the longest rule that matches decides, allowing wins a tie.
  public func allows(_ path: String) -> Bool {
    let path = Array(path.utf8)
    let matching = rules.filter { Self.matches(path[...], $0.pattern[...]) }
    guard let longest = matching.map(\.pattern.count).max() else { return true }
    return matching.contains { $0.pattern.count == longest && $0.isAllowed }
  }

  /// `*` stands for any run of signs, `$` at the end for the end. Walks with one place to return to, so it is O(path × pattern).
  private static func matches(_ path: ArraySlice<UInt8>, _ pattern: ArraySlice<UInt8>) -> Bool {
    let isAnchored = pattern.last == 0x24
    let pattern = Array(isAnchored ? pattern.dropLast() : pattern)
    let path = Array(path)
    var (index, place) = (0, 0)
    var back: (index: Int, place: Int)?
    while true {
      if place == pattern.count, !isAnchored || index == path.count { return true }
      if place < pattern.count, pattern[place] == 0x2A {
        place += 1
        back = (index, place)
      } else if place < pattern.count, index < path.count, pattern[place] == path[index] {
        index += 1
        place += 1
      } else if let last = back, last.index < path.count {
        back = (last.index + 1, last.place)
        (index, place) = (last.index + 1, last.place)
      } else {
        return false
      }
    }
  }
}
