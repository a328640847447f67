import ParleyIngest
import ParleyText
import Testing

@Suite struct ArchiveTests {
  static func record(_ kind: String, _ target: String, _ block: String, length: Int? = nil) -> String {
    "WARC/1.0\r\nWARC-Type: \(kind)\r\nWARC-Target-URI: \(target)\r\nWARC-Date: 2022-03-14T10:00:00Z\r\n"
      + "Content-Length: \(length ?? block.utf8.count)\r\n\r\n\(block)\r\n\r\n"
  }

  static let page =
    "<html><head><title>Talks</title></head><body><p>Delegations met again on Monday in the harbour city, and both called the "
    + "meeting useful.</p></body></html>"

  static func response(_ page: String, headers: String = "") -> String {
    "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\(headers)\r\n\(page)"
  }

  private func read(_ path: String, from position: ArchivePosition = ArchivePosition()) throws -> [Result<
    ArchiveRecord, IngestError
  >] {
    let reader = try ArchiveReader(path: path, from: position)
    var results: [Result<ArchiveRecord, IngestError>] = []
    while let result = reader.next(), results.count < 100 { results.append(result) }
    return results
  }

  @Test("Records are read in order, with their targets without brackets and spaces")
  func records() throws {
    let text =
      Self.record("warcinfo", "<http://example.org/a>", "x") + Self.record("revisit", "http://example.org/b c", "yy")
    let scratch = try Scratch()
    let results = try read(scratch.write("a.warc", text))
    #expect(try results.map { try $0.get().kind } == ["warcinfo", "revisit"])
    #expect(try results.map { try $0.get().target } == ["http://example.org/a", "http://example.org/b%20c"])
    #expect(try results.map { try $0.get().block.count } == [1, 2])
  }

  @Test(
    "Reading begins again at the position of any record, gzipped or not",
    arguments: ["a.warc", "a.warc.gz", "b.warc.gz", "a.warc.zst", "b.warc.zst"])
  func resuming(name: String) throws {
    let records = (0..<5).map { Self.record("response", "http://example.org/\($0)", String(repeating: "x", count: $0)) }
    let bytes: [UInt8] =
      switch name {
      case "a.warc": records.flatMap { Array($0.utf8) }
      case "a.warc.zst": records.flatMap { Zstandard.frame(Array($0.utf8)) }
      case "b.warc.zst": Zstandard.frame(records.flatMap { Array($0.utf8) })
      case "a.warc.gz": records.flatMap { Gzipping.member(Array($0.utf8)) }
      default: Gzipping.member(records.flatMap { Array($0.utf8) })
      }
    let scratch = try Scratch()
    let kept = try scratch.write(name, bytes)
    let all = try read(kept).map { try $0.get() }
    #expect(all.count == 5)
    for (index, record) in all.enumerated() {
      let rest = try read(kept, from: record.position).map { try $0.get().target }
      #expect(rest == all[index...].map(\.target))
    }
  }

  @Test("An archive in Zstandard brings its dictionary, plain or compressed itself", arguments: [false, true])
  func zstandardDictionary(isCompressed: Bool) throws {
    let dictionary = Array(Self.record("response", "http://example.org/", Self.page).utf8)
    let front = Zstandard.dictionaryFrame(isCompressed ? Zstandard.frame(dictionary) : dictionary)
    let records = (0..<3).map { Self.record("response", "http://example.org/\($0)", Self.page) }
    let bytes = front + records.flatMap { Zstandard.frame(Array($0.utf8), dictionary: dictionary) }
    let scratch = try Scratch()
    let results = try read(scratch.write("d.warc.zst", bytes))
    #expect(try results.map { try $0.get().target } == (0..<3).map { "http://example.org/\($0)" })
  }

  @Test("A damaged or cut-off frame is reported, and the records around it are read")
  func damagedZstandard() throws {
    let frames = (0..<3).map {
      Zstandard.frame(Array(Self.record("response", "http://example.org/\($0)", Self.page).utf8))
    }
    var damaged = frames[1]
    for index in 20..<30 { damaged[index] ^= 0x55 }
    let scratch = try Scratch()
    let results = try read(scratch.write("d.warc.zst", frames[0] + damaged + frames[2]))
    let targets = results.compactMap { try? $0.get().target }
    #expect(targets.first == "http://example.org/0")
    #expect(targets.last == "http://example.org/2")
    #expect(results.contains { if case .failure = $0 { true } else { false } })
    let cut = try read(scratch.write("c.warc.zst", frames[0] + frames[1].dropLast(20)))
    #expect(try cut.first?.get().target == "http://example.org/0")
    #expect(cut.contains { if case .failure(let error) = $0 { error.code == .truncated } else { false } })
  }

  @Test("A cut-off archive gives its whole records, what there is of the last, and an error")
  func truncation() throws {
    let scratch = try Scratch()
    let whole = Gzipping.member(Array(Self.record("response", "http://example.org/1", "whole").utf8))
    let noise = (0..<20_000).map { _ in Character(UnicodeScalar(UInt8.random(in: 0x61...0x7A))) }
    let cut = Gzipping.member(Array(Self.record("response", "http://example.org/2", String(noise)).utf8))
    let path = try scratch.write("a.warc.gz", whole + cut.dropLast(cut.count / 2))
    let results = try read(path)
    #expect(results.count == 3)
    #expect(try results[0].get().target == "http://example.org/1")
    #expect(try results[1].get().isTruncated)
    #expect(throws: IngestError.self) { try results[2].get() }
  }

  @Test("Damage in the middle costs only the record it is in")
  func damage() throws {
    let scratch = try Scratch()
    var members = (0..<3).map {
      Gzipping.member(Array(Self.record("response", "http://example.org/\($0)", "block \($0)").utf8))
    }
    for index in 12..<40 { members[1][index] ^= 0x5A }
    let results = try read(scratch.write("a.warc.gz", members.flatMap { $0 }))
    let targets = results.compactMap { try? $0.get().target }
    #expect(targets.first == "http://example.org/0")
    #expect(targets.last == "http://example.org/2")
    #expect(results.contains { if case .failure = $0 { true } else { false } })
  }

  @Test("ARC records are read, with spaces in addresses and lengths that are none")
  func arc() throws {
    let text =
      "filedesc://a.arc 0.0.0.0 20140301000000 text/plain 8\n1 0 Test\n\n"
      + "http://example.org/a b 127.0.0.1 20140102000000 text/plain 2\nhi\n\nhttp://example.org/ 127.0.0.1 20140102000000 text/html -1\n"
    let scratch = try Scratch()
    let results = try read(scratch.write("a.arc", text)).map { try $0.get() }
    #expect(results.map(\.target) == ["filedesc://a.arc", "http://example.org/a%20b", "http://example.org/"])
    #expect(results.map(\.block.count) == [8, 2, 0])
  }

  @Test("Pages of an archive become articles; other responses do not")
  func articles() throws {
    let scratch = try Scratch()
    let text =
      Self.record("response", "http://example.org/1", Self.response(Self.page))
      + Self.record(
        "response", "http://example.org/2", "HTTP/1.1 404 Not Found\r\nContent-Type: text/html\r\n\r\n\(Self.page)")
      + Self.record("request", "http://example.org/1", "GET / HTTP/1.1\r\n\r\n")
    let articles = try Intake().articles(at: scratch.write("a.warc", text)).map { try $0.get() }
    #expect(articles.map(\.url) == ["http://example.org/1"])
    #expect(articles.first?.published == nil)
  }

  @Test(
    "Chunks are joined, and stale headers of chunking and compression are forgiven",
    arguments: [
      "Transfer-Encoding: chunked\r\n", "Content-Encoding: gzip\r\n",
      "Content-Encoding: gzip\r\nTransfer-Encoding: chunked\r\n",
    ])
  func staleHeaders(headers: String) throws {
    let scratch = try Scratch()
    let text = Self.record("response", "http://example.org/1", Self.response(Self.page, headers: headers))
    #expect(try scratch.article(at: scratch.write("a.warc", text)).text.hasPrefix("Delegations met again"))
  }

  @Test("Chunks are joined")
  func chunks() throws {
    let scratch = try Scratch()
    let half = Self.page.utf8.count / 2
    let first = String(Self.page.prefix(half))
    let second = String(Self.page.dropFirst(half))
    let body =
      "\(String(first.utf8.count, radix: 16))\r\n\(first)\r\n\(String(second.utf8.count, radix: 16));x=1\r\n\(second)\r\n0\r\n\r\n"
    let text = Self.record(
      "response", "http://example.org/1", Self.response(body, headers: "Transfer-Encoding: chunked\r\n"))
    #expect(try scratch.article(at: scratch.write("a.warc", text)).text.hasSuffix("both called the meeting useful."))
  }

  @Test(
    "Filters keep what was asked for",
    arguments: [
      (ArchiveFilter(hosts: ["example.org"]), 1), (ArchiveFilter(hosts: ["example.com"]), 0),
      (ArchiveFilter(words: ["HARBOUR"]), 1),
      (ArchiveFilter(words: ["armistice"]), 0), (ArchiveFilter(languages: [.english]), 1),
      (ArchiveFilter(languages: [.russian]), 0),
      (ArchiveFilter(days: Day(number: 19_000)...Day(number: 19_100)), 1),
      (ArchiveFilter(days: Day(number: 0)...Day(number: 1)), 0),
    ])
  func filters(filter: ArchiveFilter, count: Int) throws {
    let scratch = try Scratch()
    let text = Self.record("response", "http://www.example.org/1", Self.response(Self.page))
    let articles = try Intake().articles(at: scratch.write("a.warc", text), options: IntakeOptions(filter: filter))
    #expect(articles.map { $0 }.count == count)
  }
}
