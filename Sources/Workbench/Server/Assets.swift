import Foundation
import Hummingbird
import ParleyDrawing

/// The program's own style and scripts; nothing else is served from disk.
struct Assets: Sendable {
  private let texts: [String: String]
  private static let scripts = [
    "behind.js", "dossier.js", "hypotheses.js", "ledger.js", "packages.js", "print.js", "review.js", "sources.js",
  ]

  init() {
    var texts: [String: String] = [:]
    for name in Self.scripts {
      if let url = Bundle.module.url(forResource: name, withExtension: nil, subdirectory: "Resources"),
        let text = try? String(contentsOf: url, encoding: .utf8)
      {
        texts[name] = text
      }
    }
    self.texts = texts
  }

  func response(_ name: String) -> Response? {
    texts[name].map { .text($0, type: "text/javascript; charset=utf-8") }
  }
}
