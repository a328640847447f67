extension IngestEvaluation {
  /// How many of html5lib's tree-construction tests the HTML library passes exactly.
  public struct TreeFigures: Sendable, Hashable {
    public var tests = 0
    public var right = 0
    /// Tests that only a parser with scripting can pass; they are not counted.
    public var skipped = 0
    /// Failures as `file:line` of the test, in order.
    public var failures: [String] = []
  }

  /// Runs the tests of a folder of `.dat` files.
  /// - Throws: ``IngestError`` where a file cannot be read.
  public static func trees(folder: String) throws(IngestError) -> TreeFigures {
    var figures = TreeFigures()
    var walk = try FileWalk(folder)
    while let entry = walk.next() {
      guard let path = try? entry.get(), path.hasSuffix(".dat"), let name = path.split(separator: "/").last else {
        continue
      }
      for test in TreeTest.all(in: try InputFile.read(path, limit: 16 << 20)) {
        if test.needsScripting {
          figures.skipped += 1
          continue
        }
        figures.tests += 1
        if TreeDump.text(test.data, context: test.context) == test.tree {
          figures.right += 1
        } else {
          figures.failures.append("\(name):\(test.line)")
        }
      }
    }
    return figures
  }
}

/// One test of html5lib's: a document or fragment, and its tree.
struct TreeTest {
  var line = 0
  var data: [UInt8] = []
  var context: String?
  var needsScripting = false
  var tree = ""

  /// The tests of a file: sections that begin with a line such as `#data`.
  static func all(in file: [UInt8]) -> [TreeTest] {
    var tests: [TreeTest] = []
    var test = TreeTest()
    var section = ""
    var lines: [ArraySlice<UInt8>] = []
    func finish() {
      switch section {
      case "#data": test.data = Array(lines.joined(separator: [0x0A]))
      case "#document-fragment": test.context = lines.first.map { String(decoding: $0, as: UTF8.self) }
      case "#script-on": test.needsScripting = true
      case "#document":
        while lines.last?.isEmpty ?? false { lines.removeLast() }
        test.tree = String(decoding: Array(lines.joined(separator: [0x0A])), as: UTF8.self)
        tests.append(test)
      default: break
      }
      lines = []
    }
    for (number, line) in file.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated() {
      let text = String(decoding: line, as: UTF8.self)
      guard sections.contains(text), section != "#data" || text == "#errors" else {
        lines.append(line)
        continue
      }
      finish()
      if text == "#data" { test = TreeTest(line: number + 1) }
      section = text
    }
    finish()
    return tests
  }

  private static let sections: Set<String> = [
    "#data", "#errors", "#new-errors", "#document-fragment", "#script-off", "#script-on", "#document",
  ]
}
