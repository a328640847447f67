import Foundation

/// The style that pages and the printed brief share.
public enum Stylesheet {
  /// The text of `parley.css`; empty where the program was moved away from its resources.
  public static let css: String = {
    guard let url = Bundle.module.url(forResource: "parley", withExtension: "css", subdirectory: "Resources"),
      let text = try? String(contentsOf: url, encoding: .utf8)
    else { return "" }
    return text
  }()
}
