import ParleyCoding
import ParleyReading
import ParleyText
import TestFishery
import Testing

@testable import ParleyPicture

@Suite struct ShiftTests {
  static let before = [claim("C", "none", on: 2), claim("C", "none", on: 6), claim("C", "none", on: 9)]
  static let after = [
    claim("C", "quarter", on: 20, stance: .offers), claim("C", "quarter", on: 22, by: "envoy"),
    claim("C", "quarter", on: 25),
  ]
  static let back = [claim("C", "none", on: 50), claim("C", "none", on: 52), claim("C", "none", on: 55)]

  func shifts(_ claims: [Claim], asOf: Int) -> [Shift] {
    Picture(Fishery.dossier(), claims: claims, asOf: Fishery.day(asOf)).shifts(of: "C", on: "quota")
      .filter { $0.what == .position }
  }

  @Test("A concession is found on the day of the words that show it, with those words")
  func concession() throws {
    let found = shifts(Self.before + Self.after, asOf: 30)
    let shift = try #require(found.first)
    #expect(found.count == 1)
    #expect(shift.date == Fishery.day(20))
    #expect(shift.earliest == Fishery.day(10))
    #expect(shift.direction == .concession)
    #expect((shift.from, shift.to) == (0, 2))
    #expect(shift.probability > 0.9)
    #expect(Set(shift.claims) == Set(Self.after.map(\.id)))
    #expect(shift.held)
  }

  @Test("One that is taken back is a concession and a return")
  func takenBack() throws {
    let found = shifts(Self.before + Self.after + Self.back, asOf: 60)
    #expect(found.map(\.direction) == [.concession, .return])
    #expect(found.first?.outcome == .takenBack(Fishery.day(50)))
    #expect(found.last?.outcome == .held)
  }

  @Test("Whether it held is told as of the day, not with hindsight")
  func hindsight() {
    #expect(shifts(Self.before + Self.after + Self.back, asOf: 40).first?.held == true)
  }

  @Test("The same words again are no shift")
  func steadiness() {
    #expect(shifts(Self.before, asOf: 30).isEmpty)
  }

  @Test("A single voice of low office against many is no shift")
  func outlier() {
    let stray = claim("C", "half", on: 7, by: "clerk", authority: 0.2)
    #expect(shifts(Self.before + [stray], asOf: 12).isEmpty)
  }

  @Test("Towards the own ideal is a hardening, from whichever end the side looks")
  func hardening() {
    let claims =
      [claim("F", "half", on: 2), claim("F", "half", on: 4), claim("F", "half", on: 6)]
      + [claim("F", "free", on: 30), claim("F", "free", on: 31), claim("F", "free", on: 33)]
    let found = Picture(Fishery.dossier(), claims: claims, asOf: Fishery.day(40)).shifts(of: "F", on: "quota")
    #expect(found.filter { $0.what == .position }.map(\.direction) == [.hardening])
  }

  @Test("An act of yielding says by itself that a harder stand came before and is left")
  func yielding() throws {
    func moved(_ act: SpeechAct) throws -> Double {
      let words = claim("C", "tenth", on: 12, act: act)
      let picture = Picture(Fishery.dossier(), claims: [words], asOf: Fishery.day(14))
      let track = try #require(picture.position(of: "C", on: "quota"))
      return track.mean(on: Fishery.day(12)) - track.mean(on: Fishery.day(0))
    }
    let (yielded, declared) = try (moved(.concede), moved(.declare))
    #expect(yielded > declared + 0.05)
    let picture = Picture(
      Fishery.dossier(), claims: [claim("C", "tenth", on: 12, act: .concede)], asOf: Fishery.day(14))
    #expect(picture.shifts.map(\.date) == [Fishery.day(12)])
  }

  @Test("A window opens with a concession and closes with its return")
  func window() throws {
    let picture = Picture(
      Fishery.dossier(), claims: Self.before + Self.after + Self.back, asOf: Fishery.day(60))
    let window = try #require(picture.windows.first { $0.what == .position })
    #expect(window.opened == Fishery.day(20))
    #expect(window.closed == Fishery.day(50))
    #expect(window.option == 2)
    #expect(Set(window.closing) == Set(Self.back.map(\.id)))
  }
}
