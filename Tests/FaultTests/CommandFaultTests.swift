import ConnectionRuntime
import Foundation
import Testing

extension FaultTests {
  /// Thousands of calls by name through one process of `connect … call --lines`, with the transport that clients are given, against
  /// a server that misbehaves.
  ///
  /// `CONNECTION_CONNECT` is the path of the command, without which these are skipped; `CONNECTION_FAULT_CALLS` is the number of
  /// calls.
  @Suite(
    .serialized, .timeLimit(.minutes(15)),
    .enabled(if: ProcessInfo.processInfo.environment["CONNECTION_CONNECT"] != nil))
  struct CommandTests {
    private static let kinds: Set = [
      "card", "conflict", "rate-limited", "api", "connection", "timeout",
    ]

    @Test func doublesNothingLosesNothingAndStaysAlive() async throws {
      let environment = ProcessInfo.processInfo.environment
      let command = try #require(environment["CONNECTION_CONNECT"])
      let calls = environment["CONNECTION_FAULT_CALLS"].flatMap { Int($0) } ?? 10_000
      let plan = FaultPlan(seed: 20_261_126, share: 0.3)
      let payments = try PaymentServer(plan: plan, callHeader: "stripe-account") { id, amount in
        #"{"id":"\#(id)","object":"customer","balance":\#(amount),"created":1700000000,"livemode":false}"#
      }
      defer { payments.server.stop() }

      let start = ContinuousClock.now
      let run = try await CommandRun(
        command,
        ["stripe", "call", "--lines", "--concurrency", "200", "--timeout", "8", "--base-url", payments.url],
        variables: ["STRIPE_API_KEY": "sk_test_faults"], input: (0..<calls).map(Self.line))
      let duration = ContinuousClock.now - start

      var verdict = Verdict()
      for (call, line) in run.output.enumerated() {
        try verdict.judge(call, line, payments.ledger.record(of: call), kinds: Self.kinds)
      }
      let records = payments.ledger.records
      let doubles = payments.ledger.executionsOfKey.filter { $0.value > 1 }.map(\.key)
      let faults = records.values.reduce(0) { $0 + $1.faults.count { $0 != nil } }
      print(
        """
        connect, 30 % faults: \(run.output.count) calls, \(records.values.reduce(0) { $0 + $1.arrivals }) requests, \
        \(faults) faults, \(doubles.count) doubled, \(verdict.lost.count) lost, \(verdict.untyped.count) untyped, \
        status \(run.status), \(duration)
        answers: \(verdict.answers.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }.joined(separator: ", "))
        """)
      #expect(run.status == 0)
      #expect(run.output.count == calls)
      #expect(doubles == [])
      #expect(records.values.allSatisfy { $0.executions <= 1 && $0.keys.count <= 1 })
      #expect(verdict.lost == [])
      #expect(verdict.untyped == [])
      #expect(faults > calls / 4)
      let struck = Set(records.values.flatMap { $0.faults.compactMap { $0?.fault } })
      #expect(struck == Set(Fault.allCases) || calls < 5_000)
    }

    private static func reads(_ call: Int) -> Bool { call.isMultiple(of: 5) }

    private static func line(_ call: Int) -> String {
      reads(call)
        ? #"{"operation":"customers.retrieve","input":{"customer":"cus_\#(call)"},"options":{"account":"acct_\#(call)"}}"#
        : #"{"operation":"customers.create","input":{"balance":\#(call + 100)},"options":{"account":"acct_\#(call)"}}"#
    }

    /// What the lines of answers come to.
    private struct Verdict {
      var answers: [String: Int] = [:]
      /// Successes that one side doesn't know of, and executions of which the error keeps silent.
      var lost: [String] = []
      /// Answers that no program could act on.
      var untyped: [String] = []

      mutating func judge(_ call: Int, _ text: String, _ record: Ledger.Record, kinds: Set<String>) throws {
        let line = try JSONReader.read(JSONValue.self, from: Array(text.utf8))
        let story = "call \(call), \(record.faults): \(text.prefix(300))"
        if let kind = line["error"]?["type"]?.string {
          answers[kind, default: 0] += 1
          if !kinds.contains(kind) || line["error"]?["message"]?.string?.isEmpty != false {
            untyped.append(story)
          }
          let mayBeDone = line["error"]?["mayHaveBeenExecuted"] == true
          if record.executions > 0, !mayBeDone { lost.append(story) }
          if mayBeDone, !reads(call), line["error"]?["idempotencyKey"]?.string != record.keys.first {
            lost.append(story)
          }
        } else if line["warning"] != nil {
          answers["result of another shape", default: 0] += 1
          let spoils: Set<Fault> = [.emptyAnswer, .wrongTypes]
          let fault = record.faults.last.flatMap { $0?.fault }
          if fault.map(spoils.contains) != true { untyped.append(story) }
          if !reads(call), record.executions == 0 { lost.append(story) }
        } else if let id = line["result"]?["id"]?.string {
          answers["result", default: 0] += 1
          let amount = line["result"]?["balance"]?.int
          if reads(call) ? amount != call : id != record.payment || amount != call + 100 {
            lost.append(story)
          }
        } else {
          untyped.append(story)
        }
      }
    }
  }
}

/// A command that read lines and wrote some, until its input ended.
private struct CommandRun {
  var output: [String]
  var status: Int32

  init(_ path: String, _ arguments: [String], variables: [String: String], input: [String]) async throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "connect-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let (calls, answers) = (folder.appending(path: "calls"), folder.appending(path: "answers"))
    try Data(input.map { $0 + "\n" }.joined().utf8).write(to: calls)
    try Data().write(to: answers)

    let process = Process()
    process.executableURL = URL(filePath: path)
    process.arguments = arguments
    process.environment = ProcessInfo.processInfo.environment.merging(variables) { _, own in own }
    process.standardInput = try FileHandle(forReadingFrom: calls)
    process.standardOutput = try FileHandle(forWritingTo: answers)
    try await withCheckedThrowingContinuation { (continuation: CheckedContinuation<Void, any Error>) in
      process.terminationHandler = { _ in continuation.resume() }
      do {
        try process.run()
      } catch {
        continuation.resume(throwing: error)
      }
    }
    status = process.terminationStatus
    output = try String(contentsOf: answers, encoding: .utf8).split(separator: "\n").map(String.init)
  }
}
