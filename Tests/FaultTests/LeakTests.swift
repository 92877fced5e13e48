import ConnectionRuntime
import Foundation
import Testing

extension FaultTests {
  /// A hundred thousand calls leave nothing behind; skipped unless `CONNECTION_LEAK_TESTS` is set, for they take minutes.
  @Suite(
    .serialized, .timeLimit(.minutes(15)),
    .enabled(if: ProcessInfo.processInfo.environment["CONNECTION_LEAK_TESTS"] != nil))
  struct LeakTests {
    private static let width = 16

    /// What is held at one moment.
    private struct Holding: CustomStringConvertible {
      var memory = ProcessState.memory ?? 0
      var files = ProcessState.openFiles ?? 0
      var threads = ProcessState.threads ?? 0
      var connections: Int

      var description: String {
        "\(memory / 1024) MiB, \(files) files, \(threads) threads, \(connections) connections"
      }
    }

    /// Of fifty calls, one is cancelled, one loses its connection at each attempt, and one is refused.
    @Test(arguments: TransportKind.allCases)
    func holdsNoMoreAtTheEndThanAfterTheWarmUp(kind: TransportKind) async throws {
      let server = try FaultServer { request in
        let call = request.headers["x-call"].flatMap { Int($0) } ?? 0
        switch call % 50 {
        case 47: return .reset([])
        case 48: return .stall([])
        case 49: return .answer(Answer(.declined).bytes)
        default: return .answer(Answer(.paid(id: "pay_\(call)", amount: "1")).bytes)
        }
      }
      defer { server.stop() }
      let calls = ProcessInfo.processInfo.environment["CONNECTION_LEAK_CALLS"].flatMap { Int($0) } ?? 100_000
      var transport: (any HTTPTransport)? = kind.make()
      let start = ContinuousClock.now
      do {
        let used = try #require(transport)
        await makeCalls(0..<calls / 10, server, used)
        let before = try await settled(server)
        await makeCalls(calls / 10..<calls, server, used)
        let after = try await settled(server)
        print(
          "leaks, \(kind.rawValue): \(calls) calls in \(ContinuousClock.now - start); after a tenth \(before); in the end \(after)"
        )

        #expect(Witness.alive == 0, "tasks are left")
        #expect(after.connections <= Self.width)
        #expect(after.files <= before.files + 4)
        #expect(after.threads <= before.threads + 8)
        // Nine times the calls of the warm-up may not cost more than fragmentation does; a task or a body a call would be
        // far more.
        #expect(after.memory - before.memory <= 2 * 1024 + calls * 100 / 1024)
      }
      #if !canImport(Darwin)
        if let transport = transport as? AsyncHTTPClientTransport { try await transport.shutdown() }
      #endif
      transport = nil
      for _ in 0..<500 where server.openConnections > 0 { try await Task.sleep(for: .milliseconds(10)) }
      #expect(server.openConnections == 0, "a transport that has gone keeps connections")
    }

    private func makeCalls(_ calls: Range<Int>, _ server: FaultServer, _ transport: any HTTPTransport) async {
      await withTaskGroup(of: Void.self) { group in
        for worker in 0..<Self.width {
          group.addTask {
            for call in calls where call % Self.width == worker {
              await Witness.watching { await makeCall(call, server.url, transport) }
            }
          }
        }
      }
    }

    private func makeCall(_ call: Int, _ url: String, _ transport: any HTTPTransport) async {
      guard
        let client = try? PaymentClient(
          url, FastTime(factor: 100).transport(transport),
          timing: FastTime(factor: 100).timing(seed: 1, call: call))
      else { return }
      let work = Task {
        await failure { () async throws(PaymentError) in try await client.pay(call, amount: 1) }
      }
      if call % 50 == 48 {
        try? await Task.sleep(for: .milliseconds(2))
        work.cancel()
      }
      _ = await work.value
    }

    /// Waits until what was ended has gone, and looks.
    private func settled(_ server: FaultServer) async throws -> Holding {
      _ = await Witness.allGone()
      for _ in 0..<100 where server.openConnections > Self.width {
        try await Task.sleep(for: .milliseconds(10))
      }
      try await Task.sleep(for: .milliseconds(200))
      return Holding(connections: server.openConnections)
    }
  }
}
