import ArgumentParser
import Foundation
import ParleyWorkspace

struct TrainReadingCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reading",
    abstract: "Train a reader on marked articles.",
    discussion: """
      Learns from a folder of brat standoff (.txt and .ann files, side by side or in folders of their own), or from a
      dossier: from the paragraphs in which claims were confirmed or corrected in review. The same input gives the same
      reader. Name the file in the dossier's settings (`reader: FILE`, from the dossier's folder) and read again.

      Example:
        parley train reading marked --out own.reader
        parley attribute page.txt --reader own.reader
      """)

  @Argument(help: "A folder of brat standoff, or a dossier's folder.")
  var folder: String
  @Option(name: .customLong("out"), help: "The file to write the reader to.")
  var file: String
  @Option(help: "The reader's name, kept with all that it will find; else the file's.")
  var name: String?

  func run() throws {
    let isDossier = FileManager.default.fileExists(atPath: folder + "/dossier.yaml")
    let articles =
      try isDossier ? Workspace(folder: folder).reviewedArticles() : Workspace.markedArticles(inFolder: folder)
    let stem = URL(fileURLWithPath: file).deletingPathExtension().lastPathComponent
    let meter = ProgressMeter()
    let report = try Workspace.trainReader(on: articles, name: name ?? stem, to: file) { share in
      meter.show("\(Int((share * 100).rounded()))%")
    }
    meter.finish()
    Output.write("\(report.articles) articles, \(report.marks) marked statements: \(report.reader) in \(report.file)\n")
  }
}
