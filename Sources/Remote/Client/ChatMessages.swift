/// What is sent to a server with OpenAI's chat interface.
struct ChatRequest: Encodable {
  var model: String
  var temperature = 0.0
  var messages: [Message]
  var responseFormat = ["type": "json_object"]

  struct Message: Codable {
    var role: String
    var content: String
  }

  enum CodingKeys: String, CodingKey {
    case model, temperature, messages
    case responseFormat = "response_format"
  }
}

/// What such a server answers, as far as it is looked at.
struct ChatResponse: Decodable {
  var choices: [Choice]
  var usage: Usage?

  struct Choice: Decodable {
    var message: Message

    struct Message: Decodable {
      var content: String?
    }
  }

  struct Usage: Decodable {
    var totalTokens: Int?

    enum CodingKeys: String, CodingKey { case totalTokens = "total_tokens" }
  }
}
