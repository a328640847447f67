import ParleyText
import Testing

@Suite("Days")
struct DayTests {
  @Test(
    "A day is read from just the form in which it is written", arguments: ["2022-03-14", "0001-01-01", "2024-02-29"])
  func reads(text: String) { #expect(Day(text)?.description == text) }

  @Test(
    "Nothing else is a day",
    arguments: [
      "", "2022-03-1", "2022-03-145", "22-03-14", "2022/03/14", "2022-3-014", "2022-03-14 ", " 2022-03-14",
      "2022-13-01",
      "2023-02-29", "2022-00-10", "-022-03-14", "2022-03--4", "２０２２-03-14", "2022–03–14", "20220-3-14",
    ])
  func refuses(text: String) { #expect(Day(text) == nil) }
}
