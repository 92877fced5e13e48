import ConnectionRuntime
import Foundation
import Testing

/// All that needs the machine for itself, one after the other: these tests look at the clock, at the memory and at the
/// open sockets of the whole process.
@Suite(.serialized) enum FaultTests {}

extension FaultTests {
  /// Thousands of calls against a server that misbehaves, audited with its ledger.
  ///
  /// `CONNECTION_FAULT_CALLS` and `CONNECTION_FAULT_SEED` change the number of calls and what goes wrong with which,
  /// `CONNECTION_FAULT_HASTE` how many times faster than the clock their time passes.
  @Suite(.serialized, .timeLimit(.minutes(10))) struct LedgerTests {
    private static func number(_ name: String, _ standard: Int) -> Int {
      ProcessInfo.processInfo.environment[name].flatMap { Int($0) } ?? standard
    }

    @Test(arguments: TransportKind.allCases)
    func chargesNobodyTwiceAndLosesNoSuccess(kind: TransportKind) async throws {
      let calls = Self.number("CONNECTION_FAULT_CALLS", 10_000)
      let seed = Self.number("CONNECTION_FAULT_SEED", 20_240_601)
      let plan = FaultPlan(seed: UInt64(seed), share: 0.3)
      let payments = try PaymentServer(plan: plan)
      defer { payments.server.stop() }
      var run = CallRun(calls: calls, plan: plan, transport: kind.make(maximumResponseBytes: 11 << 20))
      run.time.factor = Self.number("CONNECTION_FAULT_HASTE", run.time.factor)

      let start = ContinuousClock.now
      let outcomes = await run.outcomes(at: payments.url)
      let duration = ContinuousClock.now - start
      let audit = Audit(run, outcomes, payments.ledger)

      print(
        """
        faults, \(kind.rawValue), seed \(seed): \(outcomes.count) calls, \(audit.arrivals) requests, \
        \(audit.faults) faults, \(audit.executed) executed, \(audit.doubles.count) doubles, \
        \(audit.losses.count) losses, \(audit.uncertain) executed with an error that says they may be, \
        \(audit.hiddenRepeats) repeats by the transport, \(audit.wrongErrors.count) wrong errors, \
        \(payments.server.acceptedConnections) connections, \(duration)
        outcomes: \(audit.kinds.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }.joined(separator: ", "))
        timeouts after: \(audit.timeouts.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }.joined(separator: ", "))
        """)
      #expect(outcomes.count == calls)
      #expect(audit.doubles == [])
      #expect(audit.losses == [])
      #expect(audit.wrongErrors == [])
      // The plan must have had its way, or the above says nothing.
      #expect(audit.faults > audit.arrivals / 4)
      let struck = Set(audit.records.values.flatMap { $0.faults.compactMap { $0?.fault } })
      #expect(struck == Set(Fault.allCases) || calls < 5_000)
      #expect(audit.uncertain > calls / 100)
      // Time over without a stall is for busy machines to have, not for most calls.
      #expect(audit.kinds["timeout", default: 0] < calls / 20)
      #expect(await Witness.allGone(), "\(Witness.alive) tasks are left")
    }
  }
}
