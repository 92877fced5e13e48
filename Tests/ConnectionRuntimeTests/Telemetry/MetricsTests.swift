#if Metrics
  import ConnectionRuntime
  import Metrics
  import MetricsTestKit
  import Testing

  /// What is there with the package trait `Metrics`.
  @Suite struct MetricsTests {
    private func client(_ transport: RecordingTransport, _ metrics: TestMetrics) throws -> TestClient {
      var configuration = testConfiguration(transport)
      configuration.metrics = metrics
      return try TestClient(configuration: configuration)
    }

    @Test func recordsTheDurationOfACallWithItsRetriesInOneTimer() async throws {
      let metrics = TestMetrics()
      let transport = RecordingTransport(.json(503, ""), .json(200, customerJSON))
      let client = try client(transport, metrics)
      _ = try await client.connection.response(to: Customers.update("cus_1"))
      let timer = try #require(metrics.timers.first)
      #expect(metrics.timers.count == 1)
      #expect(timer.label == "http.client.request.duration")
      #expect(timer.values == [500_000_000])
      #expect(
        Dictionary(uniqueKeysWithValues: timer.dimensions) == [
          "http.request.method": "POST", "url.template": "/v1/customers/{customer}",
          "server.address": "api.example.com", "server.port": "443", "http.request.resend_count": "1",
          "http.response.status_code": "200",
        ])
    }

    @Test func addsCallsOfTheSameKindUpWhateverTheirIds() async throws {
      let metrics = TestMetrics()
      let client = try client(RecordingTransport(.json(200, customerJSON)), metrics)
      for id in 0..<20 { _ = try await client.customers.retrieve(ResourceID("cus_\(id)")) }
      #expect(metrics.timers.count == 1)
      #expect(metrics.timers.first?.values.count == 20)
    }

    @Test func tellsErrorsApartByTheirType() async throws {
      let metrics = TestMetrics()
      let transport = RecordingTransport(.json(402, "{}"), .failure(.responseTooLarge(limit: 1)))
      let client = try client(transport, metrics)
      for _ in 0..<2 {
        _ = await failure { () async throws(TestError) in try await client.customers.create() }
      }
      #expect(
        metrics.timers(label: "http.client.request.duration", dimensions: [("error.type", "402")]).count == 1)
      let connection = metrics.timers(
        label: "http.client.request.duration", dimensions: [("error.type", "connection")])
      #expect(connection.count == 1)
      #expect(connection.first?.dimensions.contains { $0.0 == "http.response.status_code" } == false)
    }
  }
#endif
