extension TranslationSettings {
  init?(_ value: YAMLValue) {
    let fields = ["service", "address", "model", "project", "key-from", "characters"]
    guard let record = YAMLRecord(value, fields), let service = record.required("service")?.choice(Service.self) else {
      return nil
    }
    for field in Self.required(by: service) { _ = record.required(field) }
    self.init(
      service, address: record["address"]?.string(), model: record["model"]?.string(),
      project: record["project"]?.string(), keyFrom: record["key-from"]?.string())
    characters = record["characters"]?.whole(in: 1...1_000_000_000) ?? characters
    if let address, !address.hasPrefix("http://"), !address.hasPrefix("https://") {
      record["address"]?.note(
        .outOfRange, "“\(address)” is no address of a server.", mend: "Write such as “http://localhost:5000”.")
    }
  }

  private static func required(by service: Service) -> [String] {
    switch service {
    case .libreTranslate: ["address"]
    case .chat: ["address", "model"]
    case .googleAdvanced: ["project", "key-from"]
    case .deepL, .google: ["key-from"]
    }
  }
}
