import Testing

@testable import ConnectCommand

@Suite struct KeyTests {
  @Test func saysModeAndReadAccess() async {
    let transport = RecordingTransport(#"{"object": "list", "data": [], "has_more": false}"#)
    let run = await CommandRun.miniature("test", transport: transport)
    #expect(run.status == 0)
    #expect(
      run.output.lines == [
        "key     mk_test_…6789  Test key, test mode", "test    yes  widgets.list  req_1", "may read",
        "  widgets  yes  widgets.list  req_1",
      ])
    #expect(transport.sent.map(\.line) == ["GET /v1/widgets?limit=1", "GET /v1/widgets?limit=1"])
  }

  @Test func failsOnABadKeyWithoutShowingIt() async {
    let transport = RecordingTransport { _ in
      .init(status: 401, body: #"{"error": {"type": "invalid_request_error", "message": "Invalid key"}}"#)
    }
    let run = await CommandRun.miniature("test", transport: transport)
    #expect(run.status == 1)
    #expect(run.output.lines.last == "test    no   widgets.list  req_1")
    #expect(run.failure == "the API refuses this key")
    #expect(!run.output.text.contains("0123456789"))
    #expect(transport.sent.count == 1)
  }

  /// Not arguments of the test, which its output would show.
  @Test func showsNoMoreThanPrefixAndEnd() {
    for (key, shown) in [
      ("mk_test_abcdefgh", "mk_test_…efgh"), ("mk_test_abc", "mk_test_…"), ("zz_abcdefgh", "…efgh"),
      ("secret", "…"),
    ] {
      #expect(KeyDescription(key: key, prefixes: Miniature.keyPrefixes).shown == shown)
    }
  }
}
