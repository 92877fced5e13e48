import HTTPTypes
import Logging

/// Why there is no exchange.
enum SendingError: Error {
  case connection(ConnectionFailure)
  case timeout(ConnectionFailure)
  case cancelled
}

/// Sends a request until there is an answer, or no point in trying again.
struct RequestSending: Sendable {
  var transport: any HTTPTransport
  var timing: Timing
  var logger: Logger

  /// What one attempt came to.
  private enum Attempt {
    case answered(HTTPResponse, [UInt8])
    case failed(SendingError, isRepeatable: Bool)
  }

  func send(_ prepared: PreparedRequest) async throws(SendingError) -> Exchange {
    let start = timing.elapsed()
    let deadline = start + prepared.timeout
    var number = 1
    while true {
      let attempt = await attempt(prepared, number: number, deadline: deadline)
      // An answer that came is handed on even so: whoever cancelled may still need to know what was done.
      if case .failed = attempt, Task.isCancelled {
        log(prepared, attempts: number, since: start, outcome: "cancelled")
        throw .cancelled
      }
      if let delay = delay(after: attempt, number: number, prepared),
        timing.elapsed() + delay < deadline
      {
        do {
          try await timing.sleep(delay)
          try Task.checkCancellation()
        } catch {
          log(prepared, attempts: number, since: start, outcome: "cancelled")
          throw .cancelled
        }
        number += 1
        continue
      }
      return try finish(attempt, prepared, attempts: number, start: start)
    }
  }

  private func attempt(_ prepared: PreparedRequest, number: Int, deadline: Duration) async -> Attempt {
    func failure(_ reason: String) -> ConnectionFailure {
      ConnectionFailure(
        reason: prepared.apiKey.redacted(from: reason), attempts: number,
        idempotencyKey: prepared.idempotencyKey)
    }
    if Task.isCancelled { return .failed(.cancelled, isRepeatable: false) }
    let left = deadline - timing.elapsed()
    guard left > .zero else {
      return .failed(.timeout(failure("the time for the call was over")), isRepeatable: false)
    }
    do {
      let (response, body) = try await transport.send(prepared.request, body: prepared.body, timeout: left)
      return .answered(response, body)
    } catch TransportError.connection(let reason) {
      return .failed(.connection(failure(reason)), isRepeatable: true)
    } catch TransportError.timedOut {
      return .failed(.timeout(failure("the server didn't answer in time")), isRepeatable: true)
    } catch TransportError.responseTooLarge(let limit) {
      return .failed(
        .connection(failure("the answer has more than \(limit) bytes")), isRepeatable: false)
    } catch TransportError.cancelled {
      return .failed(.cancelled, isRepeatable: false)
    } catch is CancellationError {
      return .failed(.cancelled, isRepeatable: false)
    } catch {
      return .failed(.connection(failure("\(error)")), isRepeatable: true)
    }
  }

  /// How long to wait before the next attempt; nil where there shall be none.
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

  private func finish(
    _ attempt: Attempt, _ prepared: PreparedRequest, attempts: Int, start: Duration
  ) throws(SendingError) -> Exchange {
    switch attempt {
    case .failed(let error, _):
      switch error {
      case .connection: log(prepared, attempts: attempts, since: start, outcome: "no answer")
      case .timeout: log(prepared, attempts: attempts, since: start, outcome: "timeout")
      case .cancelled: log(prepared, attempts: attempts, since: start, outcome: "cancelled")
      }
      throw error
    case .answered(let response, let body):
      let requestID = response.headerFields[prepared.requestIDHeader]
      log(
        prepared, attempts: attempts, since: start, outcome: "\(response.status.code)", requestID: requestID)
      return Exchange(
        status: response.status, headers: response.headerFields, body: body, attempts: attempts,
        idempotencyKey: prepared.idempotencyKey, requestID: requestID)
    }
  }

  private func log(
    _ prepared: PreparedRequest, attempts: Int, since start: Duration, outcome: String,
    requestID: String? = nil
  ) {
    let duration = timing.elapsed() - start
    let line = "\(prepared.request.method.rawValue) \(prepared.path) \(outcome)"
    logger.debug(
      "\(prepared.apiKey.redacted(from: line))",
      metadata: [
        "method": "\(prepared.request.method.rawValue)",
        "path": "\(prepared.apiKey.redacted(from: prepared.path))", "status": "\(outcome)",
        "attempts": "\(attempts)", "duration": "\(duration)", "request-id": "\(requestID ?? "-")",
      ])
  }
}
