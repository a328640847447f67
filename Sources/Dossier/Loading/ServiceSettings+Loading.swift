extension ServiceSettings {
  init?(_ value: YAMLValue) {
    let fields = ["address", "model", "key-from", "seconds", "requests", "tokens"]
    guard let record = YAMLRecord(value, fields) else { return nil }
    let address = record.required("address")?.string()
    let model = record.required("model")?.string()
    guard let address, let model else { return nil }
    self.init(address: address, model: model, keyFrom: record["key-from"]?.string())
    if !address.hasPrefix("http://"), !address.hasPrefix("https://") {
      record["address"]?.note(
        .outOfRange, "“\(address)” is no address of a server.", mend: "Write such as “http://localhost:8080/v1”.")
    }
    seconds = record["seconds"]?.number(in: 1...3600) ?? seconds
    requests = record["requests"]?.whole(in: 1...10_000_000) ?? requests
    tokens = record["tokens"]?.whole(in: 1...10_000_000_000) ?? tokens
  }
}
