import ConnectionRuntime

/// Verifies deliveries and prints their events: what verifies is printed, whatever its shape.
struct EventReceiver<Connection: GeneratedConnection>: Sendable {
  let verifier: SignatureVerifier
  let output: any ByteOutput

  func answer(to delivery: Delivery) async -> DeliveryAnswer {
    guard delivery.method == "POST" else {
      return DeliveryAnswer(status: 405, text: "Deliveries are POST requests.")
    }
    guard let body = delivery.body else {
      return DeliveryAnswer(status: 413, text: "The body is larger than \(Delivery.bodyLimit) bytes.")
    }
    do {
      try verifier.verify(
        body: body, header: try Connection.signatureScheme.flatMap { try delivery.header($0.header) })
    } catch {
      return DeliveryAnswer(status: 400, text: "\(error)")
    }
    return print(Connection.readEvent(body))
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
