import StrictHTTPServer

/// An HTTP server that passes each request to a closure and runs until it is asked to end.
struct EventListener: Sendable {
  let host: String
  let port: UInt16
  var limits = DeliveryHandler.limits
  let answer: @Sendable (Delivery) async -> DeliveryResponse

  private enum Ending {
    case failed(any Error)
    case asked
    case outputClosed
  }

  /// Serves until `terminations` yields; `ready` is called with the URL once the port is open.
  ///
  /// - Throws: ``CommandFailure`` where the server can't listen on the address, ``OutputClosed`` where the output of events is
  ///   closed.
  func run(
    until terminations: AsyncStream<Int32>, ready: @escaping @Sendable (String) throws -> Void
  ) async throws {
    let (closings, closing) = AsyncStream.makeStream(of: Void.self)
    let handler = DeliveryHandler(answer: answer) { closing.yield() }
    let address = ListeningAddress(host: host, port: port)
    let server: HTTPServer
    do throws(ListeningError) {
      server = try await HTTPServer.start(address: address.numeric, port: port, limits: limits) {
        await handler.answer(to: $0)
      }
    } catch {
      throw address.failure(error)
    }
    let ending: Ending
    do {
      try ready(server.url)
      ending = await firstEnding(of: server, terminations: terminations, closings: closings)
    } catch {
      ending = .failed(error)
    }
    // Deliveries in progress get their response.
    await server.stop()
    switch ending {
    case .asked: return
    case .outputClosed: throw OutputClosed()
    case .failed(let error): throw error
    }
  }

  private func firstEnding(
    of server: HTTPServer, terminations: AsyncStream<Int32>, closings: AsyncStream<Void>
  ) async -> Ending {
    let (endings, ending) = AsyncStream.makeStream(of: Ending.self)
    let watchers = [
      Task {
        do throws(ListeningError) {
          try await server.waitUntilClosed()
        } catch {
          ending.yield(.failed(ListeningAddress(host: host, port: port).failure(error)))
        }
      },
      Task {
        for await _ in terminations { break }
        ending.yield(.asked)
      },
      Task { for await _ in closings { ending.yield(.outputClosed) } },
    ]
    defer { for watcher in watchers { watcher.cancel() } }
    for await first in endings { return first }
    return .asked
  }
}
