import HTTPTypes
import Hummingbird
import ParleyText
import Testing

@testable import ParleyWorkbench

@Suite("The language of the pages")
struct TongueTests {
  private func tongue(_ path: String, accept: String? = nil, cookie: String? = nil) -> Tongue {
    var head = HTTPRequest(method: .get, scheme: "http", authority: "localhost", path: path)
    head.headerFields[.acceptLanguage] = accept
    head.headerFields[.cookie] = cookie
    return Tongue(Request(head: head, body: RequestBody(buffer: ByteBuffer())))
  }

  @Test("The address chooses before the cookie, the cookie before the browser")
  func chooses() {
    #expect(tongue("/?lang=uk", accept: "ru", cookie: "lang=en").language == .ukrainian)
    #expect(tongue("/", accept: "ru", cookie: "lang=uk").language == .ukrainian)
    #expect(tongue("/", accept: "ru").language == .russian)
    #expect(tongue("/").language == .english)
    #expect(tongue("/?lang=uk").isChosen)
    #expect(!tongue("/", cookie: "lang=uk").isChosen)
  }

  @Test(
    "A browser's wish is granted by weight, as far as the interface speaks the language",
    arguments: [
      ("uk-UA,uk;q=0.9,en;q=0.8", Language.ukrainian), ("fr, ru;q=0.5", .russian), ("en;q=0.4, uk;q=0.6", .ukrainian),
      ("uk;q=0, en", .english), ("ru, uk", .russian), ("de", nil), ("", nil), (";;;,,q=", nil),
    ])
  func weighs(_ header: String, _ language: Language?) {
    #expect(Tongue.preferred(header) == language)
  }

  @Test(
    "A query is decoded once",
    arguments: [
      ("100%25+sure", "100% sure"), ("a%2Bb", "a+b"), ("%25C3", "%C3"), ("%D0%BC%D0%B8%D1%80", "мир"), ("%zz", "%zz"),
    ])
  func decodes(_ sent: String, _ text: String) {
    let head = HTTPRequest(method: .get, scheme: "http", authority: "localhost", path: "/ledger?words=\(sent)&x=1")
    let request = Request(head: head, body: RequestBody(buffer: ByteBuffer()))
    #expect(Asking(request: request, places: Parameters()).text("words") == text)
  }

  @Test(
    "The switch keeps what the address asks for",
    arguments: [
      ("/ledger?words=peace&lang=ru", "/ledger?words=peace&lang=uk"), ("/", "/?lang=uk"), ("/?lang=en", "/?lang=uk"),
    ])
  func switches(_ address: String, _ expected: String) { #expect(address.settingQuery("lang", to: "uk") == expected) }

  @Test("A page speaks the language that was chosen, and the choice is kept", arguments: ["en", "uk", "ru"])
  func speaks(_ code: String) async throws {
    let page = try await Browser(Talks.shared.get()).get("/?lang=\(code)")
    #expect(page.text.contains("<html lang=\"\(code)\">"))
    #expect(page.headers[.contentLanguage] == code)
    #expect(page.headers[.setCookie]?.contains("lang=\(code)") == true)
  }

  @Test(
    "No page leaves a gap unfilled or shows a key, in any language",
    arguments: ["/", "/timeline", "/voices", "/ledger", "/brief", "/sources"], ["en", "uk", "ru"])
  func isFilled(_ path: String, _ code: String) async throws {
    let text = try await Browser(Talks.shared.get()).get("\(path)?lang=\(code)").text
    #expect(!text.contains(#/>[^<]*\{[a-z]+\}/#))
    #expect(!text.contains(#/>(?:overview|verdict|lane|ledger|claim|voices|timeline|report|column)\.[a-z-]+</#))
  }
}
