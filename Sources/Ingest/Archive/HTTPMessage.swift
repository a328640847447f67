/// An HTTP response as archives keep it.
struct HTTPMessage {
  var status: Int
  var headers: [(name: String, value: String)]
  /// The content, with chunks joined and compression undone where there really is any.
  var body: [UInt8]

  func header(_ name: String) -> String? { headers.first { $0.name == name }?.value }

  /// The charset that the `Content-Type` names.
  var charset: String? {
    guard let type = header("content-type")?.lowercased(), let found = type.firstRange(of: "charset=") else {
      return nil
    }
    return String(type[found.upperBound...].prefix { $0 != ";" }).trimmed.filter { $0 != "\"" && $0 != "'" }
  }

  /// Whether the content calls itself a page.
  var isPage: Bool {
    guard let type = header("content-type")?.lowercased() else { return looksLikePage }
    return type.contains("html")
  }

  private var looksLikePage: Bool {
    let head = body.prefix(512).map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
    return ["<html", "<!doctype html"].contains { head.firstRange(of: Array($0.utf8)) != nil }
  }

  /// - Parameter limit: the most that the content may grow to.
  init?(_ block: [UInt8], path: String, limit: Int) {
    guard block.starts(with: Array("HTTP/".utf8)), let (end, next) = Self.headEnd(block) else { return nil }
    let lines = block[..<end].split(separator: 0x0A).map { String(decoding: $0, as: UTF8.self).trimmed }
    guard let first = lines.first else { return nil }
    status = first.split(separator: " ").dropFirst().first.flatMap { Int($0) } ?? 0
    headers = lines.dropFirst().compactMap { line in
      guard let colon = line.firstIndex(of: ":") else { return nil }
      return (line[..<colon].lowercased(), line[line.index(after: colon)...].trimmed)
    }
    body = Array(block[next...])
    if header("transfer-encoding")?.lowercased().contains("chunked") ?? false, let joined = Self.joined(body) {
      body = joined
    }
    // Archives that undid the compression often leave its header: the bytes decide.
    if Gzip.isGzip(body), let plain = try? Gzip.decompress(body, path: path, limit: limit) { body = plain }
  }

  /// Where the head ends and the content begins.
  private static func headEnd(_ block: [UInt8]) -> (Int, Int)? {
    var index = 0
    while index + 1 < min(block.count, 256 << 10) {
      if block[index] == 0x0A {
        if block[index + 1] == 0x0A { return (index, index + 2) }
        if block[index + 1] == 0x0D, index + 2 < block.count, block[index + 2] == 0x0A { return (index, index + 3) }
      }
      index += 1
    }
    return nil
  }

  /// The content of chunks one after another; nil where the bytes are no chunks (the header is stale). A wrong or
  /// missing end is forgiven once a chunk was read.
  private static func joined(_ body: [UInt8]) -> [UInt8]? {
    var output: [UInt8] = []
    var index = 0
    while index < body.count {
      guard let end = body[index...].prefix(32).firstIndex(of: 0x0A) else { break }
      let line = String(decoding: body[index..<end].prefix { $0 != 0x3B && $0 != 0x0D }, as: UTF8.self).trimmed
      guard let length = Int(line, radix: 16), length >= 0 else { break }
      if length == 0 { return output }
      let start = end + 1
      output += body[start..<min(body.count, start + length)]
      index = start + length
      while index < body.count, body[index] == 0x0D || body[index] == 0x0A { index += 1 }
    }
    guard !output.isEmpty else { return nil }
    return index < body.count ? output + body[index...] : output
  }
}
