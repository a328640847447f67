/// A conflict as a file holds it: in option form, or as a graph.
public enum ConflictFile: Sendable {
  /// Options, and who holds them.
  case optionForm(ConflictModel)
  /// States and moves given outright.
  case graph(ConflictGraph)

  /// Reads a conflict: GMCR+ JSON, or a graph.
  ///
  /// A graph is an object with `states` (a number, or a list of names) and `decisionMakers`, each with a `name`, `moves` (a list of
  /// `[from, to]`, numbers from 1) and `payoffs` (one for each state) or a `ranking` (state numbers in tiers, best first).
  ///
  /// - Throws: ``BargainingError`` as ``ConflictModel/init(gmcr:name:file:)`` does.
  public init(_ bytes: some Sequence<UInt8>, name: String = "", file: String? = nil) throws(BargainingError) {
    let root = try JSONValue.parse(bytes, file: file)
    if root["states"] != nil, root["options"] == nil {
      self = .graph(try GraphFile(file: file).graph(root, name: name))
    } else {
      self = .optionForm(try GMCRFile(file: file).model(root, name: name))
    }
  }
}

/// Reads graphs of states and moves.
struct GraphFile {
  let file: String?

  func graph(_ root: JSONValue, name: String) throws(BargainingError) -> ConflictGraph {
    let states: [String]
    if let count = root["states"]?.integer, count > 0, count <= ConflictGraph.stateLimit {
      states = (1...count).map { "\($0)" }
    } else if let names = root["states"]?.list {
      states = names.enumerated().map { $1.text ?? "\($0 + 1)" }
    } else {
      throw malformed(
        "states", "expected how many there are (1 to \(ConflictGraph.stateLimit)) or a list of their names")
    }
    guard let makers = root["decisionMakers", "decision_makers", "sides"]?.list else {
      throw malformed("decisionMakers", "it is missing; give a list")
    }
    var sides: [ConflictGraph.Side] = []
    for (index, maker) in makers.enumerated() {
      let name = maker["name"]?.text ?? "\(index + 1)"
      var moves: [(from: Int, to: Int)] = []
      for move in maker["moves"]?.list ?? [] {
        guard let pair = move.list?.compactMap(\.integer), pair.count == 2 else {
          throw malformed("decision maker \(name), moves", "expected pairs [from, to] of state numbers from 1")
        }
        moves.append((pair[0] - 1, pair[1] - 1))
      }
      sides.append(try .init(name, moves: moves, payoffs: payoffs(maker, count: states.count, name: name)))
    }
    return try ConflictGraph(name: root["name", "title"]?.text ?? name, states: states, sides: sides)
  }

  private func payoffs(_ maker: JSONValue, count: Int, name: String) throws(BargainingError) -> [Double] {
    if let payoffs = maker["payoffs"]?.list?.compactMap(\.number) {
      guard payoffs.count == count else {
        throw malformed(
          "decision maker \(name), payoffs", "\(payoffs.count) payoffs for \(count) states; give one for each")
      }
      return payoffs
    }
    guard let tiers = maker["ranking", "preferenceRanking"]?.list else {
      throw malformed("decision maker \(name)", "expected \"payoffs\" or a \"ranking\"")
    }
    var payoffs = [Double?](repeating: nil, count: count)
    for (index, tier) in tiers.enumerated() {
      for member in tier.list ?? [tier] {
        guard let number = member.integer, number >= 1, number <= count, payoffs[number - 1] == nil else {
          throw malformed("decision maker \(name), ranking", "expected every state number from 1 to \(count) once")
        }
        payoffs[number - 1] = Double(tiers.count - index)
      }
    }
    guard !payoffs.contains(nil) else {
      throw malformed("decision maker \(name), ranking", "a state is missing; list all \(count)")
    }
    return payoffs.compactMap { $0 }
  }

  private func malformed(_ place: String, _ message: String) -> BargainingError {
    BargainingError(.malformedInput, at: .init(place, file: file), message)
  }
}
