import FlyingFox
import Foundation

/// Turns the server's requests into deliveries.
struct DeliveryHandler: HTTPHandler {
  let answer: @Sendable (Delivery) async -> DeliveryAnswer
  let outputClosed: @Sendable () -> Void

  // A body over the limit is read on and dropped, up to here: a sender that is still writing when the connection
  // closes would see a broken connection and not the 413.
  private static let drainLimit = 16 * Delivery.bodyLimit

  func handleRequest(_ request: HTTPRequest) async throws -> HTTPResponse {
    let headers = request.headers
    let answer = await answer(
      Delivery(
        method: request.method.rawValue, header: { headers[HTTPHeader($0)] },
        body: try await Self.body(of: request)))
    if answer.isOutputClosed { outputClosed() }
    var response = HTTPResponse(
      statusCode: HTTPStatusCode(answer.status, phrase: Self.phrases[answer.status] ?? ""),
      headers: [.contentType: "text/plain; charset=utf-8"], body: Data((answer.text + "\n").utf8))
    if answer.status == 405 { response.headers[HTTPHeader("Allow")] = "POST" }
    if answer.status == 413 { response.headers[.connection] = "close" }
    return response
  }

  private static func body(of request: HTTPRequest) async throws -> [UInt8]? {
    var body: [UInt8] = []
    var count = 0
    for try await part in request.bodySequence {
      count += part.count
      if count <= Delivery.bodyLimit { body += part } else { body = [] }
      if count > drainLimit { break }
    }
    return count <= Delivery.bodyLimit ? body : nil
  }

  private static let phrases = [
    200: "OK", 400: "Bad Request", 405: "Method Not Allowed", 413: "Content Too Large",
    500: "Internal Server Error",
  ]
}
