import Foundation
import ParleyIngest
import ParleyText
import ParleyWorkspace
import TestSite
import Testing

@Suite("Reading from the web", .timeLimit(.minutes(2)))
struct WebTests {
  private let folder: String
  private let site: LocalSite

  init() throws {
    folder = FileManager.default.temporaryDirectory.appendingPathComponent("parley-web-\(UUID().uuidString)").path
    try Workspace.create(folder)
    site = try #require(LocalSite())
    for number in 1...5 { site.set("/\(number).html", LocalSite.page(number)) }
    site.set("/feed", site.feed([1, 2, 3, 4, 5]))
  }

  /// Does not wait between requests, as it would with other people's hosts.
  private func reader(allowed: Set<String> = ["127.0.0.1"], seconds: Double = 20, maximumBytes: Int = 1 << 20)
    -> WebReader
  {
    WebReader(
      PageFetcher(
        CurlFetcher(seconds: seconds, maximumBytes: maximumBytes), addressGuard: AddressGuard(allowed: allowed),
        pause: { _ in }))
  }

  @Test("A page is read once, however often it is asked for")
  func readsPage() async throws {
    let workspace = try Workspace(folder: folder)
    let first = try await workspace.read(address: site.address("/1.html"), with: reader())
    #expect((first.new, first.statements > 0) == (1, true))
    let again = try await workspace.read(address: site.address("/1.html"), with: reader())
    #expect((again.new, again.unchanged) == (0, 1))
    let article = try #require(try workspace.articles().first)
    #expect(article.url == site.address("/1.html"))
    #expect(article.title == "Talks, day 1")
  }

  /// What a ledger holds, whatever was done to get there.
  private func held(_ workspace: Workspace) throws -> [String] {
    try workspace.articles().map {
      "\($0.id) \($0.origin) \($0.title ?? "") \($0.publisher ?? "") \($0.published ?? "")"
    }
      + workspace.claims().map(\.id) + workspace.statements().map(\.id)
  }

  @Test("The ledger can be made anew from the pages that were kept, with the same articles and statements")
  func keepsPages() async throws {
    let workspace = try Workspace(folder: folder)
    try await workspace.read(address: site.address("/feed"), with: reader())
    try await workspace.read(address: site.address("/1.html"), with: reader())
    let files = try FileManager.default.subpathsOfDirectory(atPath: folder + "/sources").filter { $0.hasSuffix(".gz") }
    #expect(files.count == 1)
    let before = try held(workspace)
    #expect(try workspace.read([folder + "/sources"]).new == 0)

    let other = folder + "-anew"
    try FileManager.default.copyItem(atPath: folder, toPath: other)
    for name in ["parley.sqlite", "parley.sqlite-wal", "parley.sqlite-shm"] {
      try? FileManager.default.removeItem(atPath: other + "/" + name)
    }
    let anew = try Workspace(folder: other)
    #expect(try anew.read([other + "/sources"]).new == 5)
    #expect(try held(anew) == before)
  }

  @Test("A dossier may do without the pages")
  func keepsNoPages() async throws {
    let file = folder + "/dossier.yaml"
    let text = try String(contentsOfFile: file, encoding: .utf8)
    let setting = "settings:\n  keep-pages: false\n"
    try (text.contains("\nsettings:\n") ? text.replacing("settings:\n", with: setting) : text + "\n" + setting)
      .write(toFile: file, atomically: true, encoding: .utf8)
    try await Workspace(folder: folder).read(address: site.address("/1.html"), with: reader())
    #expect(!FileManager.default.fileExists(atPath: folder + "/sources/web"))
  }

  @Test("An address that gives a feed is read with the pages of its entries, the oldest first")
  func readsFeed() async throws {
    let workspace = try Workspace(folder: folder)
    let report = try await workspace.read(address: site.address("/feed"), with: reader())
    #expect((report.new, report.failures) == (5, []))
    #expect(Array(site.requests.suffix(5)) == (1...5).map { "/\($0).html" })
    #expect(try Set(workspace.articles().compactMap { $0.published }) == Set((1...5).map { "2024-03-0\($0)" }))
  }

  @Test(
    "A look that is stopped after any entry is gone on with by another process, nothing lost, nothing doubled",
    arguments: 0...5)
  func survivesStops(entries: Int) async throws {
    let stopped = try await Workspace(folder: folder).look(
      atFeed: site.address("/feed"), with: reader(), limit: entries)
    #expect(stopped.new == entries)
    let workspace = try Workspace(folder: folder)
    let rest = try await workspace.look(atFeed: site.address("/feed"), with: reader())
    #expect(rest.new == 5 - entries)
    #expect(try workspace.articles().count == 5)
    #expect(site.requests.filter { $0.hasSuffix(".html") }.count == 5, "no page is fetched twice")
  }

  @Test("A cancelled look keeps what it has read, and the next one goes on from there")
  func survivesCancellation() async throws {
    let workspace = try Workspace(folder: folder)
    let (site, reader) = (site, reader())
    let seen = Counter()
    let task = Task {
      try await workspace.look(atFeed: site.address("/feed"), with: reader) { step in
        if step.kind == .article, seen.next() == 2 { withUnsafeCurrentTask { $0?.cancel() } }
      }
    }
    let first = try await task.value
    #expect(first.new == 2)
    let second = try await workspace.look(atFeed: site.address("/feed"), with: reader)
    #expect(second.new == 3)
    #expect(try workspace.articles().count == 5)
  }

  @Test("An entry that was read by its address before is not fetched again")
  func knowsPages() async throws {
    let workspace = try Workspace(folder: folder)
    try await workspace.read(address: site.address("/3.html"), with: reader())
    let report = try await workspace.look(atFeed: site.address("/feed"), with: reader())
    #expect(report.new == 4)
    #expect(site.requests.filter { $0 == "/3.html" }.count == 1)
  }

  @Test("A feed that is no XML gets a second, lenient try")
  func readsIllFormed() async throws {
    var feed = site.feed([1, 2])
    feed.body = feed.body.replacing("<title>Example wire</title>", with: "<title>Example & wire <br></title>")
    site.set("/feed", feed)
    let report = try await Workspace(folder: folder).look(atFeed: site.address("/feed"), with: reader())
    #expect(report.new == 2)
  }

  @Test("The local network is refused, by name, by number, and at the end of a redirection")
  func refusesLocalNetwork() async throws {
    let workspace = try Workspace(folder: folder)
    site.set("/out", LocalSite.Answer(status: "302 Found", headers: ["Location": site.address("/1.html")]))
    for address in [site.address("/1.html"), site.address("/1.html", host: "localhost")] {
      let error = await #expect(throws: WorkspaceError.self) {
        try await workspace.read(address: address, with: reader(allowed: []))
      }
      #expect(error?.code == .network)
    }
    #expect(site.requests.isEmpty, "nothing is asked of a host that is refused")
    // "localhost" is allowed by name, and what it redirects to is not.
    let error = await #expect(throws: WorkspaceError.self) {
      try await workspace.read(address: site.address("/out", host: "localhost"), with: reader(allowed: ["localhost"]))
    }
    #expect(error?.description.contains("local network") == true)
    #expect(!site.requests.contains("/1.html"))
  }

  @Test("Answers that are too large or too slow are given up with a reason")
  func keepsLimits() async throws {
    let workspace = try Workspace(folder: folder)
    site.set("/large", LocalSite.Answer(body: String(repeating: "word ", count: 600_000)))
    site.set("/slow", LocalSite.Answer(body: "late", delay: 4))
    for (path, words) in [("/large", "too large"), ("/slow", "did not answer")] {
      let error = await #expect(throws: WorkspaceError.self) {
        try await workspace.read(address: site.address(path), with: reader(seconds: 1))
      }
      #expect(error?.description.contains(words) == true, "\(error.map(String.init(describing:)) ?? "")")
    }
  }

  @Test("The pages that GDELT lists are fetched once, with its day where they bear none")
  func readsKnowledgeGraph() async throws {
    let rows = [1, 2, 9].map { number in
      var columns = [String](repeating: "", count: 27)
      columns[0] = "20240304100000-\(number)"
      columns[1] = "20240304100000"
      columns[3] = "example.org"
      columns[4] = site.address("/\(number).html")
      return columns.joined(separator: "\t")
    }
    let file = folder + "/20240304100000.gkg.csv"
    try (rows + ["no row"]).joined(separator: "\n").write(toFile: file, atomically: true, encoding: .utf8)
    let workspace = try Workspace(folder: folder)
    let report = try await workspace.read(knowledgeGraph: file, with: reader())
    #expect(report.new == 2)
    #expect(report.failures.count == 2, "a page that is not there, and a row that is none")
    #expect(try workspace.articles().allSatisfy { $0.published == "2024-03-04" && $0.publishedHow == .estimated })
    let again = try await workspace.read(knowledgeGraph: file, with: reader())
    #expect((again.new, again.unchanged) == (0, 2))
    #expect(site.requests.filter { $0 == "/1.html" }.count == 1)
  }

  @Test("Watching asks for feeds, and says where to name them")
  func needsFeeds() async throws {
    let error = await #expect(throws: WorkspaceError.self) {
      try await Workspace(folder: folder).watch(with: reader(), once: true)
    }
    #expect(error?.code == .argument)
    #expect(error?.description.contains("feeds") == true)
  }
}

/// Counts from 1.
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
