import ConnectionOperations
import ConnectionRuntime

/// Verifies deliveries and prints their events: what verifies is printed, whatever its shape.
struct EventReceiver<Connection: OperableConnection>: Sendable {
  let verifier: SignatureVerifier
  let output: any ByteOutput
  let largeBodies = LargeBodies()

  func answer(to delivery: Delivery) async -> DeliveryAnswer {
    guard delivery.method == "POST" else {
      return DeliveryAnswer(status: 405, text: "Deliveries are POST requests.")
    }
    guard let body = delivery.body else {
      return DeliveryAnswer(status: 413, text: "The body is larger than \(Delivery.bodyLimit) bytes.")
    }
    do {
      let header = try Connection.signatureScheme.flatMap { try delivery.header($0.header) }
      try Self.checkSize(of: header)
      if body.count > LargeBodies.threshold {
        try await largeBodies.verify(body, header: header, with: verifier)
      } else {
        try verifier.verify(body: body, header: header)
      }
    } catch {
      return DeliveryAnswer(status: 400, text: "\(error)")
    }
    return print(Connection.readEvent(body))
  }

  /// How many members a signature header may have: a time, and a signature for each secret while one is rotated.
  private static var memberLimit: Int { 10 }

  // Each signature may cost a hash of the whole body, so that a head full of them would cost some thousand bodies.
  private static func checkSize(of header: String?) throws(WebhookError) {
    let commas = header?.utf8.count { $0 == UInt8(ascii: ",") } ?? 0
    guard commas < memberLimit else { throw .malformedHeader("it has more than \(memberLimit) members") }
  }

  // The answer is 200 only after the line is out: an event that was lost here is delivered again.
  private func print(_ event: ReceivedEvent) -> DeliveryAnswer {
    do {
      try output.write(EventLine.json(of: event) + [UInt8(ascii: "\n")])
      return DeliveryAnswer(status: 200, text: "received")
    } catch {
      return DeliveryAnswer(
        status: 500, text: "The event can't be printed.", isOutputClosed: error is OutputClosed)
    }
  }
}

/// Verifies large bodies one after the other: whoever sends nothing but those keeps one core busy, and not all that small ones need.
actor LargeBodies {
  /// The longest body that is not large, in bytes; events are of a few thousand.
  static let threshold = 65_536

  func verify(_ body: [UInt8], header: String?, with verifier: SignatureVerifier) throws(WebhookError) {
    try verifier.verify(body: body, header: header)
  }
}
