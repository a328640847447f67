#!/usr/bin/env python3
"""Writes made-up articles about talks, in English, Russian and Ukrainian, as JSON lines or as a web archive.

    synthetic.py COUNT FILE.jsonl|FILE.warc.gz [--seed N] [--first N]

Every article is put together from templates and differs from all others. None is by anybody or about anything that happened.
"""
import argparse
import gzip
import json
import random

WORDS = {
    "en": {
        "places": "Istanbul Antalya Ankara Geneva Vienna Minsk Doha".split(),
        "things": ["humanitarian corridors", "the draft treaty", "prisoner exchanges", "security guarantees", "the ceasefire line",
                   "grain exports", "the nuclear plant", "mine clearance", "neutral status", "the withdrawal of troops"],
        "outlets": ["Harbour Gazette", "Morning Ledger", "Northern Wire", "Evening Post"],
        "speakers": [("Vladimir Medinsky", "head of the Russian delegation"), ("Mykhailo Podolyak", "an adviser to the Ukrainian president"),
                     ("Dmitry Peskov", "the Kremlin spokesman"), ("Dmytro Kuleba", "Ukraine's foreign minister"),
                     ("Mevlüt Çavuşoğlu", "Turkey's foreign minister")],
        "said": ["said", "told reporters", "stressed", "added", "insisted", "announced"],
        "content": ["Ukraine must remain a neutral state outside NATO", "we need security guarantees from several countries",
                    "the status of Crimea will not be discussed", "our troops will not leave the region before an agreement",
                    "we are ready to continue the talks on {thing}", "no decision on {thing} has been taken",
                    "Ukraine will not give up its territory", "a meeting of the two presidents is possible once {thing} is settled"],
        "direct": ["“{content},” {said_by}.", "{name} {said} that {content}.", "According to {name}, {content}.",
                   "{name}, {office}, {said}: “{content}.”"],
        "filler": ["Delegations met in {place} for round {n} and talked for {m} minutes behind closed doors.",
                   "The working groups on {thing} exchanged papers of {n} pages and agreed to meet again.",
                   "Outside the building some {m} people waited in the rain for news of {thing}.",
                   "Observers in {place} counted {n} cars of the delegation on the way to the airport.",
                   "A first version of the paper on {thing} had {n} articles, of which {m} are still open."],
        "title": "Delegations discuss {thing} in {place}, day {n}",
    },
    "ru": {
        "places": "Стамбуле Анталье Анкаре Женеве Вене Минске Дохе".split(),
        "things": ["гуманитарных коридорах", "проекте договора", "обмене пленными", "гарантиях безопасности", "линии прекращения огня",
                   "вывозе зерна", "атомной станции", "разминировании", "нейтральном статусе", "выводе войск"],
        "outlets": ["Портовый вестник", "Утренний листок", "Северная лента", "Вечерние новости"],
        "speakers": [("Владимир Мединский", "глава российской делегации"), ("Михаил Подоляк", "советник главы офиса президента Украины"),
                     ("Дмитрий Песков", "пресс-секретарь президента России"), ("Дмитрий Кулеба", "министр иностранных дел Украины"),
                     ("Мевлют Чавушоглу", "министр иностранных дел Турции")],
        "said": ["сказал", "заявил", "подчеркнул", "добавил", "сообщил", "отметил"],
        "content": ["Украина должна остаться нейтральным государством вне НАТО", "нам нужны гарантии безопасности нескольких стран",
                    "статус Крыма обсуждаться не будет", "наши войска не уйдут из региона до соглашения",
                    "мы готовы продолжать переговоры о {thing}", "решения о {thing} пока нет",
                    "Украина не откажется от своей территории", "встреча двух президентов возможна после договорённости о {thing}"],
        "direct": ["«{content}», — {said_by}.", "{name} {said}, что {content}.", "По словам представителя делегации, {content}.",
                   "{name}, {office}, {said}: «{content}»."],
        "filler": ["Делегации встретились в {place} на раунд {n} и говорили за закрытыми дверями {m} минут.",
                   "Рабочие группы обменялись бумагами на {n} страницах и договорились встретиться снова.",
                   "У здания под дождём ждали новостей около {m} человек.",
                   "Наблюдатели в {place} насчитали {n} машин делегации по дороге в аэропорт.",
                   "В первой редакции документа было {n} статей, из них {m} остаются открытыми."],
        "title": "Делегации говорили в {place} о {thing}, день {n}",
    },
    "uk": {
        "places": "Стамбулі Анталії Анкарі Женеві Відні Мінську Досі".split(),
        "things": ["гуманітарні коридори", "проєкт договору", "обмін полоненими", "гарантії безпеки", "лінію припинення вогню",
                   "вивезення зерна", "атомну станцію", "розмінування", "нейтральний статус", "виведення військ"],
        "outlets": ["Портовий вісник", "Ранковий листок", "Північна стрічка", "Вечірні новини"],
        "speakers": [("Володимир Мединський", "голова російської делегації"), ("Михайло Подоляк", "радник керівника офісу президента України"),
                     ("Дмитро Пєсков", "речник президента Росії"), ("Дмитро Кулеба", "міністр закордонних справ України"),
                     ("Мевлют Чавушоглу", "міністр закордонних справ Туреччини")],
        "said": ["сказав", "заявив", "підкреслив", "додав", "повідомив", "зазначив"],
        "content": ["Україна має залишитися нейтральною державою поза НАТО", "нам потрібні гарантії безпеки від кількох країн",
                    "статус Криму не обговорюватиметься", "наші війська не підуть з регіону до угоди",
                    "ми готові продовжувати переговори про {thing}", "рішення про {thing} поки немає",
                    "Україна не відмовиться від своєї території", "зустріч двох президентів можлива після домовленості про {thing}"],
        "direct": ["«{content}», — {said_by}.", "{name} {said}, що {content}.", "За словами представника делегації, {content}.",
                   "{name}, {office}, {said}: «{content}»."],
        "filler": ["Делегації зустрілися в {place} на раунд {n} і розмовляли за зачиненими дверима {m} хвилин.",
                   "Робочі групи обмінялися паперами на {n} сторінках і домовилися зустрітися знову.",
                   "Біля будівлі під дощем чекали новин близько {m} людей.",
                   "Спостерігачі в {place} нарахували {n} машин делегації дорогою до летовища.",
                   "У першій редакції документа було {n} статей, з них {m} лишаються відкритими."],
        "title": "Делегації говорили у {place} про {thing}, день {n}",
    },
}


def article(number, seed):
    chance = random.Random(f"{seed}/{number}")
    language = ("en", "ru", "uk")[number % 3]
    words = WORDS[language]

    def filled(template):
        name, office = chance.choice(words["speakers"])
        said = chance.choice(words["said"])
        content = chance.choice(words["content"]).format(thing=chance.choice(words["things"]))
        return template.format(
            name=name, office=office, said=said, content=content, place=chance.choice(words["places"]),
            thing=chance.choice(words["things"]), n=chance.randint(2, 90), m=chance.randint(2, 900),
            said_by=f"{name} {said}" if language == "en" else f"{said} {name}")

    paragraphs = []
    for _ in range(chance.randint(5, 12)):
        sentences = [filled(chance.choice(words["filler"])) for _ in range(chance.randint(1, 3))]
        if chance.random() < 0.6:
            sentences.insert(0, filled(chance.choice(words["direct"])))
        paragraphs.append(" ".join(s[0].upper() + s[1:] for s in sentences))
    day = f"2022-{chance.randint(3, 5):02}-{chance.randint(1, 30):02}"
    return {"url": f"https://{language}.example.org/{seed}/{number}", "title": filled(words["title"]), "language": language,
            "publisher": chance.choice(words["outlets"]), "published": day, "text": "\n\n".join(paragraphs)}


def page(item):
    menu = "".join(f'<li><a href="/{n}">Section {n}</a></li>' for n in range(30))
    related = "".join(f'<li><a href="/r{n}">Another headline of the day, number {n}</a></li>' for n in range(12))
    text = "".join(f"<p>{p}</p>\n" for p in item["text"].split("\n\n"))
    return f"""<!doctype html><html lang="{item['language']}"><head><meta charset="utf-8"><title>{item['title']} | {item['publisher']}</title>
<meta property="og:site_name" content="{item['publisher']}"><meta property="article:published_time" content="{item['published']}T10:00:00Z">
<link rel="canonical" href="{item['url']}"><style>{'.a{color:red}' * 200}</style><script>{'var a=1;' * 400}</script></head>
<body><nav><ul>{menu}</ul></nav><article><h1>{item['title']}</h1>{text}</article><aside><ul>{related}</ul></aside><footer>All rights reserved</footer></body></html>"""


def record(item):
    body = page(item).encode()
    http = b"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n" + body
    head = (f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: {item['url']}\r\nWARC-Date: {item['published']}T12:00:00Z\r\n"
            f"Content-Type: application/http; msgtype=response\r\nContent-Length: {len(http)}\r\n\r\n")
    return gzip.compress(head.encode() + http + b"\r\n\r\n", 6, mtime=0)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("count", type=int)
    parser.add_argument("file")
    parser.add_argument("--seed", default="1")
    parser.add_argument("--first", type=int, default=0)
    options = parser.parse_args()
    with open(options.file, "wb") as out:
        for number in range(options.first, options.first + options.count):
            item = article(number, options.seed)
            out.write(record(item) if ".warc" in options.file else json.dumps(item, ensure_ascii=False).encode() + b"\n")


if __name__ == "__main__":
    main()
