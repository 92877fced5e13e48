// Signal sources may be cancelled from any thread, but are not marked Sendable everywhere.
@preconcurrency import Dispatch
import Foundation

/// The signals that ask a process to end: SIGINT (Control-C) and SIGTERM.
enum TerminationSignals {
  /// Makes a stream of both signals, in place of their default action, which would end the process without a message.
  static func stream() -> AsyncStream<Int32> {
    let (stream, continuation) = AsyncStream.makeStream(of: Int32.self)
    let sources = [SIGINT, SIGTERM].map { number in
      signal(number, SIG_IGN)
      let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
      source.setEventHandler { continuation.yield(number) }
      source.resume()
      return source
    }
    continuation.onTermination = { _ in
      for source in sources { source.cancel() }
    }
    return stream
  }
}
