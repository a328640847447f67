import CCurl
import Foundation

/// One request over the network, from its connection to the end of its answer.
struct CurlTransfer: Sendable {
  struct Limits: Sendable, Hashable {
    var seconds: Double
    var maximumBytes: Int
  }

  private let request: FetchRequest
  private let limits: Limits
  private let addresses: [String: String]

  /// Milliseconds after which a stop is noticed at the latest.
  private static let patience: Int32 = 200
  private static let isReady = curl_global_init(Int(CURL_GLOBAL_DEFAULT)) == CURLE_OK
  /// Whether the environment names a proxy: then it is the proxy that is connected to, and that knows the host's address.
  private static let hasProxy = ["http_proxy", "https_proxy", "HTTPS_PROXY", "all_proxy", "ALL_PROXY"].contains {
    ProcessInfo.processInfo.environment[$0]?.isEmpty == false
  }

  init(_ request: FetchRequest, limits: Limits, addresses: [String: String]) {
    self.request = request
    self.limits = limits
    self.addresses = addresses
  }

  /// Blocks until the answer is there, a limit is passed, or it is to stop.
  func run(until isStopped: () -> Bool) -> Result<FetchResponse, IngestError> {
    guard let url = URL(string: request.address)?.absoluteString, let host = try? AddressGuard.host(url) else {
      return .failure(failure("this is not an address"))
    }
    guard Self.isReady, let handle = curl_easy_init(), let multi = curl_multi_init() else {
      return .failure(failure("libcurl cannot be started"))
    }
    var lists: [UnsafeMutablePointer<curl_slist>?] = []
    defer {
      curl_multi_remove_handle(multi, handle)
      curl_multi_cleanup(multi)
      curl_easy_cleanup(handle)
      lists.forEach { curl_slist_free_all($0) }
    }
    let answer = CurlAnswer(maximumBytes: limits.maximumBytes, host: host, peers: Self.hasProxy ? nil : request.peers)
    lists = configure(handle, url: url, host: host)
    return withExtendedLifetime(answer) {
      answer.listen(to: handle)
      curl_multi_add_handle(multi, handle)
      return result(of: perform(multi, until: isStopped), handle, answer)
    }
  }

  /// The code with which the transfer ended; nil where it was stopped.
  private func perform(_ multi: UnsafeMutableRawPointer, until isStopped: () -> Bool) -> CURLcode? {
    while !isStopped() {
      var (running, waiting): (Int32, Int32) = (0, 0)
      guard curl_multi_perform(multi, &running) == CURLM_OK else { return CURLE_FAILED_INIT }
      while let message = curl_multi_info_read(multi, &waiting) {
        if message.pointee.msg == CURLMSG_DONE { return message.pointee.data.result }
      }
      curl_multi_poll(multi, nil, 0, Self.patience, nil)
    }
    return nil
  }

  /// Sets what is asked for; the lists that come back must live as long as the transfer.
  private func configure(
    _ handle: UnsafeMutableRawPointer, url: String, host: String
  ) -> [UnsafeMutablePointer<curl_slist>?] {
    let milliseconds = Int(limits.seconds * 1000)
    ccurl_set_text(handle, CURLOPT_URL, url)
    ccurl_set_text(handle, CURLOPT_PROTOCOLS_STR, "http,https")
    ccurl_set_number(handle, CURLOPT_FOLLOWLOCATION, 0)
    ccurl_set_number(handle, CURLOPT_NOSIGNAL, 1)
    ccurl_set_number(handle, CURLOPT_CONNECTTIMEOUT_MS, milliseconds)
    ccurl_set_number(handle, CURLOPT_TIMEOUT_MS, milliseconds * 2)
    ccurl_set_number(handle, CURLOPT_LOW_SPEED_LIMIT, 1)
    ccurl_set_number(handle, CURLOPT_LOW_SPEED_TIME, max(1, Int(limits.seconds.rounded(.up))))
    ccurl_set_text(handle, CURLOPT_ACCEPT_ENCODING, "")
    // No waiting for a word of the host before a longer body is sent.
    var headers = curl_slist_append(nil, "Expect:")
    for (name, value) in request.headers { headers = curl_slist_append(headers, "\(name): \(value)") }
    ccurl_set_list(handle, CURLOPT_HTTPHEADER, headers)
    if let body = request.body {
      ccurl_set_number(handle, CURLOPT_POST, 1)
      ccurl_set_size(handle, CURLOPT_POSTFIELDSIZE_LARGE, Int(body.count))
      ccurl_set_bytes(handle, CURLOPT_COPYPOSTFIELDS, body)
    }
    guard let number = addresses[host] else { return [headers] }
    let port = URL(string: url)?.port ?? (url.lowercased().hasPrefix("https") ? 443 : 80)
    let pinned = curl_slist_append(nil, "\(host):\(port):\(number)")
    ccurl_set_list(handle, CURLOPT_RESOLVE, pinned)
    return [headers, pinned]
  }

  private func result(
    of code: CURLcode?, _ handle: UnsafeMutableRawPointer, _ answer: CurlAnswer
  ) -> Result<FetchResponse, IngestError> {
    guard let code else { return .failure(failure("fetching was stopped")) }
    if answer.isRefused, code != CURLE_OK { return .failure(AddressGuard.refusal(of: request.address)) }
    if answer.isTooLarge {
      let size = "the answer has more than \(limits.maximumBytes >> 20) MB; raise the limit to read it"
      return .failure(IngestError(.tooLarge, at: .init(request.address), size))
    }
    guard code == CURLE_OK else {
      return .failure(failure("the host did not answer: \(String(cString: curl_easy_strerror(code)))"))
    }
    return .success(FetchResponse(status: ccurl_status(handle), headers: answer.headers, body: answer.body))
  }

  private func failure(_ message: String) -> IngestError { IngestError(.network, at: .init(request.address), message) }
}
