import Foundation
import ParleyIngest
import ParleyText

/// Sentences of known languages, a file each.
struct LanguageCases: CaseSet {
  let name = "languages"
  let folder = "languages"

  func rows(in folder: URL) throws -> [Evaluation.Row] {
    try ["ru", "uk", "en"].compactMap { code in
      let file = folder.appendingPathComponent("\(code).txt")
      guard FileManager.default.fileExists(atPath: file.path) else { return nil }
      let lines = try text(file).split(separator: "\n").filter { !$0.allSatisfy(\.isWhitespace) }
      let right = lines.count { LanguageDetector.language(of: String($0)).rawValue == code }
      return row("\(code) accuracy", 100 * Double(right) / Double(max(1, lines.count)), cases: lines.count)
    }
  }
}
