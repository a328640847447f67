import Foundation
import ParleyLedger
import Testing

@Suite("Opening ledgers")
struct OpeningTests {
  private let folder = FileManager.default.temporaryDirectory.appendingPathComponent(
    "parley-ledger-\(UUID().uuidString)")

  init() throws { try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true) }

  private var path: String { folder.appendingPathComponent("parley.sqlite").path }

  @Test("A ledger written by a later version is refused and left as it was")
  func refusesNewer() throws {
    do {
      let ledger = try Ledger(path: path)
      try ledger.store(readArticle())
      try ledger.pretendLaterVersion()
    }
    let error = #expect(throws: LedgerError.self) { try Ledger(path: path) }
    #expect(error?.code == .newer)
    #expect(error?.message.contains("later version") == true)
  }

  @Test("A file that is no ledger is refused and left as it was")
  func refusesOtherFiles() throws {
    let text = String(repeating: "This is not a database. ", count: 100)
    try text.write(toFile: path, atomically: true, encoding: .utf8)
    let error = #expect(throws: LedgerError.self) { try Ledger(path: path) }
    #expect(error?.code == .notALedger)
    #expect(try String(contentsOfFile: path, encoding: .utf8) == text)
  }

  @Test("A folder that is not there is a typed error")
  func refusesMissingFolder() {
    let error = #expect(throws: LedgerError.self) {
      try Ledger(path: folder.appendingPathComponent("none/parley.sqlite").path)
    }
    #expect(error?.code == .cannotOpen)
  }

  @Test("A full disk is said to be one, and what was stored before stays")
  func survivesFullDisk() throws {
    let ledger = try Ledger(path: path)
    try ledger.store(readArticle())
    try ledger.allowNoGrowth()
    let long = String(repeating: "Many words follow one another here. ", count: 20_000)
    let error = #expect(throws: LedgerError.self) { try ledger.store(readArticle(long, content: "Many words")) }
    #expect(error?.code == .diskFull)
    #expect(try ledger.counts().articles == 1)
    #expect(try ledger.statements().count == 1)
  }
}
