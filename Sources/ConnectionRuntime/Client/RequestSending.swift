import HTTPTypes

/// An error of sending: there is no response to hand on.
enum SendingError: Error {
  /// The transport can't send the request as it is.
  case invalidRequest(RedactedText)
  case connection(ConnectionFailure)
  case timeout(ConnectionFailure)
  case cancelled
}

/// Sends a request, and retries it until there is a response that ends the call or no retry is left.
struct RequestSending: Sendable {
  var transport: any HTTPTransport
  var timing: Timing
  var telemetry: Telemetry

  /// The outcome of one attempt.
  private enum Attempt {
    case answered(HTTPResponse, [UInt8])
    case failed(SendingError, isRepeatable: Bool)
  }

  func send(_ prepared: PreparedRequest) async throws(SendingError) -> Exchange {
    try await telemetry.trace(prepared) { prepared, span async throws(SendingError) in
      try await send(prepared, in: span)
    }
  }

  private func send(_ prepared: PreparedRequest, in span: CallSpan) async throws(SendingError) -> Exchange {
    let start = timing.moment
    let deadline = start + prepared.timeout.asTimeout
    var number = 1
    while true {
      let attempt = await attempt(prepared, number: number, deadline: deadline)
      // A response that arrived is returned even after a cancellation: the caller may need to know what was executed.
      if case .failed = attempt, Task.isCancelled {
        throw cancelled(prepared, attempts: number, since: start, in: span)
      }
      let outcome = outcome(of: attempt, prepared, attempts: number, since: start)
      if let delay = delay(after: attempt, number: number, prepared), timing.moment + delay < deadline {
        telemetry.retrying(prepared.description, outcome, after: delay, in: span)
        do {
          try await timing.sleep(delay)
          try Task.checkCancellation()
        } catch {
          throw cancelled(prepared, attempts: number, since: start, in: span)
        }
        number += 1
        continue
      }
      telemetry.finished(prepared.description, outcome, in: span)
      return try exchange(attempt, prepared, attempts: number)
    }
  }

  private func attempt(_ prepared: PreparedRequest, number: Int, deadline: Duration) async -> Attempt {
    func failure(_ reason: RedactedText) -> ConnectionFailure {
      ConnectionFailure(reason, to: prepared, attempts: number)
    }
    if Task.isCancelled { return .failed(.cancelled, isRepeatable: false) }
    let left = deadline - timing.moment
    guard left > .zero else {
      return .failed(
        .timeout(failure(RedactedText("the time limit of the call was over"))), isRepeatable: false)
    }
    do {
      let (response, body) = try await send(prepared, timeout: left)
      return .answered(response, body)
    } catch TransportError.connection(let reason) {
      return .failed(.connection(failure(prepared.told(reason))), isRepeatable: true)
    } catch TransportError.timedOut {
      return .failed(.timeout(failure(RedactedText("the server didn't respond in time"))), isRepeatable: true)
    } catch TransportError.invalidRequest(let reason) {
      return .failed(
        .invalidRequest(prepared.told("the request can't be sent: \(reason)")), isRepeatable: false)
    } catch TransportError.responseTooLarge(let limit) {
      return .failed(
        .connection(failure(prepared.told("the response has more than \(limit) bytes"))), isRepeatable: false)
    } catch TransportError.cancelled {
      return .failed(.cancelled, isRepeatable: false)
    } catch is CancellationError {
      return .failed(.cancelled, isRepeatable: false)
    } catch {
      return .failed(.connection(failure(prepared.told("\(error)"))), isRepeatable: true)
    }
  }

  /// Sends the request once, and records whether it may have been executed.
  private func send(
    _ prepared: PreparedRequest, timeout: Duration
  ) async throws -> (HTTPResponse, [UInt8]) {
    do {
      let answer = try await transport.send(prepared.request, body: prepared.body, timeout: timeout)
      prepared.execution.answered(answer.0.status)
      return answer
    } catch {
      if case TransportError.invalidRequest = error { throw error }
      prepared.execution.lostAnswer()
      throw error
    }
  }

  /// The delay before the next attempt; nil where there is no retry.
  private func delay(after attempt: Attempt, number: Int, _ prepared: PreparedRequest) -> Duration? {
    let policy = prepared.retries
    guard number <= policy.maximum else { return nil }
    switch attempt {
    case .answered(let response, _):
      let headers = response.headerFields
      guard policy.retries(status: response.status.code, headers: headers) else { return nil }
      return policy.delay(
        beforeRetry: number, retryAfter: RetryPolicy.retryAfter(headers, now: timing.date()),
        random: timing.random())
    case .failed(_, let isRepeatable):
      guard isRepeatable, policy.isRepeatable else { return nil }
      return policy.delay(beforeRetry: number, retryAfter: nil, random: timing.random())
    }
  }

  private func exchange(
    _ attempt: Attempt, _ prepared: PreparedRequest, attempts: Int
  ) throws(SendingError) -> Exchange {
    switch attempt {
    case .failed(let error, _): throw error
    case .answered(let response, let body):
      return Exchange(response, body: body, to: prepared, attempts: attempts)
    }
  }

  /// The outcome of an attempt, for logs, metrics and traces.
  private func outcome(
    of attempt: Attempt, _ prepared: PreparedRequest, attempts: Int, since start: Duration
  ) -> CallOutcome {
    var outcome = CallOutcome(resends: attempts - 1, duration: timing.moment - start)
    switch attempt {
    case .answered(let response, _):
      outcome.status = response.status.code
      outcome.requestID = response.headerFields[prepared.requestIDHeader].map(prepared.redaction.text)
    case .failed(.invalidRequest, _): outcome.failure = "invalid-request"
    case .failed(.connection, _): outcome.failure = "connection"
    case .failed(.timeout, _): outcome.failure = "timeout"
    case .failed(.cancelled, _): outcome.failure = "cancelled"
    }
    return outcome
  }

  private func cancelled(
    _ prepared: PreparedRequest, attempts: Int, since start: Duration, in span: CallSpan
  ) -> SendingError {
    let outcome = CallOutcome(
      failure: "cancelled", resends: attempts - 1, duration: timing.moment - start)
    telemetry.finished(prepared.description, outcome, in: span)
    return .cancelled
  }
}
