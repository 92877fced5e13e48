import ConnectionRuntime
import Foundation
import HTTPTypes

/// Time that passes faster, for the delays of retries, the deadline of a call and the timeouts of its attempts alike.
///
/// What takes a client 80 seconds takes it 80 / `factor` here, so that ten thousand calls with two retries each, half a
/// second and more apart, end within a minute, and a call still meets its deadline in the middle of everything.
struct FastTime: Sendable {
  var factor: Int

  /// The clock and the dice for a client.
  func timing(seed: UInt64, call: Int) -> Timing {
    let start = ContinuousClock.now
    // The dice needn't move on: it is a different one for each call.
    var dice = Dice(seed: seed, call: call, attempt: -2)
    let random = Double.random(in: 0...1, using: &dice)
    return Timing(
      elapsed: { [factor] in (ContinuousClock.now - start) * factor }, date: { Date() },
      sleep: { [factor] in try await Task.sleep(for: $0 / factor) }, random: { random })
  }

  /// A transport that keeps the timeouts of that clock.
  func transport(_ transport: any HTTPTransport) -> any HTTPTransport {
    Hastened(transport: transport, factor: factor)
  }

  private struct Hastened: HTTPTransport {
    var transport: any HTTPTransport
    var factor: Int

    func send(
      _ request: HTTPRequest, body: [UInt8], timeout: Duration
    ) async throws -> (HTTPResponse, [UInt8]) {
      try await transport.send(request, body: body, timeout: timeout / factor)
    }
  }
}
