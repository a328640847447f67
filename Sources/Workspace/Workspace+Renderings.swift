public import ParleyLedger
import ParleyText

extension Workspace {
  /// The same text in another language: the translation of an original, or the original of a translation. Told by the same
  /// address, or by names of files that differ only in what stands after the first dot.
  /// - Complexity: that of listing the articles of one day.
  public func counterpart(of stored: StoredArticle) throws -> StoredArticle? {
    let article = stored.article
    let day = article.published?.first
    let others = try articles(Filter(from: day, to: article.published?.last)).filter {
      $0.id != article.id && $0.language != article.language
        && ($0.url.map { $0 == article.url } ?? false || Self.stem($0.origin) == Self.stem(article.origin))
    }
    for head in others {
      let other = try self.article(head.id)
      if other.article.rendering != nil || article.rendering != nil { return other }
    }
    return nil
  }

  private static func stem(_ origin: String) -> Substring {
    let name = origin.split(separator: "/").last ?? ""
    return name.prefix { $0 != "." }
  }
}
