import Foundation
import ParleyText

/// Reads a PDF by `pdftotext` of poppler, a program of its own, so that a broken file harms nothing but itself.
struct PDFReader {
  let options: IntakeOptions

  static let name = "parley-pdf/1"
  private static let seconds = 60.0

  func article(file path: String) throws(IngestError) -> Article {
    let head = try InputFile.read(path, limit: options.maximumBytes).prefix(1024)
    guard head.firstRange(of: Array("%PDF".utf8)) != nil else {
      throw IngestError(.malformed, at: .init(path), "this does not begin like a PDF; name the file by its real format")
    }
    let text = String(
      decoding: try output(of: "pdftotext", ["-enc", "UTF-8", "-nopgbrk", path, "-"], path: path), as: UTF8.self)
    let joined = PageLines.paragraphs(of: text)
    guard !joined.isEmpty else {
      throw IngestError(
        .noArticle, at: .init(path), "the PDF holds no text, perhaps only pictures of it; recognise them first")
    }
    let body = joined.joined(separator: "\n\n")
    var layout = TextLayout(body, reference: options.published)
    let language = ParagraphLanguages.assign(&layout.paragraphs, of: body)
    return Article(
      origin: path, text: body, paragraphs: layout.paragraphs, title: layout.title,
      published: options.published(over: nil),
      language: language, extractor: Self.name)
  }

  private func output(of program: String, _ arguments: [String], path: String) throws(IngestError) -> Data {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = [program] + arguments
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = FileHandle.nullDevice
    process.standardInput = FileHandle.nullDevice
    do {
      try process.run()
    } catch {
      throw IngestError(.toolMissing, at: .init(path), "\(program) could not be started; install poppler-utils")
    }
    let stopper = DispatchWorkItem { process.terminate() }
    DispatchQueue.global().asyncAfter(deadline: .now() + Self.seconds, execute: stopper)
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    stopper.cancel()
    switch process.terminationStatus {
    case 0: return data
    case 127: throw IngestError(.toolMissing, at: .init(path), "\(program) is not installed; install poppler-utils")
    default: throw IngestError(.malformed, at: .init(path), "\(program) could not read the file; save the PDF again")
    }
  }
}

/// Joins the lines of a printed page into paragraphs.
enum PageLines {
  /// Paragraphs end at empty lines; a hyphen at a line's end joins the halves of a word; page numbers fall away.
  static func paragraphs(of text: String) -> [String] {
    var paragraphs: [String] = []
    var current = ""
    func finish() {
      if !current.isEmpty { paragraphs.append(current) }
      current = ""
    }
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      let line = TextFolding.collapsed(Array(line.utf8)[...])
      if line.isEmpty {
        finish()
      } else if line.allSatisfy({ $0.isNumber }) {
        continue
      } else if current.hasSuffix("-"), current.dropLast().last?.isLetter ?? false, line.first?.isLowercase ?? false {
        current = String(current.dropLast()) + line
      } else {
        current += current.isEmpty ? line : " " + line
      }
    }
    finish()
    return paragraphs
  }
}
