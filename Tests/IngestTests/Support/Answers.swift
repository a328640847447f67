import ParleyIngest

/// Answers requests from a table, and keeps a record of them.
actor Answers: Fetching {
  private var table: [String: FetchResponse]
  private(set) var requests: [FetchRequest] = []

  init(_ table: [String: FetchResponse]) { self.table = table }

  func answer(_ address: String, _ response: FetchResponse) { table[address] = response }

  func fetch(_ request: FetchRequest) async throws(IngestError) -> FetchResponse {
    requests.append(request)
    if let response = table[request.address] { return response }
    return FetchResponse(status: 404)
  }
}

extension FetchResponse {
  static func page(_ text: String) -> FetchResponse {
    FetchResponse(status: 200, headers: ["content-type": "text/html; charset=utf-8"], body: Array(text.utf8))
  }
}
