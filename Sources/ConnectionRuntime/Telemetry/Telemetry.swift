import Logging

#if Metrics
  import Metrics
#endif
#if Tracing
  import Tracing
#endif

/// The reporting of calls: always to the log, and to metrics and traces with the package's traits.
///
/// It uses OpenTelemetry's names, and reports none of a request's values: no body, no query, no key, no id in a path.
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

  /// Reports the end of a call.
  func finished(_ call: CallDescription, _ outcome: CallOutcome, in span: CallSpan) {
    logger.debug(
      "\(call.title) \(outcome.errorType ?? outcome.status.map(String.init) ?? "")",
      metadata: metadata(call, outcome))
    #if Metrics
      record(call, outcome)
    #endif
    span.finish(call, outcome)
  }

  /// Reports an attempt that failed and is retried after a delay.
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
  /// The span of a call, which does nothing without the trait `Tracing`.
  struct CallSpan: Sendable {
    func retrying(_ outcome: CallOutcome, after delay: Duration) {}
    func finish(_ call: CallDescription, _ outcome: CallOutcome) {}
  }

  extension Telemetry {
    /// Makes a call, without a span.
    func trace(
      _ prepared: PreparedRequest,
      _ call: (PreparedRequest, CallSpan) async throws(SendingError) -> Exchange
    ) async throws(SendingError) -> Exchange {
      try await call(prepared, CallSpan())
    }
  }
#endif
