import ConnectionRuntime
import Testing

struct StandardTransportTests {
  @Test func survivesOnLinuxWhatFoundationDoesNotWhereTheTraitIsOn() {
    let transport = ClientConfiguration(apiKey: "sk_test_1").transport
    #if AsyncHTTPClient && canImport(FoundationNetworking)
      #expect(transport is AsyncHTTPClientTransport)
    #else
      #expect(transport is URLSessionTransport)
    #endif
  }
}
