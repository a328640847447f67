import ParleyText
import Testing

@testable import ParleyDossier

@Suite("Changing a dossier's files")
struct WritingTests {
  private let people = """
    # Who speaks.

    people:
      # The union
      marsh:
        name: Ellen Marsh   # since 2021
        names: {en: [Marsh], ru: Марш}
        roles:
          # her first office
          - party: union
            title: "president: of the union"
            authority: 1.0
            from: 2021-01-01
          - {party: union, title: member, authority: 0.5, to: 2020-12-31}

      # The company
      okafor:
        name: Daniel Okafor
        roles:
        - party: employer
          title: negotiator
          authority: 0.9
    # the end

    """

  private func changed(_ settings: [(String, YAMLTree)], _ text: String? = nil) throws -> String {
    let settings = settings.map { DossierEdit.Setting($0.0.split(separator: "/").map(String.init), $0.1) }
    return try DossierEdit.Part(file: "people.yaml", settings: settings).applied(to: text ?? people)
  }

  @Test("A changed word changes its line alone, and the comment behind it stays")
  func changesOneLine() throws {
    #expect(
      try changed([("people/marsh/name", .word("Ellen Marsh-Lee"))])
        == people.replacing("name: Ellen Marsh   # since 2021", with: "name: Ellen Marsh-Lee   # since 2021"))
  }

  @Test("What means the same changes nothing: 1 for 1.0, a list of one for a word, an empty field for none")
  func keepsMeaning() throws {
    #expect(
      try changed([("people/marsh/names/ru", .list([.word("Марш")])), ("people/marsh/institution", .absent)]) == people)
  }

  @Test("A field in an item of a list changes in its place")
  func changesItem() throws {
    let roles = YAMLTree.list([
      .record([
        "party": .word("union"), "title": .word("president: of the union"), "authority": .word("1"),
        "from": .word("2021-01-01"), "to": .word("2024-05-01"),
      ]),
      .record(["party": .word("union"), "title": .word("member"), "authority": .word("0.5"), "to": .word("2020-12-31")]
      ),
    ])
    #expect(
      try changed([("people/marsh/roles", roles)])
        == people.replacing("        from: 2021-01-01\n", with: "        from: 2021-01-01\n        to: 2024-05-01\n"))
  }

  @Test("A new entry goes behind the last, set off like the others")
  func addsEntry() throws {
    let berg = YAMLTree.record(["name": .word("Анна Берг"), "names": .words([.english: ["Berg: Anna"]])])
    let last = "      authority: 0.9\n"
    #expect(
      try changed([("people/berg", berg)])
        == people.replacing(
          last, with: last + "\n  berg:\n    name: Анна Берг\n    names:\n      en: [\"Berg: Anna\"]\n"))
  }

  @Test("An entry that is taken out leaves the rest as it was")
  func removesEntry() throws {
    let left = try changed([("people/marsh", .absent)])
    #expect(
      left.hasSuffix(
        "  # The company\n  okafor:\n    name: Daniel Okafor\n    roles:\n    - party: employer\n      title: negotiator\n      authority: 0.9\n# the end\n"
      ))
    #expect(!left.contains("Ellen"))
  }

  @Test("The first field of an item keeps its dash", arguments: ["union", "employer"])
  func keepsDash(_ party: String) throws {
    let text = "people:\n  okafor:\n    name: O\n    roles:\n    - party: board\n      title: t\n"
    let role = YAMLTree.record(["party": .word(party), "title": .word("t")])
    #expect(
      try changed([("people/okafor/roles", .list([role]))], text)
        == text.replacing("party: board", with: "party: \(party)"))
    #expect(
      try changed([("people/okafor/roles", .list([.record(["title": .word("t")])]))], text)
        == "people:\n  okafor:\n    name: O\n    roles:\n    - title: t\n")
  }

  @Test("Items that change places take their lines and comments along")
  func reorders() throws {
    let text =
      "issues:\n  a:\n    options:\n      # low\n      - id: x\n        place: 0\n      # high\n      - id: y   # why\n        place: 1\n"
    let swapped = YAMLTree.list([
      .record(["id": .word("y"), "place": .word("0")]), .record(["id": .word("x"), "place": .word("1")]),
    ])
    #expect(
      try changed([("issues/a/options", swapped)], text)
        == "issues:\n  a:\n    options:\n      # high\n      - id: y   # why\n        place: 0\n      # low\n      - id: x\n        place: 1\n"
    )
  }

  @Test(
    "Every word comes back as it was",
    arguments: [
      "", " a", "a ", "#1", "a: b", "a #b", "- a", "yes", "null", "~", "1e3", "«Да»", "it's", "\"q\"", "a\\b", "a\nb",
      "a\u{2028}b", "[x]", "{x}", "@UA", "=US", "*x", "&x", "!x", "|", ">", "%", "`", "a, b", "п'ята", "\u{0}",
      "---",
    ])
  func roundTrips(_ word: String) throws {
    let file = try changed(
      [("a", .word(word)), ("b", .list([.word(word)])), ("c", .mapping([.init("k", .word(word))]))], "")
    let tree = try YAMLPatch(file).tree
    #expect(tree[["a"]] == .word(word))
    #expect(tree[["b"]] == .list([.word(word)]))
    #expect(tree[["c", "k"]] == .word(word))
  }

  @Test("Windows line endings stay")
  func keepsEndings() throws {
    let text = people.replacing("\n", with: "\r\n")
    let made = try changed([("people/okafor/name", .word("Dan"))], text)
    #expect(made == text.replacing("Daniel Okafor", with: "Dan"))
  }

  @Test(
    "What cannot be changed line by line is refused, not spoilt",
    arguments: ["{people: {a: {name: x}}}", "people: &p\n  a: {name: x}\nothers: *p\n"])
  func refuses(_ text: String) {
    #expect(throws: DossierErrors.self) { try changed([("people/a/name", .word("y"))], text) }
  }

  @Test("A file that holds only comments keeps them")
  func fillsEmpty() throws {
    #expect(
      try changed([("reservation/union", .number(0.4))], "# salience:\n") == "# salience:\nreservation:\n  union: 0.4\n"
    )
  }
}
