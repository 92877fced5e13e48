import ConnectionRuntime
import HTTPTypes
import Synchronization
import Testing

extension FaultTests {
  /// Cancelling and deadlines take effect within 50 ms.
  ///
  /// That is so of the median of many samples and of three quarters of them, which a client that waits for something it
  /// should not wait for misses by far. It can't be asked of each: on a machine with two cores that compiles at the same
  /// time, a thread may wait longer than that for its turn.
  @Suite(.serialized, .timeLimit(.minutes(5))) struct PunctualityTests {
    /// Where a call hangs when its time comes.
    enum Place: String, CaseIterable, Sendable {
      case beforeTheAnswer = "", inTheHead = "HTTP/1.1 200 OK\r\nContent-Le"
      case inTheBody = "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{"
    }

    /// Each transport with each place.
    private static let combinations = TransportKind.allCases.flatMap { kind in
      Place.allCases.map { (kind, $0) }
    }

    private static let samples = 40
    private static let limit = Duration.milliseconds(50)

    @Test(arguments: combinations)
    func endsACallThatIsCancelled(kind: TransportKind, place: Place) async throws {
      let arrived = Atomic<Int>(0)
      let server = try FaultServer { _ in
        arrived.add(1, ordering: .sequentiallyConsistent)
        return .stall(Array(place.rawValue.utf8))
      }
      defer { server.stop() }
      let client = try PaymentClient(server.url, kind.make())
      var times: [Duration] = []
      for call in 0..<Self.samples {
        let task = Task {
          await failure { () async throws(PaymentError) in try await client.pay(call, amount: 1) }
        }
        while arrived.load(ordering: .sequentiallyConsistent) <= call {
          try await Task.sleep(for: .milliseconds(1))
        }
        // The client shall have read what there is to read.
        try await Task.sleep(for: .milliseconds(5))
        let start = ContinuousClock.now
        task.cancel()
        let error = await task.value
        times.append(ContinuousClock.now - start)
        guard case .cancelled = error else { return #expect(Bool(false), "\(String(describing: error))") }
      }
      check(Distribution(times), "cancelled \(place), \(kind.rawValue)")
    }

    @Test func endsACallThatWaitsForItsRetry() async throws {
      let client = try PaymentClient("http://127.0.0.1:1", Refusing())
      var times: [Duration] = []
      for call in 0..<Self.samples {
        let task = Task {
          await failure { () async throws(PaymentError) in try await client.pay(call, amount: 1) }
        }
        try await Task.sleep(for: .milliseconds(20))
        let start = ContinuousClock.now
        task.cancel()
        let error = await task.value
        times.append(ContinuousClock.now - start)
        guard case .cancelled = error else { return #expect(Bool(false), "\(String(describing: error))") }
      }
      check(Distribution(times), "cancelled between attempts")
    }

    @Test(arguments: combinations)
    func endsACallWhoseTimeIsOver(kind: TransportKind, place: Place) async throws {
      let server = try FaultServer { _ in .stall(Array(place.rawValue.utf8)) }
      defer { server.stop() }
      let timeout = Duration.milliseconds(120)
      let client = try PaymentClient(server.url, kind.make(), timeout: timeout)
      var times: [Duration] = []
      for call in 0..<Self.samples {
        let start = ContinuousClock.now
        let error = await failure { () async throws(PaymentError) in try await client.pay(call, amount: 1) }
        let time = ContinuousClock.now - start
        guard case .timeout(let failure)? = error else {
          return #expect(Bool(false), "\(String(describing: error))")
        }
        #expect(failure.mayHaveBeenExecuted)
        #expect(time > timeout - .milliseconds(5), "too early")
        times.append(time - timeout)
      }
      check(Distribution(times), "late at a deadline \(place), \(kind.rawValue)")
    }

    @Test func startsNoRetryThatTheDeadlineWouldCut() async throws {
      // The delay after the first attempt is half a second or more.
      let client = try PaymentClient("http://127.0.0.1:1", Refusing(), timeout: .milliseconds(300))
      let start = ContinuousClock.now
      let error = await failure { () async throws(PaymentError) in try await client.pay(0, amount: 1) }
      guard case .connection(let failure)? = error else { return #expect(Bool(false)) }
      #expect(failure.attempts == 1)
      #expect(ContinuousClock.now - start < .milliseconds(300))
    }

    private func check(_ times: Distribution, _ what: String) {
      print("punctuality, \(what): \(times)")
      #expect(times.quantile(0.5) <= Self.limit)
      #expect(times.share(within: Self.limit) >= 0.75)
    }
  }
}

/// A transport without a server behind it.
private struct Refusing: HTTPTransport {
  func send(
    _ request: HTTPRequest, body: [UInt8], timeout: Duration
  ) async throws -> (HTTPResponse, [UInt8]) {
    throw TransportError.connection("refused")
  }
}

/// The error that a call ends with.
func failure(of call: () async throws(PaymentError) -> some Any) async -> PaymentError? {
  do {
    _ = try await call()
    return nil
  } catch {
    return error
  }
}
