import ConnectionRuntime
import ConnectionTesting
import Foundation
import ShopConnection
import ShopConnectionTesting
import Testing

/// What goes wrong, as the client tells it.
@Suite struct FaultTests {
  private func error(_ fault: Fault, retries: Int = 0) async throws -> (ShopError, ShopStub) {
    let stub = ShopStub()
    stub.customers.create.fails(fault)
    let shop = try stub.client(maximumRetries: retries)
    let error = await failure { () async throws(ShopError) in
      try await shop.customers.create(.init(email: ""))
    }
    return (try #require(error), stub)
  }

  @Test(arguments: [
    (Fault.cardDeclined(), ErrorKind.card, 402), (.rateLimited(), .rateLimited, 429),
    (.notFound(), .notFound, 404),
    (.serverError(503), .api, 503), (.unreadable(), .api, 502),
    (.refused(.authentication), .authentication, 401),
    (.refused(.permission), .permission, 403), (.refused(.conflict), .conflict, 409),
    (.refused(.card, status: 400), .card, 400),
  ])
  func isToldByItsKind(fault: Fault, kind: ErrorKind, status: Int) async throws {
    let failure = try #require(try await error(fault).0.failure)
    #expect(failure.kind == kind)
    #expect(failure.status == status)
  }

  @Test(arguments: ErrorKind.allCases)
  func hasAKindOfTheUsualShape(kind: ErrorKind) async throws {
    let transport = RecordingTransport(.fault(.refused(kind, code: "c", message: "No.")))
    let (response, body) = try await transport.send(
      .init(method: .get, scheme: nil, authority: nil, path: "/"), body: [], timeout: .seconds(1))
    let json = try JSONReader.read(JSONValue.self, from: body)
    #expect(json["error"]?["code"] == "c" && json["error"]?["message"] == "No.")
    #expect(ErrorShape.usual.kinds[try #require(json["error"]?["type"]?.string)] != nil)
    #expect(response.status.code >= 400)
  }

  @Test func waitsAsLongAsItIsTold() async throws {
    let (error, stub) = try await error(.rateLimited(retryAfter: .seconds(20)), retries: 2)
    #expect(error.failure?.attempts == 3)
    #expect(stub.clock.slept == [.seconds(20), .seconds(20)])
  }

  @Test func isNoAnswer() async throws {
    guard case .timeout = try await error(.timeout).0 else { return #expect(Bool(false)) }
    guard case .connection(let failed) = try await error(.connectionFailure("reset")).0 else {
      return #expect(Bool(false))
    }
    #expect(failed.reason == "reset")
  }

  @Test func staysSilentUntilTheTaskIsCancelled() async throws {
    let stub = ShopStub()
    stub.customers.create.fails(.silence)
    let shop = try stub.client()
    let task = Task {
      await failure { () async throws(ShopError) in try await shop.customers.create(.init(email: "")) }
    }
    while stub.requests.isEmpty { await Task.yield() }
    task.cancel()
    guard case .cancelled = await task.value else { return #expect(Bool(false)) }
  }

  @Test func movesTheClockOnlyByWaiting() async throws {
    let clock = ImmediateClock(date: Date(timeIntervalSince1970: 100))
    let timing = clock.timing(random: 0.25)
    try await timing.sleep(.seconds(3600))
    clock.advance(by: .seconds(1))
    #expect(timing.elapsed() == .seconds(3601))
    #expect(timing.date() == Date(timeIntervalSince1970: 3701))
    #expect(timing.random() == 0.25)
    #expect(clock.slept == [.seconds(3600)])
  }
}
