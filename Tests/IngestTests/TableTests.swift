import ParleyIngest
import ParleyText
import Testing

@Suite struct TableTests {
  @Test("CSV rows become articles, with quotation marks, commas and line ends inside fields")
  func csv() throws {
    let scratch = try Scratch()
    let text =
      "\u{FEFF}Title,Text,Date,Author\r\n\"One, two\",\"He said \"\"yes\"\".\nThen left.\",2022-03-14,Ann Example\r\n\r\nThree,Short text here.,14.03.2022,\r\n"
    let articles = try Intake().articles(at: scratch.write("a.csv", text)).map { try $0.get() }
    #expect(articles.map(\.title) == ["One, two", "Three"])
    #expect(articles[0].text == "He said \"yes\".\nThen left.")
    #expect(articles.map { $0.published?.description } == ["2022-03-14", "2022-03-14"])
    #expect(articles[0].authors == ["Ann Example"])
  }

  @Test("A wrong row is reported with its line, and the rows after it are read")
  func wrongRows() throws {
    let scratch = try Scratch()
    let path = try scratch.write(
      "a.csv", "text;date\nGood text.;2022-03-14\nBad;14 o'clock\nToo;many;fields\nLast text.;2022-03-15\n")
    let results = try Intake().articles(at: path).map { $0 }
    let lines = results.map { result -> Int? in if case .failure(let error) = result { error.place.line } else { nil } }
    #expect(lines == [nil, 3, 4, nil])
  }

  @Test("JSON lines become articles by a mapping of their fields")
  func jsonLines() throws {
    let scratch = try Scratch()
    let path = try scratch.write(
      "a.jsonl",
      "{\"main\": \"Text one.\", \"who\": [{\"name\": \"Ann\"}, \"Bo\"]}\n{broken\n{\"main\": \"Text two.\"}\n")
    let options = IntakeOptions(columns: ColumnMapping(text: ["main"], authors: ["who"]))
    let results = try Intake().articles(at: path, options: options).map { $0 }
    #expect(try results[0].get().authors == ["Ann", "Bo"])
    #expect(throws: IngestError.self) { try results[1].get() }
    #expect(try results[2].get().text == "Text two.")
  }

  @Test("A line over the limit is refused in bounded memory", .timeLimit(.minutes(1)))
  func longLine() throws {
    let scratch = try Scratch()
    let path = try scratch.write("a.jsonl", Array(repeating: UInt8(ascii: "x"), count: 8 << 20))
    let results = try Intake().articles(at: path, options: IntakeOptions(maximumBytes: 2 << 20)).map { $0 }
    #expect(results.count == 1)
    let error = #expect(throws: IngestError.self) { try results[0].get() }
    #expect(error?.code == .tooLarge)
  }

  @Test("Rows of GDELT's knowledge graph give pages with what was found in them")
  func knowledgeGraph() throws {
    var columns = Array(repeating: "", count: 27)
    columns[0] = "20220314101500-1"
    columns[1] = "20220314101500"
    columns[3] = "example.org"
    columns[4] = "https://example.org/a"
    columns[7] = "NEGOTIATIONS;CEASEFIRE"
    columns[11] = "ann example;bo sample"
    columns[15] = "-2.5,1,2"
    columns[22] = "120|40|said|we are ready to talk#200|10||no"
    columns[25] = "srclc:ukr;eng:GT-UKR 1.0"
    columns[26] = "<PAGE_TITLE>Talks &amp; more</PAGE_TITLE>"
    let row = try KnowledgeGraphRow(columns.joined(separator: "\t"), place: .init("a.csv", line: 1))
    #expect(row.seen == Day("2022-03-14"))
    #expect(row.persons == ["ann example", "bo sample"])
    #expect(row.tone == -2.5)
    #expect(row.quotations.first == KnowledgeGraphRow.Quotation(verb: "said", text: "we are ready to talk"))
    #expect(row.title == "Talks & more")
    #expect(row.translatedFrom == "ukr")
    #expect(throws: IngestError.self) { try KnowledgeGraphRow("too\tshort", place: .init("a.csv", line: 1)) }
  }
}
