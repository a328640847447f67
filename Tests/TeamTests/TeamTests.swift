import Foundation
import Synchronization
import Testing

@testable import ParleyTeam

@Suite("Accounts")
struct AccountTests {
  private let folder: String
  private let book: AccountBook

  init() throws {
    let place = FileManager.default.temporaryDirectory.appendingPathComponent("parley-team-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
    folder = place.path
    book = try AccountBook(folder: folder)
  }

  @Test("Who knows the password signs in; nobody else does")
  func signsIn() throws {
    try book.add("ann", role: .coder, password: "correct horse battery")
    #expect(try book.signIn("ann", password: "correct horse battery")?.role == .coder)
    #expect(try book.signIn("ann", password: "correct horse") == nil)
    #expect(try book.signIn("bob", password: "correct horse battery") == nil)
    #expect(try book.signIn("ann", password: String(repeating: "x", count: 10_000)) == nil)
  }

  @Test("What is kept of a password is Argon2id with 64 MiB, another each time, in a file that only its owner reads")
  func keepsHashes() throws {
    try book.add("ann", role: .reader, password: "the same password")
    try book.add("bob", role: .reader, password: "the same password")
    let file = folder + "/team.json"
    let text = try String(contentsOfFile: file, encoding: .utf8)
    #expect(!text.contains("the same password"))
    let hashes = try book.accounts().map(\.password)
    #expect(hashes.allSatisfy { $0.hasPrefix("$argon2id$") && $0.contains("m=65536") })
    #expect(Set(hashes).count == 2)
    let rights = try FileManager.default.attributesOfItem(atPath: file)[.posixPermissions] as? Int
    #expect(rights == 0o600)
  }

  @Test("Roles and passwords change, accounts go")
  func changes() throws {
    try book.add("ann", role: .reader, password: "first password")
    try book.setRole(.editor, of: "ann")
    try book.setPassword("second password", of: "ann")
    #expect(try book.signIn("ann", password: "second password")?.role == .editor)
    #expect(try book.signIn("ann", password: "first password") == nil)
    try book.add("bob", role: .reader, password: "third password")
    try book.remove("bob")
    #expect(try book.accounts().map(\.name) == ["ann"])
  }

  @Test(
    "A name that cannot be one is refused", arguments: ["", "a b", "../x", "имя", String(repeating: "a", count: 41)])
  func refusesNames(_ name: String) {
    #expect(throws: TeamError.self) { try book.add(name, role: .reader, password: "long enough") }
  }

  @Test(
    "A password that is too short or too long is refused", arguments: ["", "short", String(repeating: "a", count: 257)])
  func refusesPasswords(_ password: String) {
    #expect(throws: TeamError.self) { try book.add("ann", role: .reader, password: password) }
  }

  @Test("There is one account of a name, whatever its letters' size; one that is missing is told with those there are")
  func isUnique() throws {
    try book.add("ann", role: .reader, password: "long enough")
    #expect(throws: TeamError.self) { try book.add("Ann", role: .editor, password: "long enough") }
    let error = #expect(throws: TeamError.self) { try book.remove("bob") }
    #expect(error?.message.contains("ann") == true)
  }

  @Test("The last editor neither goes nor becomes anything less")
  func keepsAnEditor() throws {
    try book.add("ann", role: .editor, password: "long enough")
    try book.add("bob", role: .coder, password: "long enough")
    #expect(throws: TeamError.self) { try book.remove("ann") }
    #expect(throws: TeamError.self) { try book.setRole(.coder, of: "ann") }
    #expect(try book.accounts().map(\.role) == [.editor, .coder])
    try book.setRole(.editor, of: "bob")
    try book.remove("ann")
    #expect(throws: TeamError.self) { try book.remove("bob") }
  }

  @Test("Those who never were editors come and go where there is no editor")
  func needsNoEditor() throws {
    try book.add("ann", role: .coder, password: "long enough")
    try book.setRole(.reader, of: "ann")
    try book.remove("ann")
    #expect(try book.accounts().isEmpty)
  }

  @Test("An account's stamp changes with its password and with nothing else")
  func stamps() throws {
    try book.add("ann", role: .editor, password: "first password")
    try book.add("bob", role: .editor, password: "first password")
    let stamps = try book.accounts().map(\.stamp)
    #expect(Set(stamps).count == 2)
    try book.setRole(.reader, of: "ann")
    #expect(try book.account("ann")?.stamp == stamps[0])
    try book.setPassword("first password", of: "ann")
    #expect(try book.account("ann")?.stamp != stamps[0])
  }

  @Test("A damaged file lets nobody in and says so")
  func refusesDamage() throws {
    try "{".write(toFile: folder + "/team.json", atomically: true, encoding: .utf8)
    #expect(throws: TeamError.self) { try book.signIn("ann", password: "long enough") }
  }
}

/// A clock that tests set.
final class TestClock: Sendable {
  private let time = Mutex(1000.0)
  func now() -> Double { time.withLock { $0 } }
  func pass(_ seconds: Double) { time.withLock { $0 += seconds } }
}

@Suite("Sessions")
struct SessionTests {
  private let clock = TestClock()

  @Test("A session ends by signing out, by silence, and after three days")
  func ends() {
    let book = SessionBook(clock: clock.now)
    let (first, second) = (book.begin(for: "ann", stamp: "1"), book.begin(for: "ann", stamp: "1"))
    #expect(book.session(first)?.account == "ann")
    book.end(first)
    #expect(book.session(first) == nil)
    for _ in 0..<10 {
      clock.pass(SessionBook.idleLimit - 1)
      _ = book.session(second)
    }
    #expect(book.session(second) == nil)
    let third = book.begin(for: "bob", stamp: "1")
    clock.pass(SessionBook.idleLimit)
    #expect(book.session(third) == nil)
  }

  @Test("Secrets are long, differ, and a guess finds nothing")
  func isSecret() {
    let book = SessionBook(clock: clock.now)
    let secrets = (0..<50).map { _ in book.begin(for: "ann", stamp: "1") }
    #expect(Set(secrets).count == 50)
    #expect(secrets.allSatisfy { $0.count == 64 })
    let tokens = secrets.compactMap { book.session($0)?.formToken }
    #expect(Set(tokens).count == 50)
    #expect(Set(tokens).isDisjoint(with: secrets))
    #expect(book.session("") == nil)
    #expect(book.session(String(secrets[0].dropLast())) == nil)
  }

  @Test("After five failures each try waits twice as long, at most a quarter of an hour; success forgets them")
  func limits() {
    let limiter = SignInLimiter(clock: clock.now)
    for _ in 0..<4 { limiter.failed(["name ann"]) }
    #expect(limiter.wait(for: ["name ann"]) == 0)
    var waits: [Double] = []
    for _ in 0..<12 {
      limiter.failed(["name ann"])
      waits.append(limiter.wait(for: ["name ann"]))
    }
    #expect(Array(waits.prefix(4)) == [2, 4, 8, 16])
    #expect(waits.last == 900)
    #expect(limiter.wait(for: ["name bob"]) == 0)
    limiter.succeeded(["name ann"])
    #expect(limiter.wait(for: ["name ann"]) == 0)
  }
}

@Suite("What is only ever added to")
struct TrailTests {
  private let folder: String

  init() throws {
    let place = FileManager.default.temporaryDirectory.appendingPathComponent("parley-trail-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
    folder = place.path
  }

  @Test("The audit trail gives the latest first, and one line holds one entry whatever was typed")
  func audits() throws {
    let trail = AuditTrail(folder: folder)
    try trail.add(.init(time: 1, who: "ann", what: "sign in", status: 200))
    try trail.add(.init(time: 2, who: "eve\n{\"who\":\"ann\"}", what: "sign in", status: 401))
    #expect(trail.latest(10).map(\.time) == [2, 1])
    #expect(trail.latest(1).first?.who == "eve\n{\"who\":\"ann\"}")
  }

  @Test(
    "A comment mentions those accounts that it names",
    arguments: [
      ("@ann look", ["ann"]), ("see @bob.k, and @ann.", ["bob.k", "ann"]), ("mail ann@example.org", []),
      ("@ann @ann", ["ann"]), ("@nobody", []), ("@", []),
    ])
  func mentions(_ text: String, _ names: [String]) throws {
    #expect(CommentBook.mentions(in: text, among: ["ann", "bob.k"]) == names)
  }

  @Test("A comment without words or with too many is refused", arguments: [" \n", String(repeating: "a", count: 4001)])
  func refuses(_ text: String) {
    #expect(throws: TeamError.self) {
      try CommentBook(folder: folder).add(text, on: "c1", by: "ann", at: 1, among: [])
    }
  }
}
