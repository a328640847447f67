import Foundation
import ParleyText

/// Reads a PDF by `pdftotext` of poppler, a program of its own, so that a broken file harms nothing but itself.
struct PDFReader {
  let options: IntakeOptions

  static let name = "parley-pdf/1"
  private static let seconds = 60.0

  /// Reads a PDF that was fetched.
  func article(_ bytes: [UInt8], address: String, origin: String) throws(IngestError) -> Article {
    let file = FileManager.default.temporaryDirectory.appendingPathComponent("parley-\(UUID().uuidString).pdf")
    defer { try? FileManager.default.removeItem(at: file) }
    do {
      try Data(bytes).write(to: file)
    } catch {
      throw IngestError(.notReadable, at: .init(origin), "no temporary file could be written; make room on the disk")
    }
    return try article(file: file.path, origin: origin, address: address)
  }

  func article(file path: String) throws(IngestError) -> Article { try article(file: path, origin: path, address: nil) }

  private func article(file path: String, origin: String, address: String?) throws(IngestError) -> Article {
    let head = try InputFile.read(path, limit: options.maximumBytes).prefix(1024)
    guard head.firstRange(of: Array("%PDF".utf8)) != nil else {
      throw IngestError(
        .malformed, at: .init(origin), "this does not begin like a PDF; name the file by its real format")
    }
    let text = String(
      decoding: try output(of: "pdftotext", ["-enc", "UTF-8", "-nopgbrk", path, "-"], path: origin), as: UTF8.self)
    let joined = PageLines.paragraphs(of: text)
    guard !joined.isEmpty else {
      throw IngestError(
        .noArticle, at: .init(origin), "the PDF holds no text, perhaps only pictures of it; recognise them first")
    }
    let body = joined.joined(separator: "\n\n")
    var layout = TextLayout(body, reference: options.published)
    let language = ParagraphLanguages.assign(&layout.paragraphs, of: body)
    return Article(
      origin: origin, text: body, paragraphs: layout.paragraphs, title: layout.title, url: address,
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
