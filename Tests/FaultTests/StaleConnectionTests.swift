import ConnectionRuntime
import Foundation
import Synchronization
import Testing

extension FaultTests {
  /// A service makes more calls at once than there are network connections, and the server is slow.
  @Suite(.serialized, .timeLimit(.minutes(2))) struct QueueTests {
    @Test(arguments: TransportKind.allCases)
    func letsACallWaitForANetworkConnectionAsLongAsItMayTake(kind: TransportKind) async throws {
      let server = try FaultServer { _ in
        Thread.sleep(forTimeInterval: 10.5)
        return .answer(Answer(.paid(id: "pay", amount: "1")).bytes)
      }
      defer { server.stop() }
      let client = try PaymentClient(server.url, kind.make())
      try await withThrowingTaskGroup(of: Int.self) { group in
        for call in 0..<40 { group.addTask { try await client.pay(call, amount: 1).attempts } }
        for try await attempts in group { #expect(attempts == 1) }
      }
      #expect(server.acceptedConnections < 40)
    }
  }

  /// A server may close a connection that it kept alive just when the next request is on its way.
  @Suite(.serialized, .timeLimit(.minutes(2))) struct StaleConnectionTests {
    @Test(arguments: TransportKind.allCases)
    func areNoReasonToWaitForTheTimeout(kind: TransportKind) async throws {
      let served = Atomic<Int>(0)
      // Every second request finds its connection closed.
      let server = try FaultServer { request in
        let number = served.add(1, ordering: .sequentiallyConsistent).newValue
        guard number.isMultiple(of: 2) else { return .answer(Answer(.paid(id: "pay", amount: "1")).bytes) }
        return number.isMultiple(of: 4) ? .close([]) : .reset([])
      }
      defer { server.stop() }
      let fast = FastTime(factor: 10)
      var longest = Duration.zero
      for call in 0..<20 {
        let client = try PaymentClient(
          server.url, fast.transport(kind.make()), timing: fast.timing(seed: 1, call: call))
        for _ in 0..<2 {
          let start = ContinuousClock.now
          _ = try await client.pay(call, amount: 1)
          longest = max(longest, ContinuousClock.now - start)
        }
      }
      // The calls have 8 seconds of this time, and wait a twentieth of a second for their retry.
      #expect(longest < .seconds(4))
    }
  }
}
