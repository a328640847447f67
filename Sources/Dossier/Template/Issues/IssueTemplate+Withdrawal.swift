extension IssueTemplate {
  /// First for the side whose troops stand on the ground, last for the side that wants them gone.
  static let withdrawal = IssueTemplate(
    id: "withdrawal",
    text: """
        withdrawal:
          name: Withdrawal of troops
          names: {uk: Виведення військ, ru: Вывод войск}
          question: Which troops leave which places, and when?
          questions: {uk: "Які війська, звідки й коли йдуть?", ru: "Какие войска, откуда и когда уходят?"}
          indicators:
            en: ["(troop|force|army) .. (withdraw*|pull* back|leave)", "(withdraw*|pull* back) .. (troop|force|army)", withdrawal]
            uk: [виведення військ, "(вивести|відвести) .. (війська|сили)", відведення військ]
            ru: [вывод войск, "(вывести|отвести) .. (войска|силы)", отвод войск]
          options:
            - id: withdrawal.none
              place: 0
              label: The troops stay where they are
              labels: {uk: Війська залишаються на місцях, ru: Войска остаются на местах}
              rejected: withdrawal.full
              indicators:
                en: ["(troop|force) .. (stay|remain)", "not .. withdraw"]
                uk: ["(війська|сили) .. (залишитися|лишитися)", "не .. (вивести|відвести)"]
                ru: ["(войска|силы) .. остаться", "не .. (вывести|отвести)"]
            - id: withdrawal.partial
              place: 0.5
              label: They leave some places, or in steps
              labels: {uk: Вони йдуть з окремих місць або поетапно, ru: Они уходят из отдельных мест или поэтапно}
              indicators:
                en: ["(partial|phased|gradual) .. (withdrawal|pullback)", "withdraw .. (step by step|in stages|in phases)"]
                uk: ["(частковий|поетапний) .. (виведення|відведення)", поетапно]
                ru: ["(частичный|поэтапный) .. (вывод|отвод)", поэтапно]
            - id: withdrawal.full
              place: 1
              label: All of them leave
              labels: {uk: Виходять усі, ru: Уходят все}
              rejected: withdrawal.none
              indicators:
                en: ["(full|complete|total) .. withdrawal", "withdraw .. all"]
                uk: ["(повний|цілковитий) .. (виведення|відведення)", "вивести .. (усі|всі)"]
                ru: ["(полный) .. (вывод|отвод)", "вывести .. все"]

      """)
}
