import ConnectionRuntime
import Logging

// The only functions that write text for people; results are written to `results`.

extension CommandSurroundings {
  /// The output for results, which are an API's JSON or lines of it.
  var results: any ByteOutput { ResultOutput(output) }

  /// Writes a line of text for a person to the output.
  func print(_ line: ConsoleText) throws { try output.write(shown("\(line)\n")) }

  /// Writes a line to the messages, for the person at the terminal.
  func say(_ line: ConsoleText) throws { try messages.write(shown("\(line)\n")) }

  /// Writes a question to the messages, without a line end.
  func ask(_ question: ConsoleText) throws { try messages.write(shown("\(question) ")) }

  /// Writes a JSON value, and a line end after it.
  func print(_ value: JSONValue, pretty: Bool) throws {
    try results.write(value.json(pretty: pretty) + [UInt8(ascii: "\n")])
  }

  /// The text style of the output.
  var style: Style {
    Style(isColoured: output.isTerminal && variables["NO_COLOR"] == nil && variables["TERM"] != "dumb")
  }

  /// The text with the API keys and signing secrets of the environment redacted.
  func withoutSecrets(_ text: String) -> String { redaction.string(text) }

  private func shown(_ text: ConsoleText) -> [UInt8] { Array(redaction.string(text.description).utf8) }

  private var redaction: Redaction {
    let secrets = variables.filter { $0.key.hasSuffix("_API_KEY") || $0.key.hasSuffix("_WEBHOOK_SECRET") }
    return Redaction(hiding: secrets.values.flatMap { $0.split(separator: ",").map(String.init) })
  }
}

/// A log handler that writes the runtime's messages for the person at the terminal, escaped and redacted like all other text.
struct ConsoleLogHandler: LogHandler {
  let surroundings: CommandSurroundings
  var metadata: Logger.Metadata = [:]
  var logLevel = Logger.Level.warning

  init(surroundings: CommandSurroundings) { self.surroundings = surroundings }

  /// A logger of warnings and errors.
  static func logger(_ surroundings: CommandSurroundings) -> Logger {
    var logger = Logger(label: "connect") { _ in ConsoleLogHandler(surroundings: surroundings) }
    logger.logLevel = .warning
    return logger
  }

  subscript(metadataKey key: String) -> Logger.Metadata.Value? {
    get { metadata[key] }
    set { metadata[key] = newValue }
  }

  func log(event: LogEvent) {
    let all = metadata.merging(event.metadata ?? [:]) { $1 }.map { "\($0)=\($1)" }.sorted()
    let line = ([event.message.description] + all).joined(separator: " ")
    // Where the reader has closed the messages, nothing is lost.
    try? surroundings.say("\(event.level): \(line)")
  }
}
