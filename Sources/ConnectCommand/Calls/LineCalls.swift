import ConnectionOperations
import ConnectionRuntime
import Dispatch

/// The calls of `call --lines`, with one client: for each line of input it writes one line with the result, in the same order.
struct LineCalls<Connection: OperableConnection>: Sendable {
  let client: Connection
  /// The maximum number of concurrent calls.
  let concurrency: Int
  private let index = OperationIndex<Connection>()

  init(client: Connection, concurrency: Int = 1) {
    self.client = client
    self.concurrency = concurrency
  }

  func run() async throws {
    let surroundings = CommandSurroundings.current
    let answers = OrderedLines(output: surroundings.results)
    let lines = CallLineReader(input: surroundings.input)
    try await withThrowingTaskGroup(of: Void.self) { group in
      var begun = 0
      var finished = 0
      while let line = try await lines.next() {
        guard line.contains(where: { $0 != 0x20 && $0 != 0x09 && $0 != 0x0D }) else { continue }
        try await answers.check()
        group.addTask { [begun] in try await answers.add(await answer(to: LineCall(line)), number: begun) }
        begun += 1
        while begun - finished >= concurrency {
          try await group.next()
          finished += 1
        }
        // Results after a slow one wait in memory for it.
        while finished < begun, await answers.waits(for: begun, atMost: 4 * concurrency) {
          try await group.next()
          finished += 1
        }
      }
      try await group.waitForAll()
    }
  }

  private func answer(to call: LineCall) async -> [UInt8] {
    var line = JSONLine()
    if let id = call.id { line.add("id", json: id.json) }
    line.add("operation", call.operation)
    do throws(FailureReport) {
      if let problem = call.problem { throw problem }
      add(try await result(of: call), to: &line, isTyped: call.wantsTyped)
    } catch {
      line.add("error", json: error.json)
    }
    return line.bytes
  }

  /// Adds the response's body, or the typed value as JSON. Where the body can't be decoded, it adds a warning, or an error with
  /// the body.
  private func add(_ result: OperationResult, to line: inout JSONLine, isTyped: Bool) {
    switch (result.typed, isTyped) {
    case (.success(let typed), true): line.add("result", json: JSONLine.compact(typed))
    case (_, false): line.add("result", json: JSONLine.compact(result.body))
    case (.failure(let error), true):
      line.add("error", json: FailureReport(unreadable: error, in: result).json)
      line.add("raw", json: JSONLine.compact(result.body))
    }
    line.add("requestID", result.requestID)
    if !isTyped, case .failure(let error) = result.typed {
      line.add("warning", "executed, but not of the declared type: \(error)")
    }
  }

  private func result(of call: LineCall) async throws(FailureReport) -> OperationResult {
    let operation: ConnectionOperation<Connection>
    do {
      operation = try index.operation(call.operation ?? "")
    } catch {
      throw FailureReport(kind: "unknown-operation", message: error.description)
    }
    do {
      return try await operation(
        client, input: try OperationInput(json: call.input.json), options: call.options)
    } catch {
      throw FailureReport(error, details: Connection.Details.self)
    }
  }
}

/// A reader of lines on a thread of its own, so that waiting for the next line doesn't block a thread of the calls in progress.
private struct CallLineReader: Sendable {
  let input: any ByteInput
  private let queue = DispatchQueue(label: "lines")

  init(input: any ByteInput) { self.input = input }

  func next() async throws -> [UInt8]? {
    try await withCheckedThrowingContinuation { continuation in
      queue.async { continuation.resume(with: Result { try input.readLine() }) }
    }
  }
}

/// A writer of lines in the order of their numbers, each as soon as those before it are written.
private actor OrderedLines {
  private let output: any ByteOutput
  private var written = 0
  private var waiting: [Int: [UInt8]] = [:]
  private var failure: (any Error)?

  init(output: any ByteOutput) { self.output = output }

  func add(_ line: [UInt8], number: Int) throws {
    waiting[number] = line
    try check()
    while let next = waiting.removeValue(forKey: written) {
      written += 1
      do {
        try output.write(next + [UInt8(ascii: "\n")])
      } catch {
        failure = error
        throw error
      }
    }
  }

  /// Throws where a line could not be written, so that no further call is made.
  func check() throws {
    if let failure { throw failure }
  }

  /// Whether `limit` or more of the lines that were begun are not written yet.
  func waits(for begun: Int, atMost limit: Int) -> Bool { begun - written >= limit }
}
