import FlyingFox
import FlyingSocks
import Foundation

/// An HTTP server that hands each request to a closure and runs until it is told to end.
struct EventListener: Sendable {
  let host: String
  let port: UInt16
  let answer: @Sendable (Delivery) async -> DeliveryAnswer

  private enum Ending {
    case failed(any Error)
    case asked
    case outputClosed
  }

  /// Serves until `terminations` yields; `ready` is called with the URL once the port is open.
  ///
  /// Throws ``CommandFailure`` where the address can't be listened on, and ``OutputClosed`` where nobody reads the
  /// events any more.
  func run(
    until terminations: AsyncStream<Int32>, ready: @escaping @Sendable (String) throws -> Void
  ) async throws {
    let (closings, closing) = AsyncStream.makeStream(of: Void.self)
    let handler = DeliveryHandler(answer: answer) { closing.yield() }
    let server = HTTPServer(
      config: try ListeningAddress(host: host, port: port).configuration(), handler: handler)
    let ending = try await withThrowingTaskGroup(of: Ending.self) { group in
      group.addTask {
        do {
          try await server.run()
          return .asked
        } catch {
          return .failed(error)
        }
      }
      group.addTask {
        try await server.waitUntilListening()
        try ready(ListeningAddress.url(of: await server.listeningAddress, host: host))
        for await _ in terminations { break }
        return .asked
      }
      group.addTask {
        for await _ in closings { return .outputClosed }
        return .asked
      }
      let first = try await group.next() ?? .asked
      // Deliveries that are being answered get their answer.
      await server.stop(timeout: 0.25)
      group.cancelAll()
      return first
    }
    switch ending {
    case .asked: return
    case .outputClosed: throw OutputClosed()
    case .failed(let error): throw ListeningAddress.failure(error, host: host, port: port)
    }
  }
}
