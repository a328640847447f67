import Testing

@testable import ParleyBargaining

@Suite("Paths, maps and models by rule")
struct PathAndMapTests {
  @Test("a path is legal, and as short as can be")
  func paths() throws {
    for seed in 0..<40 as Range<UInt64> {
      guard let graph = try? RandomConflict.make(seed: seed).graph() else { continue }
      var distance = [0: 0]
      for path in try graph.paths(from: 0) {
        var position = path.start
        var mover = -1
        for step in path.steps {
          #expect(graph.sides[step.mover].moves[position][step.state] && step.mover != mover)
          (position, mover) = (step.state, step.mover)
        }
        distance[path.end] = path.steps.count
      }
      let reach = graph.reachable(by: Set(graph.sides.indices))[0]
      #expect(Set(distance.keys) == Set(reach.indices).union([0]))
    }
  }

  @Test("improving paths from the prisoners' cooperation lead to mutual defection")
  func improvingPaths() throws {
    let graph = try ConflictModel(
      name: "", options: [ConflictOption("a"), ConflictOption("b")],
      decisionMakers: [
        DecisionMaker("One", options: [0], preference: .payoffs([2, 1, 4, 3])),
        DecisionMaker("Two", options: [1], preference: .payoffs([2, 4, 1, 3])),
      ]
    ).graph()
    let paths = try graph.paths(from: 3, by: .improving)
    #expect(paths.map(\.end) == [3, 2, 1, 0])
    #expect(paths.last?.steps.map(\.mover) == [0, 1])
    #expect(try graph.paths(from: 3, by: .improving, horizon: 1).map(\.end) == [3, 2, 1])
  }

  @Test("the map names every state, marks equilibria and escapes quotation marks")
  func map() throws {
    let side = try ConflictGraph.Side("A \"1\"", moves: [(0, 1), (1, 0)], payoffs: [0, 1])
    let dot = try ConflictGraph(name: "G", states: ["N", "Y"], sides: [side]).map().dot
    #expect(
      dot == """
        digraph conflict {
          label="G";
          node [shape=box, fontname="Helvetica"];
          s1 [label="1\\nN", penwidth=2];
          s2 [label="2\\nY", peripheries=2];
          s1 -> s2 [color="#0072B2", tooltip="A \\"1\\"", dir=both, arrowtail=empty];
        }

        """)
  }

  static let outline = NegotiationOutline(
    name: "Talks", issues: [.init("Status", options: ["neutral", "guaranteed", "allied"])],
    parties: [
      .init("North", positions: [0], acceptances: [1], worth: [[1, 0.6, 0]], noAgreement: 0.3),
      .init("South", positions: [2], acceptances: [1], worth: [[0, 0.6, 1]], noAgreement: 0.3),
    ],
    mediator: "Envoy", events: [.init("North loses a battle", effects: [-0.2, 0.5])])

  @Test(
    "a negotiation becomes a model in which going to the middle together is an equilibrium until a battle shifts it")
  func rule() throws {
    let model = try Self.outline.conflictModel()
    #expect(
      model.options.map(\.name) == [
        "North: Status: go to guaranteed", "North: leave the talks", "South: Status: go to guaranteed",
        "South: leave the talks", "Envoy: propose the middle", "North loses a battle",
      ])
    let analysis = try model.analysis()
    let equilibria = analysis.equilibriumStates(.nash)
    let agreed: UInt64 = 0b000101
    #expect(try equilibria[#require(analysis.space.index(of: agreed))])
    #expect(try !equilibria[#require(analysis.space.index(of: agreed | 0b100000))])
  }

  @Test("an outline whose entries do not fit is refused")
  func badOutline() {
    var outline = Self.outline
    outline.parties[0].positions = [3]
    #expect(throws: BargainingError.self) { try outline.conflictModel() }
    outline = Self.outline
    outline.events[0].effects = [1]
    #expect(throws: BargainingError.self) { try outline.conflictModel() }
  }
}
