import Logging
import Synchronization
import Testing

/// Collects what is logged.
final class CapturedLog: Sendable {
  struct Event: Sendable {
    var level: Logger.Level
    var message: String
    var metadata: [String: String]

    /// All of it in one line.
    var line: String {
      "\(level) \(message) \(metadata.map { "\($0)=\($1)" }.sorted().joined(separator: " "))"
    }
  }

  private let state = Mutex<[Event]>([])
  var events: [Event] { state.withLock { $0 } }
  var lines: [String] { events.map(\.line) }

  var logger: Logger {
    var logger = Logger(label: "test") { _ in Handler(log: self) }
    logger.logLevel = .trace
    return logger
  }

  private struct Handler: LogHandler {
    let log: CapturedLog
    var metadata: Logger.Metadata = [:]
    var logLevel = Logger.Level.trace
    subscript(metadataKey key: String) -> Logger.Metadata.Value? {
      get { metadata[key] }
      set { metadata[key] = newValue }
    }
    func log(event: LogEvent) {
      let metadata = (event.metadata ?? [:]).mapValues { "\($0)" }
      let event = Event(level: event.level, message: "\(event.message)", metadata: metadata)
      SaidTexts.look(through: event.line)
      log.state.withLock { $0.append(event) }
    }
  }
}
