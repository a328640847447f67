public import ParleyPicture
public import ParleyText

/// A tie of a discourse network, as the machine interfaces give it.
public struct NetworkTieRecord: Sendable, Hashable, Codable {
  /// The days of the window.
  public var from: String
  public var to: String
  public var a: String
  public var b: String
  public var aLabel: String
  public var bLabel: String
  @Explicit public var aParty: String?
  /// The other actor's party, or the option's issue.
  @Explicit public var bGroup: String?
  /// Below 0 where conflict, or refusal, prevails.
  public var weight: Double
  public var claims: [String]

  enum CodingKeys: String, CodingKey {
    case from, to, a, b, weight, claims
    case aLabel = "a_label"
    case bLabel = "b_label"
    case aParty = "a_party"
    case bGroup = "b_group"
  }
}

/// A discourse network of some days.
public struct NetworkWindow: Sendable, Hashable {
  public var days: ClosedRange<Day>
  public var network: DiscourseNetwork

  public var ties: [NetworkTieRecord] {
    let nodes = Dictionary(network.nodes.map { ($0.id, $0) }) { first, _ in first }
    return network.edges.map { edge in
      NetworkTieRecord(
        from: days.lowerBound.description, to: days.upperBound.description, a: edge.a, b: edge.b,
        aLabel: nodes[edge.a]?.label ?? edge.a, bLabel: nodes[edge.b]?.label ?? edge.b, aParty: nodes[edge.a]?.group,
        bGroup: nodes[edge.b]?.group, weight: edge.weight, claims: edge.claims)
    }
  }
}

extension Workspace {
  /// Who agrees and who conflicts with whom, by the claims as people's reviews leave them.
  /// - Parameters:
  ///   - window: days in each of several networks; nil for one over all days that the options name.
  ///   - step: days from one window to the next; the window's length where none is given.
  public func networks(
    _ options: DiscourseNetwork.Options, at day: Day? = nil, window: Int? = nil, step: Int? = nil
  ) throws -> [NetworkWindow] {
    let picture = try picture(at: day)
    for issue in options.issues ?? [] { _ = try self.issue(issue) }
    guard let window else {
      let network = DiscourseNetwork(picture.claims, of: dossier, options: options)
      return [NetworkWindow(days: options.days ?? network.days ?? picture.days, network: network)]
    }
    guard window > 0, step.map({ $0 > 0 }) ?? true else {
      throw WorkspaceError(.argument, "a window and its step are one day or more")
    }
    var options = options
    options.days = options.days ?? picture.days
    return DiscourseNetwork.series(
      picture.claims, of: dossier, options: options, length: window, step: step ?? window
    ).map { NetworkWindow(days: $0.days, network: $0.network) }
  }

  /// The network drawn by Graphviz.
  /// - Throws: ``WorkspaceError`` where Graphviz is not installed.
  public func drawing(of network: DiscourseNetwork) throws -> String {
    guard let svg = Graphviz.svg(of: network.dot) else {
      throw WorkspaceError(
        .output,
        "the network could not be drawn: Graphviz is missing or failed. Install graphviz, or take --format graphml.")
    }
    return svg
  }
}
