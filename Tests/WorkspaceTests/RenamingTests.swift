import Foundation
import ParleyCoding
import ParleyDossier
import Testing

@testable import ParleyWorkspace

@Suite("Renaming what a dossier names")
struct WorkspaceRenamingTests {
  private let desk: Desk

  init() throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("parley-renaming-\(UUID().uuidString)")
    try Workspace.create(folder.path)
    let workspace = try Workspace(folder: folder.path)
    let source = folder.appendingPathComponent("sources/one.txt")
    try """
    “We demand a pay rise of ten percent,” Ellen Marsh said on Monday.

    The union demands a pay rise of ten percent, the company said.
    """.write(to: source, atomically: true, encoding: .utf8)
    try workspace.read([source.path])
    desk = Desk(workspace)
  }

  private func rename(_ kind: Renaming.Kind, _ from: String, _ to: String) throws {
    try desk.save(.renaming(kind, from: from, to: to), expecting: nil)
  }

  private func reviews() throws -> String {
    try String(contentsOf: URL(fileURLWithPath: desk.folder).appendingPathComponent("reviews.jsonl"), encoding: .utf8)
  }

  @Test("Claims keep their coding under the new names, and nothing has to be read again")
  func keepsCodings() throws {
    let before = try desk.workspace().claims()
    #expect(!before.isEmpty)
    try rename(.issue, "wages", "pay")
    try rename(.option, "wages.ten", "pay.ten")
    try rename(.party, "union", "dockers")
    try rename(.person, "marsh", "ellen")
    let after = try desk.workspace().claims()
    #expect(after.map(\.content) == before.map(\.content))
    #expect(after.allSatisfy { $0.issue != "wages" && $0.option != "wages.ten" && $0.party != "union" })
    #expect(
      after.contains { $0.issue == "pay" && $0.option == "pay.ten" && $0.party == "dockers" && $0.person == "ellen" })
    #expect(try desk.workspace().countStale() == 0)
  }

  @Test("Reading everything again after a renaming finds the same claims under the same identifiers")
  func isStable() throws {
    try rename(.issue, "wages", "pay")
    let renamed = try desk.workspace().claims().map(\.id)
    try FileManager.default.removeItem(atPath: desk.folder + "/parley.sqlite")
    for end in ["-wal", "-shm"] { try? FileManager.default.removeItem(atPath: desk.folder + "/parley.sqlite" + end) }
    let fresh = try Workspace(folder: desk.folder)
    try fresh.read([desk.folder + "/sources/one.txt"])
    #expect(try fresh.claims().map(\.id).sorted() == renamed.sorted())
  }

  @Test("A review goes with its claim, in the ledger and in reviews.jsonl, and an old link still leads to it")
  func keepsReviews() throws {
    let claim = try #require(try desk.workspace().claims().first { $0.option == "wages.ten" })
    try desk.workspace().review(
      claim: claim.id, by: "ann", .correct, correction: .init(issue: "wages", option: "wages.three", stance: .demands))
    try rename(.issue, "wages", "pay")
    try rename(.option, "wages.three", "pay.three")
    let now = try desk.workspace().evidence(claim: claim.id).claim.claim
    #expect(now.id != claim.id && now.issue == "pay")
    let review = try #require(try desk.workspace().reviewBook().standing(on: now.id).first)
    #expect(review.correction == .init(issue: "pay", option: "pay.three", stance: .demands))
    #expect(review.before.issue == "pay")
    #expect(try reviews().contains("pay.three") && !reviews().contains("\"wages\""))
    #expect(try desk.workspace().formerNames(ofClaim: now.id) == [claim.id])
  }

  @Test("Undoing brings back files, claims and reviews as they were")
  func undoes() throws {
    let (files, claims) = (try desk.files(), try desk.workspace().claims())
    let claim = try #require(claims.first)
    try desk.workspace().review(claim: claim.id, by: "ann", .confirm)
    let written = try reviews()
    try rename(.issue, "wages", "pay")
    try rename(.party, "union", "dockers")
    #expect(try desk.files() != files)
    try desk.undo()
    try desk.undo()
    #expect(try desk.files() == files)
    #expect(try desk.workspace().claims() == claims)
    #expect(try reviews() == written)
    #expect(try desk.workspace().countStale() == 0)
  }

  @Test(
    "A name that is taken is refused, and neither files nor ledger change", arguments: ["hours", "not an identifier"])
  func refuses(_ name: String) throws {
    let (files, claims) = (try desk.files(), try desk.workspace().claims())
    #expect(throws: WorkspaceError.self) { try rename(.issue, "wages", name) }
    #expect(try desk.files() == files && desk.workspace().claims() == claims)
  }

  @Test("A change that was begun when the program ended is finished when the dossier is opened next")
  func recovers() throws {
    let before = try desk.files()
    var after = before
    try after.apply(.renaming(.issue, from: "wages", to: "pay"))
    let change = SavedChange(
      what: "wages",
      files: after.changed(from: before).map { .init(name: $0, before: before.texts[$0], after: after.texts[$0]) },
      renamings: [Renaming(.issue, from: "wages", to: "pay")], provenance: .init(before: "a", after: "b"))
    // Only one of the files was written before the end.
    try DossierFiles.write(after.texts["facts.yaml"], to: "facts.yaml", in: desk.folder)
    try JSONEncoder().encode(change).write(to: URL(fileURLWithPath: desk.folder + "/.parley-change.json"))
    let opened = try Workspace(folder: desk.folder)
    #expect(opened.dossier.issue("pay") != nil && opened.dossier.issue("wages") == nil)
    #expect(try opened.claims().allSatisfy { $0.issue != "wages" })
    #expect(!FileManager.default.fileExists(atPath: desk.folder + "/.parley-change.json"))
  }
}
