import StrictHTTPServer

/// A handler of the server's requests, which passes them on as deliveries.
struct DeliveryHandler: Sendable {
  let answer: @Sendable (Delivery) async -> DeliveryResponse
  let outputClosed: @Sendable () -> Void

  func answer(to request: ReceivedRequest) async -> ServerResponse {
    let fields = request.fields
    let answer = await answer(
      Delivery(
        method: request.method, header: { (name) throws(UnreadableField) in try fields.text(name) },
        body: request.body))
    if answer.isOutputClosed { outputClosed() }
    return ServerResponse(
      status: answer.status, text: answer.text, allowedMethods: answer.status == 405 ? "POST" : nil)
  }

  /// The limits of the server, with those of deliveries.
  static var limits: ServerLimits {
    var limits = ServerLimits()
    limits.bodyBytes = Delivery.bodyLimit
    limits.drainedBytes = 16 * Delivery.bodyLimit
    return limits
  }
}
