import Testing

@testable import ParleyBargaining

@Suite("A conflict unfolded into states and moves")
struct GraphAnalysisTests {
  @Test("has the stable states of its option form")
  func agreesWithOptionForm() throws {
    for seed in 0..<80 as Range<UInt64> {
      let model = try RandomConflict.make(seed: seed)
      guard let analysis = try? model.analysis() else { continue }
      let graph = try model.graph().analysis()
      try #require(graph.stable == analysis.stable, "seed \(seed)")
    }
  }

  @Test("lets an opponent answer twice when another moves between, but not twice in a row")
  func legalSequences() throws {
    // B's moves lead 2 → 3 and 4 → 5, C's 3 → 4; only B, C, B brings A from 2 down to 5.
    let a = try ConflictGraph.Side("A", moves: [(0, 1)], payoffs: [1, 2, 2, 2, 0])
    let b = try ConflictGraph.Side("B", moves: [(1, 2), (3, 4)], payoffs: [0, 0, 0, 0, 0])
    let c = try ConflictGraph.Side("C", moves: [(2, 3)], payoffs: [0, 0, 0, 0, 0])
    let three = try ConflictGraph(name: "", states: ["1", "2", "3", "4", "5"], sides: [a, b, c])
    #expect(three.analysis().stable[.generalMetarational]?[0].numbers == [1, 2, 3, 4, 5])
    // Were C's move B's as well, B would have to move three times in a row.
    let longer = try ConflictGraph.Side("B", moves: [(1, 2), (2, 3), (3, 4)], payoffs: [0, 0, 0, 0, 0])
    let two = try ConflictGraph(name: "", states: ["1", "2", "3", "4", "5"], sides: [a, longer])
    #expect(two.analysis().stable[.generalMetarational]?[0].numbers == [2, 3, 4, 5])
  }

  @Test(
    "takes an unknown preference as each attitude says",
    arguments: [
      (PreferenceReading.Attitude.aggressive, [2, 3]), (.certain, [1, 2, 3]), (.mixed, [2, 3]),
      (.conservative, [1, 2, 3]),
    ])
  func unknownPreference(attitude: PreferenceReading.Attitude, nash: [Int]) throws {
    var side = try ConflictGraph.Side("A", moves: [(0, 1)], payoffs: [1, 1, 1])
    side.preference.forget(0, 1)
    let graph = try ConflictGraph(name: "", states: ["1", "2", "3"], sides: [side])
    #expect(graph.analysis(reading: .init(attitude: attitude)).equilibria(.nash) == nash)
  }

  @Test("fears a sanction of unknown worth only where the attitude says so")
  func unknownSanction() throws {
    var a = try ConflictGraph.Side("A", moves: [(0, 1)], payoffs: [1, 2, 2])
    a.preference.forget(0, 2)
    let b = try ConflictGraph.Side("B", moves: [(1, 2)], payoffs: [0, 0, 1])
    let graph = try ConflictGraph(name: "", states: ["1", "2", "3"], sides: [a, b])
    for attitude in PreferenceReading.Attitude.allCases {
      let stable = graph.analysis(reading: .init(attitude: attitude)).stable[.sequential]?[0].numbers
      let fears = attitude == .mixed || attitude == .conservative
      #expect(stable == (fears ? [1, 2, 3] : [2, 3]), "\(attitude)")
    }
  }

  @Test("tells strong from weak stability by how much worse the sanction is")
  func strengthOfPreference() throws {
    var a = try ConflictGraph.Side("A", moves: [(0, 1)], payoffs: [3, 4, 2])
    let b = try ConflictGraph.Side("B", moves: [(1, 2)], payoffs: [0, 0, 1])
    let weak = try ConflictGraph(name: "", states: ["1", "2", "3"], sides: [a, b])
    let strong = PreferenceReading(requiresStrongSanctions: true)
    #expect(weak.analysis().stable[.generalMetarational]?[0][0] == true)
    #expect(weak.analysis(reading: strong).stable[.generalMetarational]?[0][0] == false)
    a.preference.prefer(0, to: 2, much: true)
    let sharp = try ConflictGraph(name: "", states: ["1", "2", "3"], sides: [a, b])
    #expect(sharp.analysis(reading: strong).stable[.generalMetarational]?[0][0] == true)
  }

  @Test("cuts a fuzzy preference at its threshold", arguments: [(0.3, false), (0.4, false), (0.41, true), (1.0, true)])
  func fuzzyPreference(threshold: Double, isStable: Bool) throws {
    let fuzzy = try PreferenceRelation(fuzzy: [[0.5, 0.3], [0.7, 0.5]], threshold: threshold)
    let moves = try ConflictGraph.Side("A", moves: [(0, 1)], payoffs: [0, 0]).moves
    let graph = try ConflictGraph(name: "", states: ["1", "2"], sides: [.init("A", moves: moves, preference: fuzzy)])
    #expect(graph.analysis().stable[.nash]?[0][0] == isStable)
  }

  @Test("simultaneous improvements sanction each other: both prisoners stay in cooperation")
  func simultaneous() throws {
    let dilemma = try ConflictModel(
      name: "P", options: [ConflictOption("a"), ConflictOption("b")],
      decisionMakers: [
        DecisionMaker("One", options: [0], preference: .payoffs([2, 1, 4, 3])),
        DecisionMaker("Two", options: [1], preference: .payoffs([2, 4, 1, 3])),
      ])
    #expect(try dilemma.simultaneouslyStable().map(\.numbers) == [[1, 3, 4], [1, 2, 4]])
    let report = try dilemma.analysis().report
    #expect(
      report.equilibria == [
        "Nash": [1], "GMR": [1, 4], "SMR": [1, 4], "SEQ": [1, 4], "SSEQ": [1, 4], "SIM": [1, 4],
        "L2": [1, 4], "policy": [1, 2, 3, 4],
      ])
    #expect(report.states.map(\.options) == ["NN", "YN", "NY", "YY"])
    #expect(report.decisionMakers[0].stable["Nash"] == [1, 3])
    #expect(try dilemma.graph().report().equilibria["SEQ"] == [1, 4])
  }
}
