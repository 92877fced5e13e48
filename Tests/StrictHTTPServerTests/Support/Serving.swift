import Foundation
import StrictHTTPServer
import Synchronization
import Testing

/// A server of a test, and what it was asked.
final class Serving: Sendable {
  private let received = Mutex<[ReceivedRequest]>([])

  var requests: [ReceivedRequest] { received.withLock { $0 } }

  /// Serves while `body` runs. A body that is kept is answered by 200 and itself, any other by 413.
  static func run(
    _ limits: ServerLimits = ServerLimits(), delay: Duration = .zero,
    body: (_ url: String, _ serving: Serving) async throws -> Void
  ) async throws {
    let serving = Serving()
    let server = try await HTTPServer.start(address: "127.0.0.1", port: 0, limits: limits) { request in
      serving.received.withLock { $0.append(request) }
      if delay > .zero { try? await Task.sleep(for: delay) }
      let text = request.body.map { String(decoding: $0, as: UTF8.self) }
      return ServerResponse(status: text == nil ? 413 : 200, text: text.map { "<\($0)>" } ?? "too long")
    }
    do {
      try await body(server.url, serving)
    } catch {
      await server.stop()
      throw error
    }
    await server.stop()
  }
}
