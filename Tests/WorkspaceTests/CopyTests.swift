import Foundation
import ParleyCoding
import ParleyLedger
import ParleyText
import ParleyWorkspace
import Testing

@Suite("Copies of one story in a dossier")
struct CopyTests {
  private static let story = """
    “We demand a pay rise of ten percent,” Ellen Marsh said on Monday.

    The talks at the harbour office went on until midnight, and the mediator asked both sides to come back on Wednesday with new
    figures. Nobody else wanted to speak to reporters who waited outside in the rain, and the cranes stood still for the third day.
    """

  private static let papers: [(name: String, publisher: String, day: String, text: String)] = [
    ("a", "Morning Post", "2024-03-05", story),
    ("b", "Reuters", "2024-03-05", story + "\nThe port handles a third of the country's grain."),
    ("c", "Harbour Radio", "2024-03-06", "Our own reporter was there. " + story),
    (
      "d", "Valley Sheet", "2024-03-06",
      story + "\n“There will be no pay rise, wages stay as they are,” Anna Berg told this newspaper."
    ),
  ]

  /// A dossier whose sources were read in some order, one by one.
  private func workspace(_ order: [Int], settings: String = "") throws -> Workspace {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("parley-copies-\(UUID().uuidString)")
    try Workspace.create(folder.path)
    let file = folder.appendingPathComponent("dossier.yaml")
    if !settings.isEmpty {
      let text = try String(contentsOf: file, encoding: .utf8)
      try
        (text.contains("\nsettings:")
        ? text.replacing("\nsettings:", with: "\nsettings:\n  \(settings)") : text + "\nsettings:\n  \(settings)\n")
        .write(to: file, atomically: true, encoding: .utf8)
    }
    let workspace = try Workspace(folder: folder.path)
    for paper in order.map({ Self.papers[$0] }) {
      let path = folder.appendingPathComponent("sources/\(paper.name).txt")
      try """
      ---
      publisher: \(paper.publisher)
      language: en
      published: \(paper.day)
      url: https://\(paper.name).example/story
      ---
      \(paper.text)
      """.write(to: path, atomically: true, encoding: .utf8)
      try workspace.read([path.path])
    }
    return workspace
  }

  /// What the picture rests on, by words and outlet, and the tracks that it makes of that.
  private func told(_ workspace: Workspace) throws -> [String] {
    let picture = try workspace.picture()
    let counted = picture.claims.map { "\($0.claimant) \($0.option ?? "-") \($0.publisher ?? "")" }.sorted()
    let tracks = picture.positions.map { "\($0.party) \($0.issue) \($0.distribution[picture.days.upperBound])" }
    return counted + tracks + picture.commitments.map { "\($0.party) \($0.issue) \($0.strength) \($0.count)" }
  }

  @Test("Four papers with one story make each thing said count once, in whatever order they are read")
  func countsOnce() throws {
    let workspace = try workspace([0, 1, 2, 3])
    let picture = try workspace.picture()
    #expect(try workspace.claims().count == 5)
    #expect(picture.claims.count == 2)
    #expect(picture.given.count == 5)
    #expect(picture.claims.map(\.publisher) == ["Reuters", "Valley Sheet"])
    let expected = try told(workspace)
    for order in [[3, 2, 1, 0], [2, 0, 3, 1]] { #expect(try told(self.workspace(order)) == expected) }
  }

  @Test("A thing that four papers carried is said once, and more publicly than by one")
  func publicity() throws {
    func commitment(_ papers: [Int]) throws -> Double {
      try workspace(papers).picture().commitments.first { $0.party == "union" || $0.count > 0 }?.strength ?? 0
    }
    #expect(try commitment([0, 1, 2]) > commitment([1]))
    #expect(try workspace([0, 1, 2]).picture().commitments.map(\.count) == [1])
  }

  @Test("A dossier may count each outlet")
  func countsEach() throws {
    #expect(try workspace([0, 1, 2, 3], settings: "copies: each").picture().claims.count == 5)
  }

  @Test("Nothing counts before it was known: on the day before the agency's story the earlier paper's counts")
  func knownThen() throws {
    let workspace = try workspace([2, 3])
    let day = try #require(Day("2024-03-06"))
    #expect(try workspace.picture(at: day).claims.count == 2)
    #expect(try workspace.picture(at: day.advanced(by: -1)).claims.isEmpty)
  }

  @Test("What a person says of a copy's claim holds for the words: rejected once, they count nowhere")
  func reviews() throws {
    let workspace = try workspace([0, 1, 2])
    let copy = try #require(try workspace.claims().first { $0.repeats != nil })
    try workspace.review(claim: copy.id, by: "Ann", .reject)
    #expect(try workspace.picture().claims.isEmpty)
    try workspace.review(claim: copy.repeats ?? "", by: "Bea", .confirm)
    try workspace.review(claim: copy.repeats ?? "", by: "Cy", .confirm)
    #expect(try workspace.picture().claims.map(\.confidence) == [1])
    #expect(try workspace.reviewQueue(for: "Dee").waiting == 1)
  }

  @Test("From a claim to every outlet that carried it, and to what rests on it")
  func evidence() throws {
    let workspace = try workspace([0, 1, 2, 3])
    let copy = try #require(try workspace.claims().first { $0.repeats != nil })
    let evidence = try workspace.evidence(claim: copy.id)
    #expect(evidence.carriers.map(\.publisher) == ["Reuters", "Morning Post", "Harbour Radio", "Valley Sheet"])
    #expect(evidence.claim.outlets == 4)
    #expect(!evidence.dependents.isEmpty)
    #expect(try workspace.article(copy.article ?? "").article.publisher == copy.publisher)
  }
}
