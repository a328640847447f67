import Foundation
import ParleyLedger
import ParleyWorkspace

// Makes a dossier with a ledger of many made-up claims: bench-workbench DOSSIER NEWFOLDER [CLAIMS]
// It has the dossier's own parties, people, issues and outlook; its articles say nothing.
let arguments = CommandLine.arguments.dropFirst().map { $0 }
guard arguments.count >= 2, let claims = Int(arguments.count > 2 ? arguments[2] : "100000"), claims > 0 else {
  print("usage: bench-workbench DOSSIER NEWFOLDER [CLAIMS]")
  exit(64)
}
let (source, target) = (URL(fileURLWithPath: arguments[0]), URL(fileURLWithPath: arguments[1]))
let clock = ContinuousClock()

do {
  try FileManager.default.createDirectory(at: target, withIntermediateDirectories: true)
  for name in ["dossier.yaml", "people.yaml", "issues.yaml", "facts.yaml", "outlook.yaml"] {
    let file = source.appendingPathComponent(name)
    guard FileManager.default.fileExists(atPath: file.path) else { continue }
    try FileManager.default.copyItem(at: file, to: target.appendingPathComponent(name))
  }
  let workspace = try Workspace(folder: target.path)
  var articles = SyntheticArticles(workspace.dossier, seed: 1)
  let perArticle = 4
  let filling = try clock.measure {
    for _ in 0..<(claims + perArticle - 1) / perArticle {
      try workspace.ledger.store(articles.next(statements: perArticle))
    }
  }
  print("filled: \(try workspace.counts().claims) claims in \(filling)")

  func time(_ name: String, _ work: () throws -> Void) rethrows { print("\(name): \(try clock.measure(work))") }
  try time("picture") { _ = try workspace.picture() }
  try time("picture, kept") { _ = try workspace.picture() }
  try time("one page of claims") { _ = try workspace.claims(Filter(limit: 100)) }
  try time("a page far down") { _ = try workspace.claims(Filter(limit: 100, offset: claims / 2)) }
  try time("count of claims") { _ = try workspace.countClaims() }
  try time("search of words") { _ = try workspace.claims(Filter(words: "guarantors", limit: 100)) }
  try time("count of a search") { _ = try workspace.countClaims(Filter(words: "guarantors")) }
  try time("counts") { _ = try workspace.counts(knownBy: workspace.lastDay()) }
  try time("review queue") { _ = try workspace.reviewQueue(for: "bench") }
  try time("settlement") { _ = try workspace.settlement() }
  try time("hypotheses") { _ = try workspace.hypotheses() }
  try time("forecasts") { _ = try workspace.forecasts() }
  try time("history") { _ = try workspace.history() }
  try time("gap") { _ = try workspace.gap() }
} catch {
  print(error)
  exit(1)
}
