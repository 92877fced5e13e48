import ConnectionRuntime
import ConnectionTesting
import Foundation
import HTTPTypes
import Logging
import Synchronization
import Testing

/// The clock that the kit's users have too.
typealias TestClock = ImmediateClock

/// The transport that the kit's users have too.
typealias RecordingTransport = ConnectionTesting.RecordingTransport

extension RecordingTransport {
  typealias Answer = ScriptedResponse

  var sent: [RecordedRequest] { requests }
}

extension RecordedRequest {
  subscript(header: String) -> String? { self[header: header] }
}

extension ScriptedResponse {
  static let hang = fault(.silence)

  static func json(_ status: Int, _ text: String, headers: [String: String] = [:]) -> ScriptedResponse {
    .text(text, status: status, headers: headers)
  }

  static func failure(_ error: TransportError) -> ScriptedResponse { .answer { _ in throw error } }
}

let customerJSON = #"{"id":"cus_1","object":"customer","email":"ada@example.com"}"#

func testClient(
  _ transport: any HTTPTransport, key: APIKey = "sk_test_secretvalue", baseURL: String? = nil,
  clock: TestClock = TestClock(), random: Double = 1, timeout: Duration = .seconds(80),
  maximumRetries: Int? = nil
) throws -> TestClient {
  try TestClient(
    configuration: ClientConfiguration(
      apiKey: key, baseURL: baseURL, maximumRetries: maximumRetries, timeout: timeout, transport: transport,
      timing: clock.timing(random: random)))
}

/// A configuration whose clock moves only when somebody sleeps.
func testConfiguration(_ transport: any HTTPTransport, logger: Logger? = nil) -> ClientConfiguration {
  var configuration = ClientConfiguration(
    apiKey: "sk_test_secretvalue", transport: transport, timing: TestClock().timing())
  if let logger { configuration.logger = logger }
  return configuration
}

/// The error that a call ends with.
func failure(of call: () async throws(TestError) -> some Any) async -> TestError? {
  do {
    SaidTexts.look(into: try await call())
    return nil
  } catch {
    SaidTexts.look(into: error)
    return error
  }
}
