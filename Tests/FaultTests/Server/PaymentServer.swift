/// A server that takes payments, and misbehaves by a plan.
///
/// A POST is work that is done once for its idempotency key, as Stripe does it; a GET changes nothing. A header, `X-Call` unless
/// another is named, says which call of the client a request belongs to: its last number does.
struct PaymentServer: Sendable {
  let ledger = Ledger()
  let server: FaultServer

  var url: String { server.url }

  /// - Parameter paid: The body of an answer that tells of a payment, from its id and its amount.
  init(
    plan: FaultPlan, callHeader: String = "x-call",
    paid: @escaping @Sendable (String, String) -> String = { #"{"id":"\#($0)","amount":\#($1)}"# }
  ) throws {
    server = try FaultServer { [ledger] request in
      guard let call = request.headers[callHeader]?.split(separator: "_").last.flatMap({ Int($0) }) else {
        return .close(Answer(status: 400, body: #"{"error":{"message":"no call"}}"#).bytes)
      }
      let key = request.headers["idempotency-key"]
      let arrival = ledger.arrive(call, key: key, plan: plan)

      var answer: Answer?
      if arrival.fault?.isAfterWork != false {
        let work: WorkAnswer =
          request.method == "GET"
          ? .paid(id: "pay_read_\(call)", amount: "\(call)")
          : ledger.work(
            call, key: key, isDeclined: plan.isDeclined(call: call),
            amount: String(decoding: request.body, as: UTF8.self).split(separator: "=").last.map(String.init)
              ?? "")
        answer = Answer(work, paid: paid)
      }
      let sent = Misdelivery(of: answer, fault: arrival.fault?.fault, requestID: arrival.requestID)
      ledger.answer(arrival, requestID: sent.requestID)
      return sent.delivery
    }
  }
}

/// An answer as it would be if all went well.
struct Answer: Sendable {
  var status: Int
  var body: String
  var headers: [String] = ["Content-Type: application/json"]

  init(status: Int, body: String, headers: [String] = ["Content-Type: application/json"]) {
    self.status = status
    self.body = body
    self.headers = headers
  }

  init(
    _ work: WorkAnswer, paid: (String, String) -> String = { #"{"id":"\#($0)","amount":\#($1)}"# }
  ) {
    switch work {
    case .paid(let id, let amount): self.init(status: 200, body: paid(id, amount))
    case .declined:
      self.init(
        status: 402, body: #"{"error":{"type":"card_error","code":"card_declined","message":"Declined."}}"#)
    }
  }

  /// The status line and the headers, with the blank line behind them.
  func head(_ length: String) -> String {
    (["HTTP/1.1 \(status) X"] + headers + [length]).joined(separator: "\r\n") + "\r\n\r\n"
  }

  var bytes: [UInt8] {
    let count = body.utf8.count
    var bytes = Array(head("Content-Length: \(count)").utf8)
    bytes.reserveCapacity(bytes.count + count)
    bytes.append(contentsOf: body.utf8)
    return bytes
  }
}
