import ConnectionRuntime
import Testing

struct StandardTransportTests {
  @Test func isURLSessionWhereItIsAtHomeAndAsyncHTTPClientElsewhere() {
    let transport = ClientConfiguration(apiKey: "sk_test_1").transport
    #if canImport(Darwin)
      #expect(transport is URLSessionTransport)
    #else
      #expect(transport is AsyncHTTPClientTransport)
    #endif
  }
}
