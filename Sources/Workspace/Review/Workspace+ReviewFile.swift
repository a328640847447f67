import Foundation
import ParleyCoding

extension Workspace {
  private var reviewFile: URL { URL(fileURLWithPath: Self.path(of: "reviews.jsonl", in: folder)) }

  /// Writes all reviews to `reviews.jsonl`, one a line, whole or not at all.
  public func exportReviews() throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    let reviews = try asking { try ledger.reviews() }
    do {
      var lines = Data()
      for review in reviews {
        lines += try encoder.encode(review)
        lines.append(UInt8(ascii: "\n"))
      }
      try lines.write(to: reviewFile, options: .atomic)
    } catch {
      throw WorkspaceError(
        .output,
        "\(reviewFile.path): could not be written (\(error.localizedDescription)). The ledger holds the reviews; check the folder and your rights."
      )
    }
  }

  /// Takes the reviews of `reviews.jsonl` into a ledger that holds none, as after making it anew.
  /// - Throws: ``WorkspaceError`` with the line that cannot be read; then nothing is taken.
  func restoreReviews() throws {
    guard try asking({ try ledger.counts() }).reviews == 0, let data = try? Data(contentsOf: reviewFile) else { return }
    let decoder = JSONDecoder()
    var reviews: [Review] = []
    for (number, line) in data.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).enumerated()
    where !line.isEmpty {
      guard let review = try? decoder.decode(Review.self, from: line) else {
        throw WorkspaceError(
          .input, "\(reviewFile.path):\(number + 1): this is not a review. Mend the line or take it out.")
      }
      reviews.append(review)
    }
    try asking { try ledger.restore(reviews) }
  }
}
