extension IssueTemplate {
  /// First for the side that wants no foreigners to look on, last for the side that wants guarantors.
  static let monitoring = IssueTemplate(
    id: "monitoring",
    text: """
        monitoring:
          name: Monitoring and guarantees
          names: {uk: Нагляд і гарантії, ru: Наблюдение и гарантии}
          question: Who watches over the agreement, and who answers for it?
          questions: {uk: "Хто стежить за угодою і хто за неї відповідає?", ru: "Кто следит за соглашением и кто за него отвечает?"}
          indicators:
            en: [monitor*, observer, peacekeeper, guarantee, guarantor]
            uk: [спостерігач, миротворець, гарантія, гарант, моніторинг]
            ru: [наблюдатель, миротворец, гарантия, гарант, мониторинг]
          options:
            - id: monitoring.none
              place: 0
              label: The sides answer for it themselves
              labels: {uk: Сторони відповідають за неї самі, ru: Стороны отвечают за него сами}
              rejected: monitoring.guarantors
              indicators:
                en: ["no (observer|peacekeeper|guarantor)", "without .. (observer|mediator|guarantor)"]
                uk: ["без .. (спостерігач|посередник|гарант)"]
                ru: ["без .. (наблюдатель|посредник|гарант)"]
            - id: monitoring.observers
              place: 0.5
              label: Observers report on it
              labels: {uk: За нею стежать спостерігачі, ru: За ним следят наблюдатели}
              indicators:
                en: [observer, "monitor* (mission|team)"]
                uk: [спостерігач, "(моніторинговий) .. місія"]
                ru: [наблюдатель, "(мониторинговый) .. миссия"]
            - id: monitoring.guarantors
              place: 1
              label: Guarantor states answer for it
              labels: {uk: За неї відповідають держави-гаранти, ru: За него отвечают государства-гаранты}
              rejected: monitoring.none
              indicators:
                en: ["security guarantee", guarantor, "binding .. guarantee"]
                uk: ["гарантія безпеки", гарант, держава-гарант]
                ru: ["гарантия безопасности", гарант, государство-гарант]

      """)
}
