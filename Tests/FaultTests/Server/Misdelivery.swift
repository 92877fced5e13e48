/// An answer on its way to the client, with what a fault makes of it.
struct Misdelivery {
  var delivery: Delivery
  /// The request id that the client can see; nil where what it gets has none.
  var requestID: String?

  private static let megabytes = 1 << 20

  /// - Parameter answer: What the work came to; nil where it was not done.
  init(of answer: Answer?, fault: Fault?, requestID id: String) {
    var answer = answer ?? Self.error(500, "not done")
    answer.headers.append("Request-Id: \(id)")
    requestID = id

    switch fault {
    case nil: delivery = .answer(answer.bytes)

    case .drop, .reset, .stall, .stallInBody, .truncated, .truncatedChunks, .halfHead:
      requestID = nil
      delivery = Self.broken(answer, by: fault)

    case .conflict: delivery = .answer(Self.error(409, "conflict", id).bytes)
    case .tooManyRequests: delivery = .answer(Self.error(429, "slow down", id).bytes)
    case .tooManyRequestsWithRetryAfter:
      delivery = .answer(Self.error(429, "slow down", id, ["Retry-After: 2"]).bytes)
    case .serverError: delivery = .answer(Self.error(500, "oh", id).bytes)
    case .unavailable: delivery = .answer(Self.error(503, "later", id).bytes)
    case .serverErrorNotToRetry:
      delivery = .answer(Self.error(500, "no", id, ["Stripe-Should-Retry: false"]).bytes)
    case .wrongErrorTypes:
      let body = #"{"error":{"type":["card_error"],"code":7,"message":{"a":null}}}"#
      delivery = .answer(Answer(status: 500, body: body, headers: ["Request-Id: \(id)"]).bytes)
    case .emptyError:
      delivery = .close(
        Answer(status: 500, body: "", headers: ["Request-Id: \(id)", "Connection: close"]).bytes)
    case .largeError:
      delivery = .answer(Self.large(Self.error(500, "large", id), 10 * Self.megabytes).bytes)

    // Whoever stands before the API knows nothing of its ids.
    case .page:
      requestID = nil
      let page = "<!doctype html><title>502 Bad Gateway</title>"
      delivery = .close(
        Answer(status: 502, body: page, headers: ["Content-Type: text/html", "Connection: close"]).bytes)

    case .emptyAnswer:
      delivery = .answer(Answer(status: answer.status, body: "", headers: answer.headers).bytes)
    case .wrongTypes:
      let body = answer.status == 200 ? #"{"id":17,"amount":"x"}"# : #"["declined"]"#
      delivery = .answer(Answer(status: answer.status, body: body, headers: answer.headers).bytes)
    case .largeAnswer: delivery = .answer(Self.large(answer, 10 * Self.megabytes).bytes)
    case .tooLargeAnswer:
      requestID = nil
      delivery = .answer(Self.large(answer, 12 * Self.megabytes).bytes)
    }
  }

  /// What comes of an answer on a connection that breaks.
  private static func broken(_ answer: Answer, by fault: Fault?) -> Delivery {
    let whole = answer.bytes
    let head = answer.head("Content-Length: \(answer.body.utf8.count)").utf8.count
    switch fault {
    case .reset: return .reset([])
    case .stall: return .stall([])
    case .stallInBody: return .stall(Array(whole[..<(head + answer.body.utf8.count / 2)]))
    case .truncated: return .close(Array(whole[..<(head + answer.body.utf8.count / 2)]))
    case .truncatedChunks:
      let size = String(answer.body.utf8.count, radix: 16)
      return .close(Array("\(answer.head("Transfer-Encoding: chunked"))\(size)\r\n\(answer.body)\r\n".utf8))
    case .halfHead: return .close(Array(whole[..<(head / 2)]))
    default: return .close([])
    }
  }

  private static func error(
    _ status: Int, _ message: String, _ id: String? = nil, _ headers: [String] = []
  ) -> Answer {
    Answer(
      status: status, body: #"{"error":{"type":"api_error","message":"\#(message)"}}"#,
      headers: ["Content-Type: application/json"] + headers + (id.map { ["Request-Id: \($0)"] } ?? []))
  }

  /// The answer with so many blanks in its body.
  private static func large(_ answer: Answer, _ count: Int) -> Answer {
    var answer = answer
    answer.body += String(repeating: " ", count: count)
    return answer
  }
}
