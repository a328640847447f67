import Foundation
import ParleyIngest
import ParleyLedger
import ParleyText
import ParleyWorkspace
import Testing

@Suite("Reading into a dossier")
struct ReadingTests {
  private let folder = FileManager.default.temporaryDirectory.appendingPathComponent(
    "parley-workspace-\(UUID().uuidString)")

  init() throws { try Workspace.create(folder.path) }

  private func write(_ text: String, to name: String) throws {
    try text.write(to: folder.appendingPathComponent("sources/\(name)"), atomically: true, encoding: .utf8)
  }

  private var sources: [String] { [folder.appendingPathComponent("sources").path] }

  private static let dispatch = """
    ---
    publisher: Example wire
    language: en
    published: 2024-03-04
    ---
    “We are ready to talk,” Anna Berg said on Monday.
    """

  @Test("Reading again changes nothing, and a new source adds only itself")
  func isIdempotent() throws {
    try write(Self.dispatch, to: "one.txt")
    let workspace = try Workspace(folder: folder.path)
    #expect(try workspace.read(sources).new == 1)
    let again = try workspace.read(sources)
    #expect((again.new, again.unchanged) == (0, 1))
    try write(Self.dispatch.replacing("ready", with: "willing"), to: "two.txt")
    let third = try workspace.read(sources)
    #expect((third.new, third.unchanged) == (1, 1))
  }

  @Test("What cannot be read is named, and the rest is read all the same")
  func goesOn() throws {
    try write(Self.dispatch, to: "one.txt")
    try write("", to: "empty.txt")
    try Data([0, 1, 2, 0, 255, 0, 3]).write(to: folder.appendingPathComponent("sources/binary.txt"))
    let workspace = try Workspace(folder: folder.path)
    let report = try workspace.read(sources)
    #expect(report.new == 1)
    #expect(report.failures.count == 2)
    #expect(report.failures.contains { $0.contains("empty.txt") })
    #expect(report.failures.contains { $0.contains("binary.txt") })
  }

  @Test("A page without a date takes the day that the user gives, marked as given")
  func takesGivenDate() throws {
    try write("“We are ready to talk,” Anna Berg said.", to: "undated.txt")
    let workspace = try Workspace(folder: folder.path)
    try workspace.read(sources, options: IntakeOptions(published: Day("2024-05-06")))
    let article = try #require(try workspace.articles().first)
    #expect(article.published == "2024-05-06")
    #expect(article.publishedHow == .given)
  }

  @Test("A reading that is stopped keeps what it has read")
  func stops() throws {
    for number in 0..<70 {
      try write(Self.dispatch.replacing("ready", with: "ready \(number) times"), to: "\(number).txt")
    }
    let workspace = try Workspace(folder: folder.path)
    let report = try workspace.read(sources) { _ in false }
    #expect(report.cancelled)
    #expect(try workspace.counts().articles == 32)
  }

  @Test("Mistakes in the files are told all at once, and no ledger is made")
  func tellsMistakes() throws {
    let issues = folder.appendingPathComponent("issues.yaml")
    let text = try String(contentsOf: issues, encoding: .utf8)
    try (text + "\nunknown: 1\n").write(to: issues, atomically: true, encoding: .utf8)
    try FileManager.default.removeItem(at: folder.appendingPathComponent("people.yaml"))
    let error = #expect(throws: WorkspaceError.self) { try Workspace(folder: folder.path) }
    #expect(error?.code == .dossier)
    #expect((error?.messages.count ?? 0) >= 2)
    #expect(!FileManager.default.fileExists(atPath: folder.appendingPathComponent("parley.sqlite").path))
  }
}
