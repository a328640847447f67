public import ParleyReading
import ParleyText

/// What a training rests on.
public struct ReaderTraining: Sendable, Hashable, Codable {
  public var articles: Int
  /// Marked statements in them.
  public var marks: Int
  /// The reader's name, kept with everything that it will find.
  public var reader: String
  public var file: String
}

extension Workspace {
  /// Trains a reader and writes its model to a file.
  /// - Parameters:
  ///   - articles: with the statements that people marked in them.
  ///   - progress: called after each round with the share done.
  /// - Throws: ``WorkspaceError`` `input` where there is nothing to learn from, `output` where the file cannot be written.
  public static func trainReader(
    on articles: [MarkedArticle], name: String, to file: String, progress: (Double) -> Void = { _ in }
  ) throws -> ReaderTraining {
    var model: ReaderModel
    do {
      model = try ReaderTrainer().train(articles, name: name) { share in
        progress(share)
        return true
      }
    } catch { throw WorkspaceError(.input, error.description) }
    model.name = "\(name)/\(model.fingerprint)"
    do { try model.write(to: file) } catch { throw WorkspaceError(.output, error.description) }
    return ReaderTraining(
      articles: articles.count, marks: articles.reduce(0) { $0 + $1.marks.count }, reader: model.name, file: file)
  }
}
