import Foundation
import ParleyReading

/// A reader trained on one part of PolNeAR, measured on the other.
struct TrainedCases: CaseSet {
  let name = "polnear, trained"
  let folder = "polnear/train"

  func rows(in folder: URL) throws -> [Evaluation.Row] {
    let articles = try MarkedFolder(folder: folder.path).articles()
    let reader: TrainedReader
    do throws(ReadingError) {
      reader = try TrainedReader(model: ReaderTrainer().train(articles, name: "polnear"))
    } catch {
      throw WorkspaceError(.input, error.description)
    }
    let engine = Engine(reader: reader, coder: nil, cast: Cast(), fallback: nil, provenance: "")
    let dev = folder.deletingLastPathComponent().appendingPathComponent("dev", isDirectory: true)
    return try PolNeARCases().rows(in: dev, by: engine).map { row in
      var row = row
      row.set = name
      return row
    }
  }
}
