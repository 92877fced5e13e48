import ConnectionRuntime
import Foundation
import HTTPTypes
import Logging
import Synchronization

/// A transport inside the process: it writes down what is sent and answers from a script.
final class RecordingTransport: HTTPTransport {
  struct Sent: Sendable {
    var request: HTTPRequest
    var body: String
    var timeout: Duration

    subscript(header: String) -> String? {
      HTTPField.Name(header).flatMap { request.headerFields[$0] }
    }
  }

  enum Answer: Sendable {
    case json(Int, String, headers: [String: String] = [:])
    case failure(TransportError)
    case hang
  }

  private let state: Mutex<(sent: [Sent], answers: [Answer])>
  private let last: Answer

  /// The answers in order; the last one is given again and again.
  init(_ answers: Answer...) {
    last = answers[answers.count - 1]
    state = Mutex(([], answers))
  }

  var sent: [Sent] { state.withLock { $0.sent } }

  func send(
    _ request: HTTPRequest, body: [UInt8], timeout: Duration
  ) async throws -> (HTTPResponse, [UInt8]) {
    let answer = state.withLock { state in
      state.sent.append(Sent(request: request, body: String(decoding: body, as: UTF8.self), timeout: timeout))
      return state.answers.isEmpty ? last : state.answers.removeFirst()
    }
    switch answer {
    case .failure(let error): throw error
    case .hang:
      try await Task.sleep(for: .seconds(30))
      throw TransportError.timedOut
    case .json(let status, let text, let headers):
      var fields = HTTPFields()
      for (name, value) in headers { if let name = HTTPField.Name(name) { fields[name] = value } }
      return (HTTPResponse(status: .init(code: status), headerFields: fields), Array(text.utf8))
    }
  }
}

/// A clock that moves only when somebody sleeps.
final class TestClock: Sendable {
  private let state = Mutex((elapsed: Duration.zero, slept: [Duration]()))

  var slept: [Duration] { state.withLock { $0.slept } }

  func timing(random: Double = 1, date: Date = Date(timeIntervalSince1970: 784_111_777)) -> Timing {
    Timing(
      elapsed: { self.state.withLock { $0.elapsed } },
      date: { date },
      sleep: { duration in
        try Task.checkCancellation()
        self.state.withLock {
          $0.elapsed += duration
          $0.slept.append(duration)
        }
      },
      random: { random })
  }
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
    _ = try await call()
    return nil
  } catch {
    return error
  }
}
