/// The words by which furniture is known, in English, Russian and Ukrainian; small letters, ё as е.
enum FurniturePhrases {
  static let invitations: PhraseSet = [
    "join the conversation", "join the discussion", "join our", "join us on", "sign up",
    "follow us", "follow @", "click here", "tap here", "share this", "share on", "share the article", "leave a comment",
    "post a comment", "add a comment", "view comments", "show comments", "download our app", "download the app",
    "get our newsletter", "get the latest", "become a member", "become a subscriber", "support our",
    "enable notifications",
    "turn on notifications", "write to us", "email us", "send us", "listen to this article", "you must be logged in",
    "please enable javascript", "please use chrome", "write to", "like this story", "want great stories",
    "latest posts by", "love movies", "like this:", "like loading",
    "get more from", "follow your favorites", "give your feedback", "stay connected", "tap the link", "have a tip",
    "got a tip",
    "want more", "thanks for reading", "enjoy this", "watch this", "watch live", "read our full", "learn more",
    "get it now", "buy now",
    "shop now", "order now", "see all", "view all", "show caption", "hide caption", "click to", "this video is",
    "print this", "copy link", "already a subscriber", "create an account",
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
  static let buttons: PhraseSet = [
    "подписаться", "поделиться", "войти", "написать комментарий", "комментировать", "поддержать редакцию",
    "распечатать", "підписатися", "поділитися", "увійти", "коментувати", "підтримати редакцію", "роздрукувати",
    "надіслати новину", "прислать новость", "оставить комментарий", "залишити коментар", "subscribe", "donate",
    "sign in", "log in",
  ]

  static let teasers: PhraseSet = [
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

  static let headsOfLists: PhraseSet = [
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

  /// Headings of what follows an article.
  static let closingHeadings: PhraseSet = [
    "references", "footnotes", "sources", "notes", "bibliography", "endnotes", "further reading", "about the author",
    "about the authors",
    "author", "about us", "about the writer", "share", "share this", "tags", "categories", "contact", "contacts",
    "stay connected",
    "follow us", "media contact", "press contact", "in this article", "leave a reply", "leave a comment",
    "write a comment", "newsletter", "credits", "photo credits", "video credits",
    "источники", "примечания", "литература", "об авторе", "об авторах", "контакты", "теги", "поделиться",
    "джерела", "примітки", "література", "про автора", "про авторів", "контакти", "поділитися",
  ]

  /// How such headings begin.
  static let closingLeads: PhraseSet = [
    "about the author", "more from", "more on", "more in", "read more", "read next", "see also", "you might", "you may",
    "also in", "related",
    "recommended", "keep reading", "what's next", "share this", "sign up", "join our", "subscribe", "more great",
    "читайте также", "еще по теме", "другие новости", "материалы по теме", "читайте також", "ще за темою",
    "інші новини",
    "матеріали за темою",
  ]

  /// What stands over a list of an article's own parts.
  static let contents: PhraseSet = [
    "in this article", "in this post", "in this guide", "in this story", "on this page", "table of contents",
    "contents",
    "jump to", "what's inside", "в этой статье", "содержание", "оглавление", "у цій статті", "зміст",
  ]

  static let advertisement: PhraseSet = [
    "advertisement", "advertising", "ad feedback", "sponsored content", "story continues below",
    "article continues below", "реклама", "на правах рекламы", "на правах реклами",
  ]

  static let legal: PhraseSet = [
    "all rights reserved", "accept cookies", "accept all cookies", "uses cookies", "use cookies", "cookie policy",
    "cookie settings",
    "privacy policy", "terms of use", "affiliate fee", "affiliate commission", "affiliate links",
    "affiliate partnerships", "earn a commission",
    "may earn commission", "receive compensation when you", "disclaimer:", "originally appeared",
    "originally published", "republished here",
    "republished with permission", "click here for reprint", "can be reached at", "follow him on", "follow her on",
    "follow them on", "terms of service", "terms and conditions", "may not be reproduced",
    "may not be published, broadcast", "user agreement", "we may receive compensation", "may receive a commission",
    "without the express written", "reach the reporter", "read the original article",
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

  /// What is said at length at the foot of a page, to be held to nothing.
  static let disclaimers: PhraseSet = [
    "informational purposes only", "for informational purposes", "not constitute medical advice",
    "not constitute legal advice",
    "not constitute financial advice", "not constitute investment advice", "does not necessarily represent",
    "do not necessarily reflect", "does not necessarily reflect", "не является индивидуальной инвестиционной",
    "может не совпадать с мнением редакции", "может не совпадать с позицией редакции",
    "может не совпадать с точкой зрения редакции", "може не збігатися з думкою редакції",
    "може не збігатися з позицією редакції", "може не збігатися з точкою зору редакції",
  ]

  static let tags: PhraseSet = [
    "tags", "tagged", "topics", "filed under", "теги", "метки", "ключевые слова", "темы", "мітки", "ключові слова",
    "теми",
  ]

  static let counters: PhraseSet = [
    "min read", "minute read", "minutes read", "mins read", "views", "view", "comments", "comment", "shares", "share",
    "likes",
    "минут чтения", "минуты чтения", "мин", "мин чтения", "просмотров", "просмотра", "комментариев", "комментария",
    "комментарий",
    "хвилин читання", "хвилини читання", "хв", "хв читання", "переглядів", "перегляди", "коментарів", "коментарі",
    "коментар",
    "am", "pm", "utc", "gmt", "мск", "et", "est", "edt", "a.m", "p.m",
  ]

  static let credits: PhraseSet = [
    "photo", "photos", "photograph", "image", "image credit", "photo credit", "picture", "credit", "illustration",
    "screenshot",
    "фото", "фотография", "снимок", "изображение", "иллюстрация", "скриншот", "источник фото", "автор фото",
    "світлина", "зображення", "ілюстрація", "скріншот", "джерело фото", "автор фото",
  ]

  static let pictureAgencies: PhraseSet = [
    "ap", "ap photo", "associated press", "reuters", "afp", "getty images", "getty", "epa", "epa-efe", "shutterstock",
    "istock",
    "alamy", "bloomberg", "anadolu", "dpa", "тасс", "риа новости", "уніан", "укрінформ", "унiан", "pool",
  ]

  /// What stands near the end of a caption.
  static let captionMarks: PhraseSet = [
    "(image:", "(photo:", "(photo by", "(ap photo", "(picture:", "image credit:", "photo credit:", "photo by:",
    "(credit:", "/getty images", "/afp",
    "/reuters", "via getty images", "via reuters", "via ap)", "(фото:", "фото:", "/reuters)", "(світлина:",
    "credit: getty",
  ]

  /// How a caption names whom the picture is from, as its last words.
  static let captionCredits: PhraseSet = [" credit: "]

  /// How agencies say who else worked on a text.
  static let contributions: PhraseSet = [
    "contributed to this report", "contributed to this story", "contributed to this article", "contributed reporting",
  ]

  /// The same, where they begin a line.
  static let contributionLeads: PhraseSet = [
    "reporting by", "additional reporting by", "editing by", "writing by", "в подготовке материала",
    "над материалом работал",
    "материал подготовил", "у підготовці матеріалу", "над матеріалом працював", "матеріал підготував",
    "матеріал підготувала",
  ]

  static let postBoxes: PhraseSet = [
    "newsletter", "your inbox", "рассылк", "на почту", "розсилк", "на пошту",
  ]
  static let orders: PhraseSet = [
    "sign up for", "sign up to", "sign up here", "subscribe to", "delivered to your", "delivered right",
    "delivered straight", "straight to your", "right to your", "create or log in", "подпишитесь", "подписывайтесь",
    "підпишіться", "підписуйтесь", "підписуйтеся",
  ]

  /// How a line begins that says when a page appeared.
  static let datelines: PhraseSet = [
    "published", "updated", "last updated", "first published", "posted", "last modified", "опубликовано", "обновлено",
    "опубліковано", "оновлено",
  ]

  static let bylines: PhraseSet = ["by ", "автор: ", "автор ", "авторы: ", "автори: ", "текст: "]

  /// All phrases that are looked for in the middle of lines, so that one search tells whether any rule need look.
  static let inside = PhraseSet(legal, disclaimers, postBoxes)
}
