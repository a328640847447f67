/// The words by which furniture is known, in English, Russian and Ukrainian; small letters, ё as е.
enum FurniturePhrases {
  static let invitations = [
    "join the conversation", "join the discussion", "join our", "join us on", "sign up",
    "follow us", "follow @", "click here", "tap here", "share this", "share on", "share the article", "leave a comment",
    "post a comment", "add a comment", "view comments", "show comments", "download our app", "download the app",
    "get our newsletter", "get the latest", "become a member", "become a subscriber", "support our",
    "enable notifications",
    "turn on notifications", "write to us", "email us", "send us", "listen to this article", "you must be logged in",
    "please enable javascript", "print this", "copy link", "already a subscriber", "create an account",
    "stay up to date with",
    "подпишитесь", "подписывайтесь", "присоединяйтесь", "поделитесь", "поделись",
    "войдите", "зарегистрируйтесь", "оставьте комментарий",
    "читайте нас", "следите за нами", "следите за новостями", "скачайте приложение", "установите приложение",
    "поддержите нас",
    "нашли ошибку", "если вы заметили ошибку", "заметили ошибку",
    "включите уведомления", "добавьте нас", "будьте в курсе",
    "підпишіться", "підписуйтесь", "підписуйтеся", "приєднуйтесь", "приєднуйтеся", "поділіться",
    "увійдіть", "зареєструйтесь", "залиште коментар", "читайте нас",
    "стежте за нами", "стежте за новинами", "завантажте застосунок", "підтримайте нас",
    "знайшли помилку", "якщо ви помітили помилку", "помітили помилку", "якщо ви знайшли помилку",
    "увімкніть сповіщення",
  ]

  /// Labels of buttons, which prose may begin with as well.
  static let buttons = [
    "подписаться", "поделиться", "войти", "написать комментарий", "комментировать", "поддержать редакцию",
    "распечатать", "підписатися", "поділитися", "увійти", "коментувати", "підтримати редакцію", "роздрукувати",
    "надіслати новину", "прислать новость", "оставить комментарий", "залишити коментар", "subscribe", "donate",
    "sign in", "log in",
  ]

  static let teasers = [
    "read more", "read also", "also read", "see also", "read next", "related:", "more:", "watch:", "more on this",
    "more from",
    "recommended:", "don't miss", "up next", "continue reading", "keep reading",
    "читайте также", "читать также", "читайте еще", "смотрите также", "смотрите:", "подробнее:", "по теме:",
    "также по теме",
    "еще по теме", "материалы по теме", "больше по теме", "другие новости", "еще больше новостей", "рекомендуем",
    "читать далее", "читать полностью", "больше новостей", "еще новости",
    "читайте також", "дивіться також", "дивіться:", "детальніше:", "за темою", "також за темою", "ще за темою",
    "матеріали за темою", "більше за темою", "інші новини", "рекомендуємо", "більше новин", "читати далі", "читайте ще",
    "нагадаємо, раніше ми писали", "напомним, ранее мы писали",
  ]

  static let headsOfLists = [
    "trending", "most read", "most popular", "most viewed", "popular now", "top stories", "latest news", "more news",
    "related articles", "related stories", "related topics", "related news", "related content", "recommended",
    "editors' picks",
    "editor's picks", "you may also like", "you might also like", "what to read next", "more stories", "comments",
    "sponsored",
    "самое читаемое", "самое популярное", "популярное", "популярные", "главное за день", "главные новости",
    "последние новости",
    "новости партнеров", "новости по теме", "лента новостей", "выбор редакции", "в тренде", "сейчас читают",
    "комментарии",
    "сюжет:", "сюжеты:",
    "найпопулярніше", "найчитаніше", "популярне", "популярні", "головне за день", "головні новини", "останні новини",
    "новини партнерів", "новини за темою", "стрічка новин", "вибір редакції", "у тренді", "зараз читають", "коментарі",
  ]

  static let advertisement = [
    "advertisement", "advertising", "ad feedback", "sponsored content", "story continues below",
    "article continues below", "реклама", "на правах рекламы", "на правах реклами",
  ]

  static let legal = [
    "all rights reserved", "accept cookies", "accept all cookies", "uses cookies", "use cookies", "cookie policy",
    "cookie settings",
    "privacy policy", "terms of use", "terms of service", "terms and conditions", "may not be reproduced",
    "may not be published, broadcast",
    "все права защищены", "использует файлы cookie", "используем файлы cookie", "используем cookie",
    "использует cookie",
    "политика конфиденциальности", "политикой конфиденциальности", "пользовательское соглашение",
    "перепечатка материалов",
    "использование материалов сайта", "при использовании материалов", "при цитировании",
    "свидетельство о регистрации сми",
    "усі права захищен", "всі права захищен", "використовує файли cookie", "використовуємо файли cookie",
    "політика конфіденційності",
    "передрук матеріалів", "використання матеріалів сайту", "при використанні матеріалів",
  ]

  static let tags = [
    "tags", "tagged", "topics", "filed under", "теги", "метки", "ключевые слова", "темы", "мітки", "ключові слова",
    "теми",
  ]

  static let counters: Set<String> = [
    "min read", "minute read", "minutes read", "mins read", "views", "view", "comments", "comment", "shares", "share",
    "likes",
    "минут чтения", "минуты чтения", "мин", "мин чтения", "просмотров", "просмотра", "комментариев", "комментария",
    "комментарий",
    "хвилин читання", "хвилини читання", "хв", "хв читання", "переглядів", "перегляди", "коментарів", "коментарі",
    "коментар",
    "am", "pm", "utc", "gmt", "мск", "et", "est", "edt", "a.m", "p.m",
  ]

  static let credits = [
    "photo", "photos", "photograph", "image", "image credit", "photo credit", "picture", "credit", "illustration",
    "screenshot",
    "фото", "фотография", "снимок", "изображение", "иллюстрация", "скриншот", "источник фото", "автор фото",
    "світлина", "зображення", "ілюстрація", "скріншот", "джерело фото", "автор фото",
  ]

  static let pictureAgencies = [
    "ap", "ap photo", "associated press", "reuters", "afp", "getty images", "getty", "epa", "epa-efe", "shutterstock",
    "istock",
    "alamy", "bloomberg", "anadolu", "dpa", "тасс", "риа новости", "уніан", "укрінформ", "унiан", "pool",
  ]

  static let bylines = ["by ", "автор: ", "автор ", "авторы: ", "автори: ", "текст: "]
}
