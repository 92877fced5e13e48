import ConnectionRuntime

/// Compares what the client was told with what the server did.
struct Audit {
  var run: CallRun
  var outcomes: [CallRun.Outcome]
  var records: [Int: Ledger.Record]

  /// Money moved twice: for one call, or for one idempotency key.
  var doubles: [String] = []
  /// Successes that one side doesn't know of, and executions of which the error keeps silent.
  var losses: [String] = []
  /// Errors of the wrong kind, or with another request id or number of attempts than the server's.
  var wrongErrors: [String] = []
  /// How many outcomes there were of each kind.
  var kinds: [String: Int] = [:]
  /// What the last request of a call whose time was over came to, as far as the server knows.
  var timeouts: [String: Int] = [:]
  /// How many of the executed calls ended with an error that says that they may be.
  var uncertain = 0
  /// Requests that reached the server although no attempt of the client's sent them.
  var hiddenRepeats = 0

  init(_ run: CallRun, _ outcomes: [CallRun.Outcome], _ ledger: Ledger) {
    self.run = run
    self.outcomes = outcomes
    records = ledger.records
    for (key, count) in ledger.executionsOfKey where count > 1 {
      doubles.append("key \(key): \(count) times")
    }
    for (call, outcome) in outcomes.enumerated() { check(call, outcome, records[call] ?? Ledger.Record()) }
  }

  var faults: Int { records.values.reduce(0) { $0 + $1.faults.count { $0 != nil } } }
  var arrivals: Int { records.values.reduce(0) { $0 + $1.arrivals } }
  var executed: Int { records.values.count { $0.executions > 0 } }

  private mutating func check(_ call: Int, _ outcome: CallRun.Outcome, _ record: Ledger.Record) {
    let story =
      "call \(call) (\(record.faults.map { $0.map { "\($0.fault)\($0.isAfterWork ? " after" : "")" } ?? "good" }.joined(separator: ", ")))"
    if record.executions > 1 { doubles.append("\(story): \(record.executions) times") }
    if record.keys.count > 1 { doubles.append("\(story): \(record.keys.count) idempotency keys") }

    switch outcome {
    case .paid(let response):
      kinds["success", default: 0] += 1
      if run.reads(call) {
        if response.value.amount != call { losses.append("\(story): another answer") }
      } else {
        if record.payment != response.value.id {
          losses.append("\(story): \(response.value.id) is not in the ledger")
        }
        if response.value.amount != call + 100 { losses.append("\(story): another amount") }
      }
      checkAttempts(story, response.attempts, response.requestID, record)
    case .failed(let error):
      kinds[error.kindName, default: 0] += 1
      if record.executions > 0 {
        uncertain += 1
        if !error.mayHaveBeenExecuted { losses.append("\(story): executed, but \(error)") }
      }
      if case .decoding = error, !run.reads(call), record.executions == 0, !run.plan.isDeclined(call: call) {
        losses.append("\(story): not executed, but \(error)")
      }
      if !run.reads(call), record.arrivals > 0, error.idempotencyKey != record.keys.first {
        wrongErrors.append("\(story): another key in \(error)")
      }
      checkKind(story, error, record)
      checkAttempts(story, error.attempts, error.requestID, isTimeout: error.kindName == "timeout", record)
    }
  }

  /// Compares the number of attempts and the request id of an answer, or of the lack of one, with the server's.
  private mutating func checkAttempts(
    _ story: String, _ attempts: Int?, _ requestID: String?, isTimeout: Bool = false, _ record: Ledger.Record
  ) {
    guard let attempts else { return }
    hiddenRepeats += max(0, record.arrivals - attempts)
    // Fewer may arrive than were sent, where a connection breaks or time is over before the server has read a request;
    // and whose time is over has no answer to show, should one be on its way.
    guard attempts == record.arrivals, !isTimeout else { return }
    let expected = record.requestIDs[attempts]
    if requestID != expected {
      wrongErrors.append("\(story): request id \(requestID ?? "nil"), not \(expected ?? "nil")")
    }
  }

  /// Compares the kind of an error with what went wrong last; time can be over wherever the machine is busy.
  private mutating func checkKind(_ story: String, _ error: PaymentError, _ record: Ledger.Record) {
    let expected: Set<String>
    switch record.faults.last ?? nil {
    case nil: expected = ["card"]
    case let planned?:
      switch planned.fault {
      case .drop, .reset, .truncated, .truncatedChunks, .halfHead, .tooLargeAnswer: expected = ["connection"]
      case .stall, .stallInBody: expected = []
      case .conflict: expected = ["conflict"]
      case .tooManyRequests, .tooManyRequestsWithRetryAfter: expected = ["rateLimited"]
      case .serverError, .unavailable, .serverErrorNotToRetry, .page, .emptyError, .wrongErrorTypes,
        .largeError:
        expected = ["api"]
      // What the bank declined has the status 402 in these as well.
      case .emptyAnswer, .wrongTypes: expected = ["decoding", "api"]
      case .largeAnswer: expected = ["card"]
      }
    }
    if error.kindName == "timeout" {
      timeouts[(record.faults.last ?? nil)?.fault.rawValue ?? "good", default: 0] += 1
    } else if !expected.contains(error.kindName) {
      wrongErrors.append("\(story): \(error.kindName) (\(error))")
    }
  }
}

extension ConnectionError {
  var kindName: String {
    switch self {
    case .card: "card"
    case .invalidRequest: "invalidRequest"
    case .idempotency: "idempotency"
    case .authentication: "authentication"
    case .permission: "permission"
    case .notFound: "notFound"
    case .conflict: "conflict"
    case .rateLimited: "rateLimited"
    case .api: "api"
    case .connection: "connection"
    case .timeout: "timeout"
    case .cancelled: "cancelled"
    case .decoding: "decoding"
    case .invalidInput: "invalidInput"
    }
  }

  /// How many times the request was sent; nil where the error doesn't say.
  var attempts: Int? {
    switch self {
    case .connection(let failure), .timeout(let failure): failure.attempts
    case .decoding(let failure): failure.attempts
    default: failure?.attempts
    }
  }
}
