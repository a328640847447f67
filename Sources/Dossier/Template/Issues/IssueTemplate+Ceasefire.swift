extension IssueTemplate {
  /// First for the side that wants to go on fighting, last for the side that wants the guns silent at once.
  static let ceasefire = IssueTemplate(
    id: "ceasefire",
    text: """
        ceasefire:
          name: Ceasefire
          names: {uk: Припинення вогню, ru: Прекращение огня}
          question: When do the weapons fall silent, and for how long?
          questions: {uk: "Коли замовкне зброя і чи надовго?", ru: "Когда замолчит оружие и надолго ли?"}
          indicators:
            en: [ceasefire, truce, armistice, cessation of hostilities, "(stop|end|halt) .. (fighting|shelling|fire)"]
            uk: [припинення вогню, перемир'я, "(припинити|зупинити) .. (вогонь|обстріл|бої)"]
            ru: [прекращение огня, перемирие, "(прекратить|остановить) .. (огонь|обстрел|бои)"]
          options:
            - id: ceasefire.none
              place: 0
              label: The fighting goes on while they talk
              labels: {uk: Бої тривають під час переговорів, ru: Бои идут во время переговоров}
              rejected: ceasefire.full
              indicators:
                en: ["no (ceasefire|truce)", "(fighting|operation) .. (continue|go on)", "not stop"]
                uk: ["(операція|бої) .. (тривати|продовжитися)", без припинення вогню]
                ru: ["(операция|бои) .. (продолжаться|продолжится)", без прекращения огня]
            - id: ceasefire.pause
              place: 0.4
              label: Pauses in some places or for some days
              labels: {uk: Паузи в окремих місцях або на кілька днів, ru: Паузы в отдельных местах или на несколько дней}
              indicators:
                en: ["humanitarian (pause|corridor)", "(temporary|local|limited) .. (ceasefire|truce|pause)"]
                uk: ["гуманітарний (пауза|коридор)", "(тимчасовий|локальний) .. (припинення вогню|перемир'я|пауза)"]
                ru: ["гуманитарный (пауза|коридор)", "(временный|локальный) .. (прекращение огня|перемирие|пауза)"]
            - id: ceasefire.full
              place: 1
              label: A full ceasefire at once
              labels: {uk: Повне припинення вогню негайно, ru: Полное прекращение огня немедленно}
              rejected: ceasefire.none
              indicators:
                en: ["(full|complete|unconditional|immediate) .. (ceasefire|truce)", "ceasefire .. (now|immediately|at once)"]
                uk: ["(повний|негайний|безумовний) .. (припинення вогню|перемир'я)", "припинення вогню .. негайно"]
                ru: ["(полный|немедленный|безусловный) .. (прекращение огня|перемирие)", "прекращение огня .. немедленно"]

      """)
}
