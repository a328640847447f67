/// The agencies whose stories others reprint.
enum NewsAgency {
  private static let names: Set<String> = [
    "reuters", "thomson reuters", "associated press", "the associated press", "ap", "ap news", "afp",
    "agence france presse", "dpa", "efe", "ansa", "pap", "kyodo", "kyodo news", "yonhap", "xinhua", "anadolu",
    "anadolu agency", "bloomberg", "tass", "itar tass", "interfax", "interfax ukraine", "ria novosti", "ria",
    "ukrinform", "unian", "belta", "belga",
    "тасс", "итар тасс", "риа новости", "риа", "интерфакс", "интерфакс украина", "укринформ", "унн", "униан", "белта",
    "рейтер", "рейтерс", "франс пресс",
    "укрінформ", "інтерфакс україна", "уніан", "рейтерз", "франс прес",
  ]

  /// Whether a publisher is one, however it is written.
  static func isOne(_ publisher: String) -> Bool { names.contains(AuthorChooser.key(publisher)) }
}
