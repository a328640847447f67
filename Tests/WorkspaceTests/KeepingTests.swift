import Foundation
import ParleyCoding
import Testing

@testable import ParleyWorkspace

@Suite("What is kept, and what is seen at a glance")
struct KeepingTests {
  private let workspace: Workspace

  init() throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("parley-keeping-\(UUID().uuidString)")
    try Workspace.create(folder.path)
    workspace = try Workspace(folder: folder.path)
    let source = folder.appendingPathComponent("sources/one.txt")
    try "“We demand a pay rise of ten percent,” the union said on Monday.".write(
      to: source, atomically: true, encoding: .utf8)
    try workspace.read([source.path])
  }

  @Test("A value is made once for a key, however many ask for it at the same time")
  func makesOnce() async throws {
    let shelf = Shelf<Int, Int>()
    let counter = Counter()
    try await withThrowingTaskGroup(of: Int.self) { group in
      for _ in 0..<50 { group.addTask { try shelf.value(for: 1) { counter.next() } } }
      for try await value in group { #expect(value == 1) }
    }
    #expect(try shelf.value(for: 2) { counter.next() } == 2)
  }

  @Test("A full shelf forgets what it kept first")
  func forgets() throws {
    let shelf = Shelf<Int, Int>(room: 2)
    for key in 1...3 { _ = try shelf.value(for: key) { key } }
    #expect(shelf.value(for: 1) == nil)
    #expect(shelf.value(for: 3) == 3)
  }

  @Test("A value takes the place of what it makes needless, and of nothing else")
  func replaces() throws {
    let shelf = Shelf<Int, Int>(replaces: { $0 % 10 == $1 % 10 })
    for key in [1, 2, 11] { _ = try shelf.value(for: key) { key } }
    #expect(shelf.value(for: 1) == nil)
    #expect(shelf.value(for: 2) == 2 && shelf.value(for: 11) == 11)
    #expect(shelf.latest { $0 % 10 == 1 } == 11)
  }

  @Test("Reading and reviewing change the ledger's revision; reading the same again does not")
  func counts() throws {
    let before = try FreshnessRecord(workspace)
    try workspace.read([workspace.folder + "/sources/one.txt"])
    #expect(try FreshnessRecord(workspace).reading == before.reading)
    let claim = try #require(try workspace.claims().first)
    try workspace.review(claim: claim.id, by: "ann", .confirm)
    let after = try FreshnessRecord(workspace)
    #expect(after.reading == before.reading && after.review == before.review + 1)
  }

  @Test(
    "At a glance, what was computed before a change stands in for what is being computed; whoever waits sees the new")
  func glances() throws {
    let claim = try #require(try workspace.claims().first { $0.option != nil })
    #expect(try workspace.picture().claims.contains { $0.id == claim.id })
    let free = workspace.shelves.background.ask("something long") { Thread.sleep(forTimeInterval: 1) }
    try workspace.review(claim: claim.id, by: "ann", .reject)
    let glance = Glance()
    #expect(try workspace.seen(at: glance).picture().claims.contains { $0.id == claim.id })
    #expect(glance.isBehind)
    #expect(try !workspace.picture().claims.contains { $0.id == claim.id })
    free.wait()
    let later = Glance()
    #expect(try !workspace.seen(at: later).picture().claims.contains { $0.id == claim.id })
    #expect(!later.isBehind)
  }

  @Test("At a glance, what was never computed and takes long is told to be under way")
  func isPending() throws {
    let free = workspace.shelves.background.ask("something long") { Thread.sleep(forTimeInterval: 1) }
    let error = #expect(throws: WorkspaceError.self) { try workspace.seen(at: Glance()).picture() }
    #expect(error?.code == .pending)
    free.wait()
  }
}

private final class Counter: @unchecked Sendable {
  private let lock = NSLock()
  private var count = 0

  func next() -> Int {
    lock.withLock {
      count += 1
      return count
    }
  }
}
