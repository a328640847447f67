import Foundation
import ParleyIngest
import ParleyLedger

extension Workspace {
  /// Whether a folder is what `Spark/parley_job.py` wrote: tables in Parquet, and the readings whole under `readings/`.
  public static func holdsReadings(_ folder: String) -> Bool {
    var isFolder: ObjCBool = false
    let path = URL(fileURLWithPath: folder).appendingPathComponent("readings").path
    return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && isFolder.boolValue
  }

  /// Takes what other machines read and coded into the ledger, as if it had been read here.
  ///
  /// The readings are JSON lines of ``WholeReading`` under `readings/`; the Parquet tables beside them are for other
  /// programs and are not read. Importing a folder twice changes nothing. A line that cannot be used is named in the report.
  /// - Throws: ``WorkspaceError`` `input` where the folder is no finished result, `ledger` where it cannot be written.
  public func importReadings(_ folder: String, progress: (ReadProgress) -> Bool = { _ in true }) throws -> ReadReport {
    let files = try Self.readingFiles(folder)
    var session = ReadSession(self)
    let totalBytes = files.reduce(0) { $0 + Intake().size(of: $1) }
    var bytes = 0
    for file in files {
      let lines: JSONLineReader
      do { lines = try JSONLineReader(file) } catch { throw WorkspaceError(.input, error.description) }
      var batch: [ReadArticle] = []
      var isDone = false
      while !isDone {
        do {
          if let (line, number) = try lines.next() {
            bytes += line.count + 1
            batch.append(contentsOf: reading(line, at: "\(file):\(number)", &session))
          } else {
            isDone = true
          }
        } catch {
          session.report.failures.append(error.description)
          isDone = true
        }
        guard isDone || batch.count == Self.importedTogether else { continue }
        try session.store(batch)
        batch.removeAll(keepingCapacity: true)
        let report = session.report
        let place = ReadProgress(
          articles: report.articles, statements: report.statements, claims: report.claims, current: file, bytes: bytes,
          totalBytes: totalBytes)
        guard progress(place) else {
          session.report.cancelled = true
          return session.report
        }
      }
    }
    return session.report
  }

  private static let importedTogether = 64

  private func reading(_ line: [UInt8], at place: String, _ session: inout ReadSession) -> [ReadArticle] {
    guard let whole = try? JSONDecoder().decode(WholeReading.self, from: Data(line)) else {
      session.report.failures.append("\(place): this is no reading as `parley code --whole` prints it")
      return []
    }
    if let mistake = whole.mistake {
      session.report.failures.append("\(place): \(mistake)")
      return []
    }
    return [whole.read]
  }

  private static func readingFiles(_ folder: String) throws -> [String] {
    let place = URL(fileURLWithPath: folder).appendingPathComponent("readings")
    guard let names = try? FileManager.default.contentsOfDirectory(atPath: place.path) else {
      throw WorkspaceError(
        .input, "\(folder): there is no folder “readings” in it; name what Spark/parley_job.py wrote")
    }
    guard names.contains("_SUCCESS") else {
      throw WorkspaceError(.input, "\(folder): the job that wrote it did not finish; run it again")
    }
    return names.filter { $0.hasPrefix("part-") }.sorted().map { place.appendingPathComponent($0).path }
  }
}
