import ConnectionOperations
import ConnectionRuntime

/// A report of a failed call, as text for a person and as JSON for a program.
struct FailureReport: Hashable, Sendable {
  /// The kind of failure: `not-found`, `invalid-input`, `malformed-line`.
  var kind: String
  /// The display title of an API error's kind, for a terminal, as the runtime's descriptions and the documentation have it; nil where
  /// the message stands for itself.
  var title: String?
  var message: String
  /// The JSON path of the value in the input; nil where the failure is not about the input.
  var path: String?
  /// The HTTP status of the response.
  var status: Int?
  var requestID: String?
  /// Whether the API may have executed the call, although it failed.
  var mayHaveBeenExecuted = false
  /// The idempotency key with which the call can be repeated without being executed twice.
  var idempotencyKey: String?
  /// The other scalar fields of the API's error object, by their names in the JSON.
  var details: [String: String] = [:]

  init(kind: String, message: String, path: String? = nil) {
    self.kind = kind
    self.message = message
    self.path = path
  }

  /// Makes a report of an error that an operation threw.
  init<Details: ErrorDetails>(_ error: any Error, details: Details.Type) {
    switch error {
    case let error as JSONError:
      self.init(invalidInput: error)
    case let error as ConnectionError<Details>:
      self.init(error)
    case let error as CommandFailure:
      self.init(kind: "invalid-input", message: error.description)
    default:
      self.init(kind: "unexpected", message: String(describing: error))
      title = "unexpected error"
    }
  }

  private init(invalidInput error: JSONError) {
    self.init(
      kind: "invalid-input", message: "\(error.path): expected \(error.expected), found \(error.found)",
      path: error.path)
  }

  /// Makes a report of a response that could not be decoded into its type, where that was asked for; the call was executed.
  init(unreadable error: JSONError, in result: OperationResult) {
    self.init(kind: "decoding", message: "executed, but not of the declared type: \(error)", path: error.path)
    status = result.status
    requestID = result.requestID
    mayHaveBeenExecuted = true
    idempotencyKey = result.idempotencyKey
  }

  private init<Details: ErrorDetails>(_ error: ConnectionError<Details>) {
    self.init(kind: error.kindName, message: error.description)
    requestID = error.requestID
    mayHaveBeenExecuted = error.mayHaveBeenExecuted
    idempotencyKey = error.idempotencyKey
    guard let failure = error.failure else { return }
    status = failure.status
    var writer = JSONWriter()
    failure.details.write(to: &writer)
    let fields = (try? JSONReader.read(JSONValue.self, from: writer.bytes))?.members ?? [:]
    details = fields.compactMapValues(\.scalarText)
    details["message"] = nil
    title = failure.kind.title
    message = failure.messageLine
  }
}

extension FailureReport {
  /// The failure in one line, as the runtime describes it: the documentation's page of errors lists how it begins.
  var headline: String { title.map { "\($0): \(message)" } ?? message }

  /// The report as text for a terminal: the message, then one field on each line.
  var failure: CommandFailure {
    var facts = details.filter { !["code", "param"].contains($0.key) }.sorted { $0.key < $1.key }
      .map { (label: $0.key, value: $0.value) }
    if let param = details["param"] { facts.insert(("param", param), at: 0) }
    if let code = details["code"] { facts.insert(("code", code), at: 0) }
    if let status { facts.append(("status", String(status))) }
    if let requestID { facts.append(("request id", requestID)) }
    let rows = facts.map { fact -> (label: ConsoleText, value: ConsoleText) in
      ("\(fact.label)", "\(fact.value)")
    }
    let heading: ConsoleText = "\(headline)"
    return CommandFailure(([heading] + TextLayout.fields(rows)).joined(separator: "\n"))
  }

  /// The report as JSON, on one line.
  var json: [UInt8] {
    var line = JSONLine()
    line.add("type", kind)
    let surroundings = CommandSurroundings.current
    line.add("message", surroundings.withoutSecrets(message))
    line.add("path", path.map(surroundings.withoutSecrets))
    line.add("code", details["code"])
    line.add("param", details["param"])
    if let status { line.add("status", json: Array(String(status).utf8)) }
    line.add("requestID", requestID)
    if mayHaveBeenExecuted {
      line.add("mayHaveBeenExecuted", json: Array("true".utf8))
      line.add("idempotencyKey", idempotencyKey)
    }
    return line.bytes
  }
}
