import Logging

#if Metrics
  import Metrics
#endif
#if Tracing
  import Tracing
#endif

/// Tells about calls: to the log always, to metrics and traces where the package's traits ask for it.
///
/// What is told has OpenTelemetry's names, and nothing of a request's values: no body, no query, no key, no id in a path.
struct Telemetry: Sendable {
  var logger: Logger
  #if Metrics
    var metrics: (any MetricsFactory)?
  #endif
  #if Tracing
    var tracer: (any Tracer)?
  #endif

  init(_ configuration: ClientConfiguration) {
    logger = configuration.logger
    #if Metrics
      metrics = configuration.metrics
    #endif
    #if Tracing
      tracer = configuration.tracer
    #endif
  }

  /// Tells that a call is over.
  func finished(_ call: CallDescription, _ outcome: CallOutcome, in span: CallSpan) {
    logger.debug(
      "\(call.title) \(outcome.errorType ?? outcome.status.map(String.init) ?? "")",
      metadata: metadata(call, outcome))
    #if Metrics
      record(call, outcome)
    #endif
    span.finish(call, outcome)
  }

  /// Tells that an attempt failed and that there will be another one after a while.
  func retrying(_ call: CallDescription, _ outcome: CallOutcome, after delay: Duration, in span: CallSpan) {
    var metadata = metadata(call, outcome)
    metadata["retry.delay"] = "\(delay / .seconds(1))"
    logger.debug("\(call.title) \(outcome.errorType ?? ""), trying again", metadata: metadata)
    span.retrying(outcome, after: delay)
  }

  private func metadata(_ call: CallDescription, _ outcome: CallOutcome) -> Logger.Metadata {
    var metadata: Logger.Metadata = [
      TelemetryNames.method: "\(call.method)",
      TelemetryNames.template: "\(call.template)",
      TelemetryNames.address: "\(call.host)",
      TelemetryNames.port: "\(call.port)",
      TelemetryNames.resends: "\(outcome.resends)",
      TelemetryNames.duration: "\(outcome.seconds)",
    ]
    metadata[TelemetryNames.status] = outcome.status.map { "\($0)" }
    metadata[TelemetryNames.error] = outcome.errorType.map { "\($0)" }
    metadata[TelemetryNames.responseHeader(call.requestIDHeader)] = outcome.requestID.map { "\($0)" }
    return metadata
  }
}

#if !Tracing
  /// A call's span; without the trait `Tracing` there is none.
  struct CallSpan: Sendable {
    func retrying(_ outcome: CallOutcome, after delay: Duration) {}
    func finish(_ call: CallDescription, _ outcome: CallOutcome) {}
  }

  extension Telemetry {
    /// Makes a call.
    func trace(
      _ prepared: PreparedRequest,
      _ call: (PreparedRequest, CallSpan) async throws(SendingError) -> Exchange
    ) async throws(SendingError) -> Exchange {
      try await call(prepared, CallSpan())
    }
  }
#endif
