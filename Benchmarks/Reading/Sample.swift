import ParleyIngest
import ParleyText

/// The articles that are read.
struct Sample {
  private(set) var articles: [Article] = []
  private(set) var bytes = 0

  /// - Parameter language: only articles in it; nil for all.
  init(folders: some Sequence<String>, language: Language?) throws {
    for folder in folders {
      for result in try Intake().articles(at: folder, options: IntakeOptions()) {
        guard let article = try? result.get(), language.map({ $0 == article.language }) ?? true else { continue }
        add(article)
      }
    }
  }

  private mutating func add(_ article: Article) {
    articles.append(article)
    bytes += article.text.utf8.count
  }

  private init() {}

  /// One article of one sentence: attributions joined by commas and "and", without a full stop before the end.
  static func oneSentence(_ size: Int, _ language: Language) -> Sample {
    let parts: [String] =
      switch language {
      case .russian:
        [
          "министр Олег Стрельцов заявил, что порт откроют во вторник",
          "представитель профсоюза Анна Майер сказала, что люди устали",
          "по словам мэра, встреча в Гавани прошла 12 марта", "если цены вырастут, перевозчики уйдут",
        ]
      case .ukrainian:
        [
          "міністр Олег Стрілець заявив, що порт відкриють у вівторок",
          "речниця профспілки Анна Маєр сказала, що люди втомилися",
          "за словами мера, зустріч у Гавані відбулася 12 березня", "якщо ціни зростуть, перевізники підуть",
        ]
      default:
        [
          "Minister Oleg Strelzov said that the port would open on Tuesday",
          "a union spokeswoman, Anna Meyer, said that people were tired",
          "according to the mayor the meeting in Harbour Town was held on March 12",
          "if prices rise, the carriers will leave",
        ]
      }
    var text = ""
    text.reserveCapacity(size + 200)
    var next = 0
    while text.utf8.count < size {
      if next > 0 { text += ", " }
      text += parts[next % parts.count]
      next += 1
    }
    text += "."
    var sample = Sample()
    sample.add(
      Article(
        origin: "sentence", text: text,
        paragraphs: [Paragraph(span: TextSpan(0, text.utf8.count), kind: .body, language: language)],
        published: Day("2024-03-14").map { ResolvedDate(first: $0, how: .given) }, language: language,
        extractor: "bench"))
    return sample
  }

  /// Text of so many bytes at least, or all there is.
  func text(atLeast size: Int) -> String {
    var text = ""
    for article in articles where text.utf8.count < size { text += article.text + "\n" }
    return text
  }
}
