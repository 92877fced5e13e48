#if Tracing
  import HTTPTypes
  import Tracing

  /// The span of a call: one for all of its attempts, with an event for each attempt that is retried.
  struct CallSpan: Sendable {
    let span: any Span

    func retrying(_ outcome: CallOutcome, after delay: Duration) {
      var attributes: SpanAttributes = [
        TelemetryNames.resends: .int64(Int64(outcome.resends)), "retry.delay": .double(delay / .seconds(1)),
      ]
      attributes.set(outcome)
      span.addEvent(SpanEvent(name: "retry", attributes: attributes))
    }

    func finish(_ call: CallDescription, _ outcome: CallOutcome) {
      span.updateAttributes { attributes in
        attributes[TelemetryNames.resends] = outcome.resends
        attributes.set(outcome)
        if let id = outcome.requestID {
          attributes[TelemetryNames.responseHeader(call.requestIDHeader)] = [id.description]
        }
      }
      if outcome.errorType != nil { span.setStatus(SpanStatus(code: .error)) }
    }
  }

  extension Telemetry {
    /// Makes a call in a span, and propagates the span's context: to the transport as a task-local value, to the server in the
    /// headers that the instrument injects.
    func trace(
      _ prepared: PreparedRequest,
      _ call: (PreparedRequest, CallSpan) async throws(SendingError) -> Exchange
    ) async throws(SendingError) -> Exchange {
      let description = prepared.description
      let tracer = tracer ?? InstrumentationSystem.tracer
      let span = tracer.startAnySpan(description.title, ofKind: .client)
      defer { span.end() }
      span.updateAttributes { attributes in
        attributes[TelemetryNames.method] = description.method.description
        attributes[TelemetryNames.template] = description.template.description
        attributes[TelemetryNames.address] = description.host.description
        attributes[TelemetryNames.port] = description.port
      }
      var prepared = prepared
      let injector = HeaderInjector(reserved: prepared.headers)
      if let instrument = self.tracer {
        instrument.inject(span.context, into: &prepared.request.headerFields, using: injector)
      } else {
        InstrumentationSystem.instrument.inject(
          span.context, into: &prepared.request.headerFields, using: injector)
      }
      let result: Result<Exchange, SendingError> = await ServiceContext.withValue(span.context) {
        do throws(SendingError) {
          return .success(try await call(prepared, CallSpan(span: span)))
        } catch {
          return .failure(error)
        }
      }
      return try result.get()
    }
  }

  /// An injector of a trace's context into a request's headers, but never into those that the client sets itself.
  private struct HeaderInjector: Injector {
    var reserved: ConnectionHeaders

    func inject(_ value: String, forKey key: String, into fields: inout HTTPFields) {
      guard let name = HTTPField.Name(key), !reserved.reserves(name) else { return }
      fields[name] = value
    }
  }

  extension SpanAttributes {
    fileprivate mutating func set(_ outcome: CallOutcome) {
      if let status = outcome.status { self[TelemetryNames.status] = status }
      if let error = outcome.errorType { self[TelemetryNames.error] = error }
    }
  }
#endif
