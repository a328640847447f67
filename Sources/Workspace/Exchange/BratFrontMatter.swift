import Foundation
import ParleyText

/// What stands beside a brat text about the article that it was: `NAME.json`, which brat leaves alone.
struct BratFrontMatter: Codable {
  var title: String?
  var url: String?
  var published: String?
  var publisher: String?

  var day: Day? { published.flatMap { Day($0) } }

  init(title: String?, url: String?, published: String?, publisher: String?) {
    self.title = title
    self.url = url
    self.published = published
    self.publisher = publisher
  }

  /// Nothing is known where there is no such file.
  init(beside annotations: String) throws {
    self.init(title: nil, url: nil, published: nil, publisher: nil)
    let path = String(annotations.dropLast(4)) + ".json"
    guard let data = FileManager.default.contents(atPath: path) else { return }
    do { self = try JSONDecoder().decode(Self.self, from: data) } catch {
      throw WorkspaceError(
        .input, "\(path): is not what `parley export --format brat` writes. Mend it or take it away.")
    }
  }
}
