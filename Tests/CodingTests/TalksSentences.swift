/// Sentences as such talks bring them, invented for these tests, in three languages: for whom the speaker speaks, the sentence, the options that a
/// careful person would code, separated by commas; none for most of what is said.
enum TalksSentences {
  static let first = """
    RU | Kremlin spokesman Dmitry Peskov said Ukraine must amend its constitution to guarantee it will not join any bloc | nato.0
    RU | Kyiv should cease military action, change its constitution to enshrine neutrality, acknowledge Crimea as Russian territory, and recognize the separatist republics of Donetsk and Luhansk as independent territories | cf.0,nato.0,crimea.0,donbas.1
    UA | Ukraine is prepared to discuss adopting a neutral status as part of a peace deal but any pact would have to be put to a referendum | nato.3,ref.1
    UA | we must recognize that Ukraine will not be able to join the Alliance | nato.3
    UA | Ukraine would not trade its territorial integrity | wd.4
    UA | a ceasefire is impossible without the total withdrawal of Russian troops | cf.4,wd.4
    RU | Russia will drastically reduce military activity in the direction of Kyiv and Chernihiv | wd.1
    UA | Ukraine wants the West to supply more heavy weapons, tanks and aircraft | dem.4
    RU | Western countries must stop flooding Ukraine with weapons | dem.1
    UA | only direct talks between Zelensky and Putin can end the war | lead.4
    RU | a meeting between Putin and Zelensky was only possible once there was a text ready to be signed | lead.1
    RU | there is no point in a meeting between Zelensky and Putin now | lead.0
    TR | Turkey is ready to host a meeting of the Ukrainian and Russian leaders | lead.3
    US | the United States will impose new sanctions on Russian banks | san.3
    RU | sanctions must be lifted as part of a peace agreement | san.0
    US | sanctions will remain in place until Russian forces leave Ukraine | san.2
    UA | Ukraine demanded that the EU impose an embargo on Russian oil | san.3
    RU | Russia does not intend to occupy Ukraine or overthrow its government | reg.3
    RU | the special military operation will continue until all its goals are achieved | cf.0
    RU | Russian forces would observe a ceasefire and open humanitarian corridors from Mariupol | cf.1
    UA | Russian forces continue to shell evacuation corridors | cf.1
    FR | Macron urged Putin to agree to an immediate ceasefire | cf.3
    UA | Ukraine will never recognize the annexation of Crimea | crimea.4
    UA | the status of Crimea will be negotiated over 15 years | crimea.2
    UA | Ukraine proposed a new system of security guarantees with guarantor states similar to NATO's Article 5 | guar.3
    UA | Guarantees would not temporarily apply in Crimea and the Donbas | guar.2
    RU | Russia wants guarantees that NATO will not expand eastward | nato.0
    EU | Ukraine should be granted candidate status | eu.2
    UA | We applied for EU membership under a special procedure | eu.3
    RU | Russia has nothing against Ukraine's EU membership | eu.1
    UA | We are not giving up a single inch of our land | wd.4
    UA | Ukraine will fight until all occupied territories are liberated | wd.4
    RU | Russia demanded that Ukrainian troops in Mariupol lay down their arms | dem.0
    RU | The main goal is the liberation of Donbas | donbas.0
    RU | the residents of Donbas must decide their own fate | donbas.2
    UA | Ukraine would be willing to discuss the status of Donbas with Putin | donbas.2
    UA | Zelensky said he would not discuss demilitarization or denazification | dem.4,reg.4
    UA | Zelensky rejected Russia's ultimatum to surrender |
    RU | Russia insists on giving Russian the status of a second state language | lang.0
    RU | Киев должен признать независимость ДНР и ЛНР и российский статус Крыма | donbas.1,crimea.0
    RU | Москва настаивает на нейтральном статусе Украины и ее отказе от вступления в НАТО | nato.0
    RU | Россия не ставит целью смену власти на Украине | reg.3
    RU | Демилитаризация и денацификация Украины остаются целями операции | dem.1,reg.1
    RU | Встреча президентов возможна только после согласования текста договора | lead.1
    UA | Киев готов обсуждать нейтральный статус при условии гарантий безопасности | nato.2,guar.3
    UA | Зеленский заявил о готовности к прямым переговорам с Путиным | lead.3
    UA | Украина никогда не откажется от Крыма и Донбасса | crimea.4,donbas.4
    UA | мы требуем вывода российских войск и прекращения огня | wd.4,cf.4
    RU | военная операция идет строго по плану | cf.0
    RU | Запад должен прекратить накачивать Украину оружием | dem.1
    RU | санкции в отношении России незаконны | san.0
    UA | Нам нужны гарантии безопасности, закрепленные международным договором | guar.3
    EU | Евросоюз ввел пятый пакет санкций против России | san.3
    RU | Россия не возражает против вступления Украины в ЕС | eu.1
    UA | Референдум должен состояться после вывода войск | ref.1
    RU | статус русского языка должен быть защищен | lang.1
    UA | Украина не будет вести переговоры о территориальной целостности | wd.4
    UA | Ми ніколи не визнаємо Крим російським | crimea.4
    UA | Україна готова говорити про нейтралітет, але потрібні чіткі гарантії безпеки | nato.3,guar.3
    UA | Росія має вивести всі війська з нашої території | wd.4
    UA | Ми просимо закрити небо і дати нам зброю | dem.4
    UA | Потрібні нові, ще жорсткіші санкції проти Росії | san.3
    UA | Ми вимагаємо негайного припинення вогню | cf.3
    UA | Сьогодні працювали гуманітарні коридори | cf.1
    UA | Я готовий зустрітися з президентом Росії | lead.3
    UA | Без зустрічі з Путіним цю війну не зупинити | lead.4
    UA | Україна має стати кандидатом на вступ до Європейського Союзу | eu.2
    UA | Просимо негайно прийняти Україну до Євросоюзу | eu.3
    UA | Нас не приймуть в НАТО, це треба визнати | nato.3
    UA | Жодних компромісів щодо територіальної цілісності та суверенітету | wd.4
    UA | Ми не віддамо жодного клаптика нашої землі | wd.4
    UA | Будь-яка угода має бути винесена на всеукраїнський референдум | ref.1
    UA | Гарантії мають бути на кшталт п'ятої статті НАТО | guar.3
    RU | Росія вимагає визнати незалежність ДНР і ЛНР | donbas.1
    RU | Росія вимагає демілітаризації України | dem.1
    UA | звільнення Криму та Донбасу є нашою метою | crimea.4,donbas.4
    UA | Українська армія не складе зброї | dem.4
    IL | Bennett offered to mediate a summit between Putin and Zelensky in Jerusalem | lead.3
    UA | Zelensky called on Russian troops to leave Ukraine | wd.4
    UA | He urged NATO to impose a no-fly zone |
    RU | Russia would stop the operation in a moment if Kyiv met its conditions | cf.0
    UA | There can be no compromise on sovereignty and territorial integrity | wd.4
    RU | Ukraine must be a neutral non-nuclear state | nato.0
    UA | Ukraine offered to refrain from joining military alliances and hosting foreign bases | nato.2,dem.3
    RU | Russia is ready to reduce the size of the Ukrainian army to 50,000 troops | dem.2
    DE | Scholz called for a ceasefire and the withdrawal of Russian forces | cf.4,wd.4
    RU | Putin told Macron that Russia would achieve the neutralization and disarmament of Ukraine one way or another | dem.1
    RU | Lavrov said the talks must address Ukraine's demilitarization, denazification, and the protection of Russian speakers | dem.1,reg.1,lang.1
    UA | Podolyak stated that Ukraine will accept a model with legally verified security guarantees | guar.3
    UA | Ukraine's key demands are an immediate ceasefire, withdrawal of Russian troops, and security guarantees | cf.4,wd.4,guar.3
    RU | Medinsky claimed Ukraine had agreed to adopt neutral status and to renounce nuclear weapons | nato.2,dem.3
    RU | Peskov said Russia cannot discuss Crimea's status because the constitution forbids it | crimea.0
    UA | Arakhamia said Russia had orally agreed to all Ukrainian positions except on Crimea |
    UA | Zelensky said Ukraine would need a ceasefire and troop withdrawal before holding a referendum | cf.4,wd.4,ref.1
    UA | Kuleba said the appetite had grown and Ukraine now sought the liberation of all its territories | wd.4
    RU | Russian officials said they would not stop until Donbas was fully liberated | donbas.0
    RU | Lukashenko claimed Russia would not accept foreign bases on Ukrainian soil | dem.3
    UK | Johnson said Britain would send anti-tank missiles to Ukraine | dem.4
    PL | Poland proposed sending a NATO peacekeeping mission to Ukraine |
    UA | Zelensky urged the EU to cut off all trade with Russia and close its ports to Russian ships | san.3
    UA | Zelensky called for a full embargo on Russian energy | san.3
    RU | Shoigu announced the first stage of the operation was complete | cf.0
    UA | Vereshchuk announced that nine humanitarian corridors had been agreed | cf.1
    RU | Russia proposed a day of silence and opened corridors to Russia and Belarus | cf.1
    UA | Ukraine refuses to surrender Mariupol |
    UA | no peace deal is possible without Putin meeting Zelensky | lead.4
    RU | Putin is not ready for direct negotiations with Zelensky | lead.0
    """

  static let second = """
    VA | The Pope offered to mediate between the two leaders | lead.3
    RU | The Kremlin said the two leaders could meet if the negotiators reach results | lead.1
    UA | Ukraine has withdrawn its bid to join NATO | nato.3
    UA | Zelensky reiterated that NATO membership remains the goal of Ukraine | nato.4
    US | NATO's door remains open, Stoltenberg said | nato.4
    RU | Медведев: Украина в НАТО — это прямая угроза России | nato.0
    RU | Лавров заявил, что Россия не собирается свергать власть в Киеве | reg.3
    RU | Песков: смещение президента Зеленского не входит в планы Москвы | reg.3
    RU | Захарова обвинила Запад в поставках оружия киевскому режиму | dem.1,reg.1
    RU | Путин: цели операции на Украине будут достигнуты в любом случае | cf.0
    RU | Минобороны объявило режим прекращения огня для эвакуации мирных жителей | cf.1
    UA | Кулеба: Украина не пойдет ни на какие территориальные уступки | crimea.4,donbas.4
    UA | Подоляк: гарантии безопасности должны быть юридически обязывающими и ратифицированы парламентами | guar.3
    UA | Офис президента: Киев не отдаст ни пяди земли | wd.4
    UA | Зеленский предложил Путину встретиться | lead.3
    UA | Зеленский допустил компромисс по статусу Донбасса | donbas.2
    RU | Слуцкий: Россия не пойдет на уступки по Крыму | crimea.0
    RU | Киев согласился на нейтральный статус | nato.1
    DE | Шольц: санкции не будут сняты до мирного соглашения | san.2
    RU | Россия требует отменить законы, ущемляющие русскоязычных | lang.1
    TR | Эрдоган предложил организовать встречу лидеров в Стамбуле | lead.3
    UA | Кожен день ми наближаємо перемогу |
    UA | Росія повинна припинити вогонь і вивести війська | cf.4,wd.4
    UA | Нейтралітет України можливий лише за наявності реальних гарантій | nato.2,guar.3
    UA | Ми вдячні партнерам за військову допомогу | dem.4
    UA | Потрібно повне нафтове ембарго | san.3
    UA | Україна вже скоро отримає статус кандидата | eu.2
    UA | Жодних перемовин про Крим бути не може, це Україна | crimea.4
    UA | Донбас був, є і буде українським | donbas.4
    UA | Ми готові до розмови про статус тимчасово окупованих територій | donbas.2,crimea.3
    UA | З Маріуполя вдалося евакуювати три тисячі людей | cf.1
    UA | Путін має сісти зі мною за стіл переговорів | lead.4
    UA | Гарантами можуть стати США, Британія, Туреччина | guar.3
    RU | Росія наполягає на виході українських військ з Донбасу | donbas.0
    UA | Наша армія має отримати сучасні танки та літаки | dem.4
    UA | Денацифікація — це маячня | reg.4
    UA | Україна ніколи не буде плацдармом для нападу |
    UA | Росія намагається провести псевдореферендум у Херсоні | wd.0
    UA | Russian forces shelled residential areas of Kharkiv overnight |
    UA | Three people were killed in a missile strike on Kyiv |
    UA | Ukraine is grateful to President Biden for his leadership |
    UA | The negotiations will continue tomorrow via video link |
    RU | The talks are difficult and are moving slowly |
    UA | Russian troops are regrouping north of Kyiv | wd.1
    RU | Ukraine was developing biological weapons with US help |
    UA | Over 1,300 Ukrainian soldiers have been killed since the invasion began |
    US | Putin has miscalculated badly, Biden said |
    UA | The Russian army left behind mined houses in Bucha |
    RU | The footage from Bucha was staged |
    UA | Those responsible for war crimes will be brought to justice |
    RU | Ukraine's delegation is dragging out the negotiations |
    UA | the Russian side has stopped issuing ultimatums |
    TR | the two sides have reached understanding on four points |
    RU | Kyiv is not showing readiness to find a compromise |
    UA | Russia continues to insist that Ukraine recognize the LNR and DNR | donbas.1
    UA | Russia's demand for demilitarization is unacceptable | dem.4
    UA | Ukraine will not accept any form of neutrality imposed by Russia | nato.4
    RU | Ukraine must return to the non-aligned status in its 1990 declaration of sovereignty | nato.1
    UA | We want the guarantor states to include Poland, Israel, and Canada | guar.3
    UA | Guarantors would be obliged to provide military assistance and close the sky within 24 hours | guar.3
    RU | Russia should also be among the guarantors | guar.1
    UA | Russia cannot be a guarantor of Ukraine's security | guar.3
    RU | The Kremlin rejected proposals to exclude Crimea and Donbas from security guarantees | guar.1
    UA | Russian troops must return to their positions as of February 23 | wd.3
    UA | Ukraine would agree to the deal if Russian forces pull back to pre-invasion lines | wd.3
    RU | Russian troops will stay in Kherson forever | wd.0
    RU | Residents of Kherson should decide whether to join Russia | wd.0
    UA | A referendum in Kherson would be illegitimate |
    UA | Zelensky told Russian soldiers to lay down their arms |
    RU | Ukrainian nationalists are using civilians as human shields |
    RU | Russia called on the Ukrainian military to overthrow the government | reg.0
    RU | Russia recognises Zelensky as the legitimate president | reg.3
    UA | Russia wants to install a puppet government in Kyiv | reg.0
    UA | Ukrainian is and will remain the only state language | lang.3
    UA | The issue of the Russian language can be discussed | lang.2
    US | We will not lift sanctions until Russia withdraws | san.2
    RU | The West declared an economic war on Russia | san.0
    UA | SWIFT must be cut off for all Russian banks | san.3
    UA | We need a humanitarian ceasefire in Mariupol | cf.1
    RU | There will be no pause in the operation before the next round of talks | cf.0
    IT | Draghi said Putin told him the time was not ripe for a ceasefire | cf.0
    UA | Ukraine rejected Russian proposals to open corridors to Russia and Belarus |
    UA | Putin doesn't want to meet; he doesn't want to end the war | lead.0
    UA | Zelensky is prepared to meet Putin in any format | lead.3
    RU | Lavrov said a meeting now would be counterproductive | lead.0
    RU | Russia has never refused a meeting between Putin and Zelensky | lead.2
    UA | We expect to receive the status of a candidate for EU accession in June | eu.2
    EU | Ukraine belongs to our European family | eu.2
    RU | We do not see any difference between NATO and the EU anymore | eu.0
    UA | Any agreement must be ratified by parliaments of guarantor states | ref.1,guar.3
    RU | Песков заявил, что прорыва на переговорах нет |
    RU | Украинская сторона затягивает переговоры |
    RU | Россия выступает за продолжение переговоров |
    RU | Россия не допустит размещения баз НАТО на Украине | dem.3
    RU | Вопрос Крыма закрыт окончательно | crimea.0
    UA | Вопрос Крыма можно обсуждать 15 лет | crimea.2
    UA | Украина не признает независимость ЛДНР | donbas.4
    UA | Киев настаивает на прямых переговорах президентов | lead.4
    RU | Минобороны России: за сутки поражено 80 военных объектов |
    UA | Окупанти обстріляли лікарню у Чернігові |
    UA | Ми вистоїмо і переможемо |
    UA | Перемовини з Росією тривають у форматі онлайн |
    UA | Росія висуває ультиматуми |
    UA | Українці ніколи не погодяться на ультиматуми |
    UA | Ми повернемо всі наші території | wd.4
    UA | Росія повинна піти з усієї нашої землі | wd.4
    UA | Треба посилити санкційний тиск на Росію | san.3
    UA | Ми домовилися про обмін полоненими |
    """
}
