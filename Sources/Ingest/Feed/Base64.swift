import Foundation

/// Base64 as it stands in feeds and mail: with line breaks and spaces in it.
enum Base64 {
  static func decode(_ text: String) -> [UInt8]? {
    Data(base64Encoded: text, options: .ignoreUnknownCharacters).map { Array($0) }
  }
}
