import Foundation
import ParleyWorkspace

/// A small negotiation with a few dispatches, read into a ledger of its own.
enum Talks {
  /// For tests that only read: opened once.
  static let shared = Result { try opened() }

  static func opened() throws -> Workspace {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("parley-pages-\(UUID().uuidString)")
    try Workspace.create(folder.path)
    let sources = folder.appendingPathComponent("sources")
    try """
    ---
    publisher: "Example <b>wire</b>"
    language: en
    published: 2024-03-04
    title: "Harbour talks & <script>alert(1)</script>"
    ---
    The union will not accept fewer jobs, its chair Anna Berg said on Monday.

    “We offer a raise of four percent,” the company's director said.

    “We demand a pay rise of ten percent,” the union said on Monday. Wages must match inflation, Anna Berg said.
    """.write(to: sources.appendingPathComponent("one.txt"), atomically: true, encoding: .utf8)
    let workspace = try Workspace(folder: folder.path)
    try workspace.read([sources.path])
    return workspace
  }
}
