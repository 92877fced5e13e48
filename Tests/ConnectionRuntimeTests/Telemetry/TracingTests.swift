#if Tracing
  import ConnectionRuntime
  import HTTPTypes
  import InMemoryTracing
  import Synchronization
  import Testing
  import Tracing

  /// What is there with the package trait `Tracing`.
  @Suite struct TracingTests {
    private func client(_ transport: any HTTPTransport, _ tracer: any Tracer) throws -> TestClient {
      var configuration = testConfiguration(transport)
      configuration.tracer = tracer
      return try TestClient(configuration: configuration)
    }

    @Test func makesOneClientSpanACallWithAnEventForEveryRetry() async throws {
      let tracer = InMemoryTracer()
      let transport = RecordingTransport(
        .json(503, ""), .failure(.timedOut), .json(200, customerJSON, headers: ["Request-Id": "req_1"]))
      let client = try client(transport, tracer)
      _ = try await client.connection.response(to: Customers.update("cus_1"))
      let span = try #require(tracer.finishedSpans.first)
      #expect(tracer.finishedSpans.count == 1)
      #expect(span.operationName == "POST /v1/customers/{customer}")
      #expect(span.kind == .client)
      #expect(span.status == nil)
      #expect(span.attributes.get("http.request.method") == .string("POST"))
      #expect(span.attributes.get("url.template") == .string("/v1/customers/{customer}"))
      #expect(span.attributes.get("server.address") == .string("api.example.com"))
      #expect(span.attributes.get("server.port") == .int64(443))
      #expect(span.attributes.get("http.response.status_code") == .int64(200))
      #expect(span.attributes.get("http.request.resend_count") == .int64(2))
      #expect(span.attributes.get("http.response.header.request-id") == .stringArray(["req_1"]))
      #expect(span.attributes.get("error.type") == nil)
      #expect(span.events.map(\.name) == ["retry", "retry"])
      #expect(span.events.map { $0.attributes.get("http.request.resend_count") } == [.int64(0), .int64(1)])
      #expect(span.events.map { $0.attributes.get("error.type") } == [.string("503"), .string("timeout")])
      #expect(span.events.map { $0.attributes.get("retry.delay") } == [.double(0.5), .double(1)])
    }

    @Test func marksTheSpanOfACallThatFails() async throws {
      let tracer = InMemoryTracer()
      let client = try client(RecordingTransport(.json(404, "{}")), tracer)
      _ = await failure { () async throws(TestError) in try await client.customers.retrieve("cus_1") }
      let span = try #require(tracer.finishedSpans.first)
      #expect(span.status?.code == .error)
      #expect(span.attributes.get("error.type") == .string("404"))
      #expect(span.errors.isEmpty)
    }

    @Test func hangsTheSpanUnderTheCallersAndHandsItOnInTheHeadersOfEveryAttempt() async throws {
      let tracer = InMemoryTracer()
      let transport = RecordingTransport(.json(503, ""), .json(200, customerJSON))
      let client = try client(transport, tracer)
      let outer = tracer.startSpan("checkout")
      try await ServiceContext.withValue(outer.context) { _ = try await client.customers.create() }
      outer.end()
      let span = try #require(tracer.finishedSpans.first { $0.kind == .client })
      #expect(span.parentSpanID == outer.spanID)
      #expect(span.traceID == outer.traceID)
      #expect(transport.sent.map { $0[InMemoryTracer.traceIDKey] } == [span.traceID, span.traceID])
      #expect(transport.sent.map { $0[InMemoryTracer.spanIDKey] } == [span.spanID, span.spanID])
    }

    @Test func makesTheSpanCurrentForTheTransport() async throws {
      final class Watching: HTTPTransport {
        let seen = Mutex<String?>(nil)
        func send(
          _ request: HTTPRequest, body: [UInt8], timeout: Duration
        ) async throws -> (HTTPResponse, [UInt8]) {
          seen.withLock { $0 = ServiceContext.current?.inMemorySpanContext?.spanID }
          return (HTTPResponse(status: .ok), Array(customerJSON.utf8))
        }
      }
      let tracer = InMemoryTracer()
      let transport = Watching()
      _ = try await client(transport, tracer).customers.retrieve("cus_1")
      #expect(transport.seen.withLock { $0 } == tracer.finishedSpans.first?.spanID)
      #expect(ServiceContext.current == nil)
    }

    #if !canImport(Darwin)
      /// In a process of its own, because a process has one tracer for all.
      @Test func makesNoSpanInTheTransport() async {
        await #expect(processExitsWith: .success) {
          let tracer = InMemoryTracer()
          InstrumentationSystem.bootstrap(tracer)
          let server = try LoopbackServer(.json(200, customerJSON))
          let request = HTTPRequest(
            method: .get, scheme: "http", authority: "127.0.0.1:\(server.port)", path: "/v1/x?email=a%40b.c")
          _ = try await AsyncHTTPClientTransport().send(request, body: [], timeout: .seconds(5))
          #expect(server.received.count == 1)
          #expect(tracer.finishedSpans.isEmpty && tracer.activeSpans.isEmpty)
        }
      }
    #endif

    @Test func letsNoInstrumentChangeTheHeadersThatTheClientSets() async throws {
      let transport = RecordingTransport(.json(200, customerJSON))
      _ = try await client(transport, ForgingTracer()).customers.create()
      let sent = try #require(transport.sent.first)
      #expect(sent["Authorization"] == "Bearer sk_test_secretvalue")
      #expect(sent["Idempotency-Key"] != "forged")
      #expect(sent["traceparent"] == "forged")
    }
  }

  /// A tracer that puts into headers what isn't its own.
  private struct ForgingTracer: Tracer {
    let tracer = InMemoryTracer()

    func startSpan<Instant: TracerInstant>(
      _ operationName: String, context: @autoclosure () -> ServiceContext, ofKind kind: SpanKind,
      at instant: @autoclosure () -> Instant, function: String, file fileID: String, line: UInt
    ) -> InMemorySpan {
      tracer.startSpan(
        operationName, context: context(), ofKind: kind, at: instant(), function: function, file: fileID,
        line: line)
    }
    func forceFlush() {}
    func extract<Carrier, Extract: Extractor>(
      _ carrier: Carrier, into context: inout ServiceContext, using extractor: Extract
    ) where Carrier == Extract.Carrier {}
    func inject<Carrier, Inject: Injector>(
      _ context: ServiceContext, into carrier: inout Carrier, using injector: Inject
    ) where Carrier == Inject.Carrier {
      for key in ["Authorization", "idempotency-key", "Host", "a b", "traceparent"] {
        injector.inject("forged", forKey: key, into: &carrier)
      }
    }
  }
#endif
