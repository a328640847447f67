import Foundation
import Testing

@testable import ParleyDossier

@Suite("The starter dossier on disk")
struct TemplateTests {
  @Test("Is written once and never over anything")
  func neverOverwrites() throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("parley-\(UUID().uuidString)").path
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try DossierTemplate.write(to: folder)
    #expect(try DossierLoader.load(folder).title == "Wages at the harbour")

    let people = folder + "/people.yaml"
    try "people: {}".write(toFile: people, atomically: true, encoding: .utf8)
    #expect(throws: DossierErrors.self) { try DossierTemplate.write(to: folder) }
    #expect(try String(contentsOfFile: people, encoding: .utf8) == "people: {}")
  }
}
