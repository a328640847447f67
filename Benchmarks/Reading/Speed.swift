import ParleyReading
import ParleyText

/// Reads a sample until so much text has been read, and the same text with less and less done to it.
struct Speed {
  let sample: Sample
  let megabytes: Int

  func report() throws {
    guard sample.bytes > 0 else { return print("no article in this language") }
    let reader = try ShippedReader()
    let cast = Cast()
    for article in sample.articles.prefix(50) { _ = reader.read(article, cast: cast) }
    print("\(sample.articles.count) articles, \(sample.bytes) bytes, read until \(megabytes) MB are reached; one core")
    let floor = measure { article in
      article.text.utf8.withContiguousStorageIfAvailable { QuotationScan.count($0.span) } ?? 0
    }
    print("quotation marks only (the floor): \(floor.rate) MB/s, \(floor.found) marks")
    let cut = measure { Segmentation($0).tokens.count }
    print("tokens, sentences, quotations: \(cut.rate) MB/s, \(cut.found) tokens")
    Memory.forgetPeak()
    let whole = measure { reader.read($0, cast: cast).statements.count }
    print("the shipped reader, all findings: \(whole.rate) MB/s, \(whole.found) statements")
    print("most memory while reading: \(Memory.peak >> 20) MB")
  }

  private func measure(_ work: (Article) -> Int) -> (rate: String, found: Int) {
    var (bytes, found) = (0, 0)
    let start = Clock.seconds
    while bytes < megabytes * 1_000_000 {
      for article in sample.articles {
        found += work(article)
        bytes += article.text.utf8.count
        if bytes >= megabytes * 1_000_000 { break }
      }
    }
    return (Clock.rate(bytes, since: start), found)
  }
}

/// The machine's own floor: a scan that finds quotation marks and nothing else.
enum QuotationScan {
  /// ", «, », and the marks from U+2018 to U+201F.
  static func count(_ bytes: Span<UInt8>) -> Int {
    var marks = 0
    var index = 0
    while index < bytes.count {
      switch bytes[index] {
      case 0x22: marks += 1
      case 0xC2:
        if index + 1 < bytes.count, bytes[index + 1] == 0xAB || bytes[index + 1] == 0xBB { marks += 1 }
      case 0xE2:
        if index + 2 < bytes.count, bytes[index + 1] == 0x80, (0x98...0x9F).contains(bytes[index + 2]) { marks += 1 }
      default: break
      }
      index += 1
    }
    return marks
  }
}
