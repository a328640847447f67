import Foundation

/// The style that pages and the printed brief share.
public enum Stylesheet {
  /// The texts of the style's files, in this order: what all pages share, the pages for reading, paper.
  public static let css = ["parley", "reading", "paper"].map(text).joined(separator: "\n")

  /// Empty where the program was moved away from its resources.
  private static func text(_ name: String) -> String {
    guard let url = Bundle.module.url(forResource: name, withExtension: "css", subdirectory: "Resources"),
      let text = try? String(contentsOf: url, encoding: .utf8)
    else { return "" }
    return text
  }
}
