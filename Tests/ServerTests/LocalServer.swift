import ConnectionRuntime
import Foundation
import StripeConnection
import Testing

/// The localstripe server that the surroundings started for these tests: a program that answers as Stripe does.
///
/// Its data is shared by all tests, so each looks only for what it made itself.
enum LocalServer {
  /// `http://127.0.0.1:PORT`, nil where the tests are not wanted.
  static let url: String? = {
    let variables = ProcessInfo.processInfo.environment
    return variables["CONNECTION_SERVER_TESTS"] == "1" ? variables["LOCALSTRIPE_URL"] : nil
  }()

  static let key = "sk_test_0123456789"

  /// A client of the server.
  static func client(key: APIKey = APIKey(key)) throws -> StripeClient {
    try StripeClient(configuration: ClientConfiguration(apiKey: key, baseURL: url))
  }

  /// A name that no other test has.
  static func unique(_ name: String) -> String { "\(name)-\(UUID().uuidString.prefix(8).lowercased())" }
}

/// What a call fails with, nil where it does not.
func failure<Value>(of call: () async throws(StripeError) -> Value) async -> StripeError? {
  do throws(StripeError) {
    _ = try await call()
    return nil
  } catch {
    return error
  }
}

extension Trait where Self == ConditionTrait {
  /// Runs a test only where a server is there for it.
  static var needsServer: Self {
    .enabled(
      if: LocalServer.url != nil, "needs localstripe: CONNECTION_SERVER_TESTS=1 and its LOCALSTRIPE_URL")
  }
}
