import Foundation
import ParleyIngest
import ParleyText
import Testing

/// Messages and saved pages as other programs write them.
@Suite struct DocumentVariantTests {
  static let russian =
    "Делегации снова встретились в понедельник в портовом городе и назвали встречу полезной, долгой и трудной."

  private func quotedPrintable(_ text: String) throws -> String {
    Legacy.encode(text, "windows-1251").map { byte in
      (0x20..<0x7F).contains(byte) && byte != 0x3D
        ? String(UnicodeScalar(byte)) : "=" + String(byte, radix: 16, uppercase: true)
    }.joined()
  }

  @Test("A message whose parts are nested and in windows-1251, quoted-printable")
  func nestedMessage() throws {
    let mail =
      "From: news@example.org\r\nSubject: =?windows-1251?Q?=CF=E5=F0=E5=E3=EE=E2=EE=F0=FB?=\r\nMIME-Version: 1.0\r\n"
      + "Content-Type: multipart/mixed; boundary=\"outer\"\r\n\r\n--outer\r\n"
      + "Content-Type: multipart/alternative; boundary=\"inner\"\r\n\r\n--inner\r\n"
      + "Content-Type: text/plain; charset=windows-1251\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n"
      + "\(try quotedPrintable("Коротко."))\r\n--inner\r\n"
      + "Content-Type: text/html; charset=windows-1251\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n"
      + "\(try quotedPrintable("<p>\(Self.russian)</p>"))\r\n--inner--\r\n--outer--\r\n"
    let article = try Scratch().article("a.eml", mail)
    #expect(article.text == Self.russian)
    #expect(article.title == "Переговоры")
    #expect(article.language == .russian)
  }

  @Test("Where a message's page holds no article, its plain part is read")
  func emptyPage() throws {
    let mail =
      "From: news@example.org\nSubject: Talks\nMIME-Version: 1.0\nContent-Type: multipart/alternative; boundary=\"b\"\n\n--b\n"
      + "Content-Type: text/plain; charset=utf-8\n\n\(Self.russian)\n--b\nContent-Type: text/html; charset=utf-8\n\n"
      + "<html><body><nav>Home</nav></body></html>\n--b--\n"
    #expect(try Scratch().article("a.eml", mail).text.hasPrefix(Self.russian))
  }

  @Test("A page saved as MHTML in base64 and windows-1251")
  func encodedPage() throws {
    let page = Data(Legacy.encode("<html><body><p>\(Self.russian)</p></body></html>", "windows-1251"))
    let saved =
      "From: <Saved by a browser>\r\nSubject: Talks\r\nMIME-Version: 1.0\r\n"
      + "Content-Type: multipart/related; type=\"text/html\"; boundary=\"b\"\r\n\r\n--b\r\n"
      + "Content-Type: text/html; charset=\"windows-1251\"\r\nContent-Transfer-Encoding: base64\r\n\r\n"
      + "\(page.base64EncodedString())\r\n--b--\r\n"
    #expect(try Scratch().article("a.mht", saved).text == Self.russian)
  }

  @Test("Where a page holds its text only as data, the data are read", arguments: ["{0}", "<p>{0}</p>"])
  func dataOnly(form: String) throws {
    let paragraphs = (1...4).map { "\(PageHabitTests.prose[0]) This was paragraph \($0)." }
    let separator = form == "{0}" ? "\\n\\n" : ""
    let body = paragraphs.map { form.replacing("{0}", with: $0) }.joined(separator: separator)
    let page =
      "<html><head><script type=\"application/ld+json\">{\"@type\": \"NewsArticle\", \"headline\": \"Talks resume\", "
      + "\"articleBody\": \"\(body)\"}</script></head><body><h1>Talks resume</h1><div id=\"root\"></div></body></html>"
    let article = try Scratch().article("a.html", page)
    #expect(article.text.split(separator: "\n\n").map(String.init) == paragraphs)
  }

  @Test(
    "Scripts are no text, and end where the standard ends them",
    arguments: [
      "<script>var a = '<p>no</p>';</script>", "<SCRIPT type=module>if (a < b) { c('</p>') }</SCRIPT >",
      "<script><!-- document.write('<script>no<\\/script>') --></script>",
      "<style>p > a { content: '<p>no</p>' }</style>",
      "<div data-a=\"<script>\"></div>", "<!-- <script> -->", "<!-- <style> --><!--><div title='>'></div>",
      "<textarea><script></textarea>", "<a title=\"a>b\" href='<style>'></a>",
    ])
  func scripts(markup: String) throws {
    let paragraphs = PageHabitTests.prose
    let page =
      "<html><body><p>\(paragraphs[0])</p>\(markup)<p>\(paragraphs[1])</p><p>\(paragraphs[2])</p></body></html>"
    #expect(try Scratch().article("a.html", page).text == paragraphs.joined(separator: "\n\n"))
  }
}
