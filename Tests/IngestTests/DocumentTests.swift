import ParleyIngest
import ParleyText
import Testing

@Suite struct DocumentTests {
  static let prose = "Delegations met again on Monday in the harbour city, and both of them called the meeting useful."

  @Test("A message gives its text, subject, sender and day")
  func mail() throws {
    let mail = """
      From: =?UTF-8?B?0J3QvtCy0LjQvdC4?= <news@example.org>\r
      Subject: =?UTF-8?Q?Talks_=E2=80=94_day_two?=\r
      Date: Mon, 14 Mar 2022 23:30:00 +0200\r
      Content-Type: text/plain; charset=utf-8\r
      Content-Transfer-Encoding: quoted-printable\r
      \r
      Delegations met again on Monday=20in the harbour city, and both of them =\r
      called the meeting useful.\r

      """
    let article = try Scratch().article("a.eml", mail)
    #expect(article.text.hasPrefix(Self.prose))
    #expect(article.title == "Talks — day two")
    #expect(article.publisher == "Новини")
    #expect(article.published?.first == Day("2022-03-14"))
  }

  @Test("A mailbox gives an article for each message, pages before plain parts")
  func mailbox() throws {
    let scratch = try Scratch()
    let one =
      "From a@example.org Mon Mar 14 10:00:00 2022\nSubject: One\nDate: Mon, 14 Mar 2022 10:00:00 +0000\n\n\(Self.prose)\n\n"
    let two =
      "From b@example.org Tue Mar 15 10:00:00 2022\nSubject: Two\nMIME-Version: 1.0\n"
      + "Content-Type: multipart/alternative; boundary=\"b\"\n\n--b\nContent-Type: text/plain\n\nplain\n--b\nContent-Type: text/html\n\n"
      + "<p>\(Self.prose)</p>\n--b--\n"
    let articles = try Intake().articles(at: scratch.write("a.mbox", one + two)).map { try $0.get() }
    #expect(articles.map(\.title) == ["One", "Two"])
    #expect(articles.allSatisfy { $0.text.hasPrefix(Self.prose) })
  }

  @Test("A page saved as MHTML is read with its address")
  func savedPage() throws {
    let saved =
      "From: <Saved by a browser>\r\nSnapshot-Content-Location: https://example.org/a\r\nSubject: Talks\r\nMIME-Version: 1.0\r\n"
      + "Content-Type: multipart/related; type=\"text/html\"; boundary=\"b\"\r\n\r\n--b\r\nContent-Type: text/html\r\n"
      + "Content-Transfer-Encoding: quoted-printable\r\nContent-Location: https://example.org/a\r\n\r\n"
      + "<html><body><p class=3D\"x\">\(Self.prose)</p></body></html>\r\n--b--\r\n"
    let article = try Scratch().article("a.mhtml", saved)
    #expect(article.text == Self.prose)
    #expect(article.url == "https://example.org/a")
  }

  @Test("A PDF is read, words broken at line ends are joined")
  func pdf() throws {
    let article = try Scratch().article(
      "a.pdf", TinyPDF.document(["Delegations met again on Mon-", "day in the harbour city."]))
    #expect(article.text == "Delegations met again on Monday in the harbour city.")
  }

  @Test("Broken documents are refused", arguments: ["a.pdf", "b.pdf", "a.mhtml", "a.eml"])
  func broken(name: String) throws {
    let content = name == "b.pdf" ? "%PDF-1.4\nnothing more" : "no such thing"
    #expect(throws: IngestError.self) { try Scratch().article(name, content) }
  }
}

/// A PDF with one page of lines.
enum TinyPDF {
  static func document(_ lines: [String]) -> String {
    let text = lines.enumerated().map { "1 0 0 1 72 \(700 - $0.offset * 14) Tm (\($0.element)) Tj" }.joined(
      separator: "\n")
    let stream = "BT /F1 12 Tf\n\(text)\nET"
    let objects = [
      "<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
      "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
      "<< /Length \(stream.utf8.count) >>\nstream\n\(stream)\nendstream",
      "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ]
    var document = "%PDF-1.4\n"
    var offsets: [Int] = []
    for (index, object) in objects.enumerated() {
      offsets.append(document.utf8.count)
      document += "\(index + 1) 0 obj\n\(object)\nendobj\n"
    }
    let start = document.utf8.count
    func padded(_ offset: Int) -> String { String(repeating: "0", count: 10 - String(offset).count) + String(offset) }
    document +=
      "xref\n0 \(objects.count + 1)\n0000000000 65535 f \n" + offsets.map { "\(padded($0)) 00000 n \n" }.joined()
    return document + "trailer\n<< /Size \(objects.count + 1) /Root 1 0 R >>\nstartxref\n\(start)\n%%EOF\n"
  }
}
