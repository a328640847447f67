import ParleyText
import Testing

@Suite struct NameKeyTests {
  @Test(
    "All spellings and cases of a surname have one key",
    arguments: [
      [
        "Зеленский", "Зеленского", "Зеленскому", "Зеленским", "Зеленський", "Зеленського", "Зеленському", "Zelensky",
        "Zelenskyy", "Zelenskiy",
      ],
      ["Кулеба", "Кулебы", "Кулебе", "Кулебу", "Кулебой", "Кулеби", "Кулебі", "Кулебою", "Kuleba"],
      ["Лавров", "Лаврова", "Лаврову", "Лавровым", "Лаврові", "Lavrov"],
      ["Путин", "Путіна", "Путину", "Путиным", "Путіним", "Putin"],
      ["Арахамия", "Арахамии", "Арахамію", "Арахамія", "Arakhamia", "Arahamiya"],
      ["Чавушоглу", "Çavuşoğlu"],
      ["Шмыгаль", "Шмигаля", "Shmyhal"],
      ["Соловьев", "Соловьёв", "Соловйов", "Solovyov"],
      ["Беннет", "Беннета", "Bennett"],
      ["Кравец", "Кравца", "Кравцу"],
      ["Ибрагим", "Ибрагима", "Ибрагимом"],
    ])
  func oneKey(spellings: [String]) {
    let keys = Set(spellings.map { NameKey($0) })
    #expect(keys.count == 1, "\(spellings)")
  }

  @Test(
    "Different surnames have different keys",
    arguments: [
      ("Медведев", "Медведчук"), ("Мороз", "Морозов"), ("Lavrov", "Lavrenko"), ("Macron", "Marin"),
      ("Песков", "Лесков"),
    ])
  func differentKeys(a: String, b: String) {
    #expect(NameKey(a) != NameKey(b))
  }

  @Test("A key from bytes is the key from the string")
  func bytes() {
    for word in ["Зеленського", "Zelenskyy", "Çavuşoğlu", "O'Brien", ""] {
      let bytes = Array(word.utf8)
      #expect(NameKey(utf8: bytes.span) == NameKey(word))
    }
  }

  @Test("One letter more, less or other is one edit; two are not")
  func edits() {
    func isNear(_ a: String, _ b: String) -> Bool { EditDistance.isAtMostOne(Array(a.utf8), Array(b.utf8)) }
    #expect(isNear("medinski", "medkinski"))
    #expect(isNear("medinski", "medinsk"))
    #expect(isNear("medinski", "medunski"))
    #expect(isNear("medinski", "medinski"))
    #expect(!isNear("medinski", "medkinsky"))
    #expect(!isNear("lavrov", "lavrenko"))
    #expect(isNear("", "a"))
  }
}
