import ConnectionOperations
import ConnectionRuntime

/// A receiver of deliveries, which verifies them and prints their events: every verified event is printed, whatever its shape.
struct EventReceiver<Connection: OperableConnection>: Sendable {
  let verifier: SignatureVerifier
  let output: any ByteOutput
  let largeBodies = LargeBodies()

  func answer(to delivery: Delivery) async -> DeliveryResponse {
    guard delivery.method == "POST" else {
      return DeliveryResponse(status: 405, text: "Deliveries are POST requests.")
    }
    guard let body = delivery.body else {
      return DeliveryResponse(status: 413, text: "The body is larger than \(Delivery.bodyLimit) bytes.")
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
      return DeliveryResponse(status: 400, text: "\(error)")
    }
    return print(Connection.readEvent(body))
  }

  /// The maximum number of members of a signature header: a timestamp, and a signature for each secret during a rotation.
  private static var memberLimit: Int { 10 }

  // Each signature may cost a hash of the whole body, so that a header full of them would cost thousands of hashes.
  private static func checkSize(of header: String?) throws(WebhookError) {
    let commas = header?.utf8.count { $0 == UInt8(ascii: ",") } ?? 0
    guard commas < memberLimit else { throw .malformedHeader("it has more than \(memberLimit) members") }
  }

  // The response is 200 only after the line is written: an event that was lost here is delivered again.
  private func print(_ event: ReceivedEvent) -> DeliveryResponse {
    do {
      try output.write(EventLine.json(of: event) + [UInt8(ascii: "\n")])
      return DeliveryResponse(status: 200, text: "received")
    } catch {
      return DeliveryResponse(
        status: 500, text: "The event can't be printed.", isOutputClosed: error is OutputClosed)
    }
  }
}

/// A verifier of large bodies, one after the other: a sender of nothing but large bodies keeps only one core busy, and small ones
/// are not delayed.
actor LargeBodies {
  /// The maximum size of a body that is not large, in bytes; events have a few thousand.
  static let threshold = 65_536

  func verify(_ body: [UInt8], header: String?, with verifier: SignatureVerifier) throws(WebhookError) {
    try verifier.verify(body: body, header: header)
  }
}
