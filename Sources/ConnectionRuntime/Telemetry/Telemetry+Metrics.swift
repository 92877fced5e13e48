#if Metrics
  import Metrics

  extension Telemetry {
    /// Records a call's duration in a timer with the method, path template, server, number of retries and outcome as dimensions.
    func record(_ call: CallDescription, _ outcome: CallOutcome) {
      var dimensions = [
        (TelemetryNames.method, call.method.description),
        (TelemetryNames.template, call.template.description),
        (TelemetryNames.address, call.host.description), (TelemetryNames.port, "\(call.port)"),
        (TelemetryNames.resends, "\(outcome.resends)"),
      ]
      if let status = outcome.status { dimensions.append((TelemetryNames.status, "\(status)")) }
      if let error = outcome.errorType { dimensions.append((TelemetryNames.error, error)) }
      let timer = Timer(
        label: TelemetryNames.duration, dimensions: dimensions, factory: metrics ?? MetricsSystem.factory)
      timer.recordNanoseconds(Int64(min(max(outcome.duration / .nanoseconds(1), 0), 9e18)))
    }
  }
#endif
