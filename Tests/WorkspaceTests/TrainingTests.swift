import Foundation
import ParleyReading
import ParleyText
import ParleyWorkspace
import Testing

@Suite struct TrainingTests {
  private func folder() throws -> URL {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("parley-marked-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    return folder
  }

  private func write(_ files: [String: String], in folder: URL) throws {
    for (name, text) in files {
      let file = folder.appendingPathComponent(name)
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try text.write(to: file, atomically: true, encoding: .utf8)
    }
  }

  private static let annotations = """
    T1\tSource 0 4\tAnna
    T2\tCue 5 10\tquoth
    T3\tContent 11 24\tthe gate shut
    E1\tAttribution:T2 Source:T1 Cue:T2 Content:T3
    """

  @Test("Brat standoff is found side by side and in folders of its own; of several annotators the first counts")
  func folders() throws {
    let folder = try folder()
    try write(
      [
        "text/one.txt": "Anna quoth the gate shut.", "attributions/one_anna.ann": Self.annotations,
        "attributions/one_boris.ann": "", "two.txt": "Nothing.", "two.ann": "",
      ], in: folder)
    let articles = try Workspace.markedArticles(inFolder: folder.path)
    #expect(articles.map(\.marks.count) == [1, 0])
    let mark = try #require(articles[0].marks.first)
    #expect(mark.cue.map { articles[0].article[$0] } == ["quoth"])
  }

  @Test(
    "What cannot be learned from is named, with its file",
    arguments: [
      ([:], "holds no .ann files"), (["one.ann": ""], "no text belongs to these annotations"),
      (["one.txt": "Short.", "one.ann": "T1\tCue 3 99\tx"], "one.ann:1"),
    ])
  func mistakes(_ files: [String: String], _ words: String) throws {
    let folder = try folder()
    try write(files, in: folder)
    let error = #expect(throws: WorkspaceError.self) { try Workspace.markedArticles(inFolder: folder.path) }
    #expect(error?.description.contains(words) == true, "\(error?.description ?? "")")
  }

  @Test("A reader trained on marked articles is written, read back by its file, and says what it found by")
  func trains() throws {
    let folder = try folder()
    for name in ["Anna", "Dora", "Emil", "Hans", "Kira", "Lola", "Maja", "Nils", "Olga", "Paul"] {
      try write(
        ["\(name).txt": "\(name) quoth the gate shut.", "\(name).ann": Self.annotations], in: folder)
    }
    let file = folder.appendingPathComponent("own.reader").path
    let report = try Workspace.trainReader(
      on: Workspace.markedArticles(inFolder: folder.path), name: "own", to: file)
    #expect(report.marks == 10)
    #expect(report.reader.hasPrefix("own/"))
    let engine = try Engine(reader: file)
    let text = "Greta quoth the gate shut."
    let article = Article(
      origin: "t", text: text, paragraphs: Paragraph.lines(of: text), language: .english, extractor: "t")
    let read = try engine.read(article)
    #expect(read.findings.statements.map { $0.cue.map { text.slice($0) } } == ["quoth"])
    #expect(read.findings.statements.first?.reader == report.reader)
    let why = try engine.explanations(of: read)
    #expect(why.map(\.rule) == ["learned"])
    #expect(why.first?.meaning.contains("+") == true)
  }

  @Test("A file that is no reader is an input that cannot be read")
  func noReader() throws {
    let folder = try folder()
    try write(["bad.reader": "not a reader at all, though long enough to be one"], in: folder)
    for name in ["bad.reader", "missing.reader"] {
      let error = #expect(throws: WorkspaceError.self) {
        try Engine(reader: folder.appendingPathComponent(name).path)
      }
      #expect(error?.code == .input)
      #expect(error?.description.contains(name) == true)
    }
  }
}
