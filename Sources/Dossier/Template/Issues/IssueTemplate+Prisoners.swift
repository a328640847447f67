extension IssueTemplate {
  /// First for the side that keeps prisoners as a lever, last for the side that wants all of them home.
  static let prisoners = IssueTemplate(
    id: "prisoners",
    text: """
        prisoners:
          name: Prisoners
          names: {uk: Полонені, ru: Пленные}
          question: Who is exchanged or released?
          questions: {uk: "Кого обмінюють або звільняють?", ru: "Кого обменивают или освобождают?"}
          indicators:
            en: [prisoner, captive, hostage, POW, detainee]
            uk: [полонений, військовополонений, заручник]
            ru: [пленный, военнопленный, заложник]
          options:
            - id: prisoners.none
              place: 0
              label: No exchange for now
              labels: {uk: Поки що жодного обміну, ru: Пока никакого обмена}
              rejected: prisoners.all
              indicators:
                en: ["no (exchange|swap|release)", "(exchange|swap|release) .. (suspend|freeze|halt)"]
                uk: ["(обмін) .. (призупинити|зупинити)", без обміну]
                ru: ["(обмен) .. (приостановить|остановить)", без обмена]
            - id: prisoners.some
              place: 0.5
              label: Exchanges group by group
              labels: {uk: Обміни група за групою, ru: Обмены группа за группой}
              indicators:
                en: ["(exchange|swap|release) .. (group|wounded|women|children)", one for one]
                uk: ["(обмін|обміняти|звільнити) .. (група|поранений|жінка|діти)", один на один]
                ru: ["(обмен|обменять|освободить) .. (группа|раненый|женщина|дети)", один на один]
            - id: prisoners.all
              place: 1
              label: All for all
              labels: {uk: Усіх на всіх, ru: Всех на всех}
              rejected: prisoners.none
              indicators:
                en: [all for all, "(release|return|exchange|free) .. all"]
                uk: [усіх на всіх, всіх на всіх, "(звільнити|повернути|обміняти) .. (усіх|всіх)"]
                ru: [всех на всех, "(освободить|вернуть|обменять) .. всех"]

      """)
}
