import ConnectionRuntime
import Testing

/// Whether an error says that the work may be done.
@Suite struct ExecutionTests {
  private func error(
    _ first: RecordingTransport.Answer, _ second: RecordingTransport.Answer? = nil
  ) async throws -> TestError {
    let client = try testClient(RecordingTransport(first, second ?? first), maximumRetries: 1)
    return try #require(await failure { () async throws(TestError) in try await client.customers.create() })
  }

  @Test(arguments: [301, 400, 401, 402, 403, 404, 409, 422, 429])
  func isRuledOutByARefusal(status: Int) async throws {
    #expect(try await !error(.json(status, "{}")).mayHaveBeenExecuted)
  }

  @Test(arguments: [408, 500, 502, 503, 504])
  func isLeftOpenByAnAnswerThatIsNone(status: Int) async throws {
    #expect(try await error(.json(status, "<html>")).mayHaveBeenExecuted)
  }

  @Test(arguments: [TransportError.connection("broke"), .timedOut, .responseTooLarge(limit: 1), .cancelled])
  func isLeftOpenByTheLackOfAnAnswer(failure: TransportError) async throws {
    #expect(try await error(.failure(failure)).mayHaveBeenExecuted)
  }

  @Test func isLeftOpenWhereAnEarlierAnswerWasLost() async throws {
    for first in [RecordingTransport.Answer.failure(.connection("broke")), .json(500, "")] {
      let error = try await error(first, .json(429, "{}"))
      guard case .rateLimited(let failed) = error else { return #expect(Bool(false), "\(error)") }
      #expect(failed.mayHaveBeenExecuted && failed.attempts == 2)
    }
  }

  @Test func isRuledOutWhereNothingWasSent() async throws {
    let client = try testClient(RecordingTransport(.json(200, customerJSON)))
    let error = await failure { () async throws(TestError) in
      try await client.customers.create(options: .init(idempotencyKey: "with space"))
    }
    #expect(error?.mayHaveBeenExecuted == false)
    #expect(error?.idempotencyKey == nil)
  }

  @Test func isCertainWhereTheAnswerCanNotBeRead() async throws {
    guard case .decoding(let failed) = try await error(.json(200, "<html>")) else {
      return #expect(Bool(false))
    }
    #expect(TestError.decoding(failed).mayHaveBeenExecuted)
  }

  @Test func comesWithTheKeyToFindOut() async throws {
    for answer in [RecordingTransport.Answer.failure(.timedOut), .json(500, ""), .json(200, "?")] {
      let transport = RecordingTransport(answer)
      let client = try testClient(transport)
      let error = await failure { () async throws(TestError) in try await client.customers.create() }
      #expect(error?.idempotencyKey != nil && error?.idempotencyKey == transport.sent[0]["Idempotency-Key"])
    }
  }
}
