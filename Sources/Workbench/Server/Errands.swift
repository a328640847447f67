import Foundation
import ParleyWorkspace
import Synchronization

/// Addresses that are being read, or were read last, with how far each has come. Kept in memory only.
final class Errands: Sendable {
  struct Errand: Sendable, Codable, Identifiable {
    var id: Int
    var address: String
    /// What was done last: a page asked for, an article stored, a failure.
    var step: String
    var articles = 0
    var statements = 0
    var claims = 0
    /// What could not be read.
    var failures: [String] = []
    var isDone = false

    enum CodingKeys: String, CodingKey {
      case id, address, step, articles, statements, claims, failures
      case isDone = "is_done"
    }
  }

  private let reader: WebReader
  private let list = Mutex<[Errand]>([])
  /// How many are under way at most, and how many are remembered.
  private static let (most, room) = (4, 20)
  private static let keptFailures = 20

  init(_ reader: WebReader) { self.reader = reader }

  /// The latest first.
  var all: [Errand] { list.withLock { $0.reversed() } }

  /// Begins to read an address.
  /// - Throws: ``WorkspaceError`` `argument` where it is none, or where enough is being read already.
  func begin(_ address: String, into workspace: Workspace) throws {
    let address = address.trimmingCharacters(in: .whitespacesAndNewlines)
    guard address.utf8.count <= 2000, address.hasPrefix("https://") || address.hasPrefix("http://") else {
      throw WorkspaceError(.argument, "“\(address.prefix(80))” is not an address that begins with https:// or http://")
    }
    let id = try list.withLock { list in
      guard list.count(where: { !$0.isDone }) < Self.most else {
        throw WorkspaceError(.argument, "\(Self.most) addresses are being read already; wait for one of them")
      }
      let last = list.last?.id ?? 0
      if list.count >= Self.room { list.removeAll { $0.isDone && $0.id <= last - Self.room } }
      let id = last + 1
      list.append(Errand(id: id, address: address, step: "fetching"))
      return id
    }
    Task {
      do {
        let report = try await workspace.read(address: address, with: reader) { step in
          self.change(id) { $0.take(step) }
        }
        change(id) {
          ($0.articles, $0.statements, $0.claims) = (report.new, report.statements, report.claims)
          $0.failures = Array(report.failures.suffix(Self.keptFailures))
          $0.step = "done"
        }
        workspace.prepare()
      } catch {
        change(id) {
          $0.step = "failed"
          $0.failures.append(String(describing: error))
        }
      }
      change(id) { $0.isDone = true }
    }
  }

  private func change(_ id: Int, _ work: (inout Errand) -> Void) {
    list.withLock { list in
      if let index = list.firstIndex(where: { $0.id == id }) { work(&list[index]) }
    }
  }
}

extension Errands.Errand {
  fileprivate mutating func take(_ step: WebStep) {
    self.step = step.text ?? step.kind.rawValue
    guard step.kind == .article else { return }
    articles += step.articles
    statements += step.statements
    claims += step.claims
  }
}
