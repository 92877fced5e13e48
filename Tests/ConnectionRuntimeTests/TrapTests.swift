import ConnectionOperations
@_spi(Generated) import ConnectionRuntime
import ConnectionTesting
import Foundation
import HTTPTypes
import Testing

/// Values at the edge of what their types can hold: nothing public may end the program over them.
///
/// One after the other: the neighbours of this suite watch the clock.
@Suite(.serialized) struct TrapTests {
  static let durations: [Duration] = [
    .zero, .seconds(-1), .seconds(Int64.max), .seconds(Int64.min), Duration(attoseconds: .max),
    Duration(attoseconds: .min),
  ]
  static let numbers: [Double] = [
    .nan, .infinity, -.infinity, 1e300, -1e300, .greatestFiniteMagnitude, .leastNonzeroMagnitude, -0.0,
  ]

  @Test(arguments: durations)
  func callsWithAnyTimeout(_ timeout: Duration) async throws {
    let server = try LoopbackServer(.json(200, customerJSON))
    defer { server.stop() }
    for transport in [ClientConfiguration.standardTransport, RecordingTransport(.json(200, customerJSON))]
      as [any HTTPTransport]
    {
      let client = try testClient(transport, baseURL: server.url)
      let error = await failure { () async throws(TestError) in
        try await client.customers.retrieve("cus_1", options: RequestOptions(timeout: timeout))
      }
      #expect((error == nil) == (timeout > .zero))
    }
    let request = HTTPRequest(method: .get, scheme: "http", authority: "127.0.0.1:\(server.port)", path: "/")
    _ = try? await ClientConfiguration.standardTransport.send(request, body: [], timeout: timeout)
  }

  @Test(arguments: zip(durations, durations.reversed()))
  func callsWithAnyClock(_ first: Duration, _ then: Duration) async throws {
    let readings = Readings([first, then])
    for random in Self.numbers {
      var configuration = testConfiguration(
        RecordingTransport(.json(503, "", headers: ["Retry-After": "Sun, 06 Nov 2094 08:49:37 GMT"])))
      configuration.timing = Timing(
        elapsed: { readings.next() }, date: { Date(timeIntervalSince1970: random) }, sleep: { _ in },
        random: { random })
      configuration.timeout = Duration(attoseconds: .max)
      let client = try TestClient(configuration: configuration)
      _ = await failure { () async throws(TestError) in try await client.customers.retrieve("cus_1") }
    }
  }

  @Test(arguments: [Int.min, -1, 0, 1, Int.max])
  func callsWithAnyNumberOfRetriesAndAnyLimit(_ number: Int) async throws {
    let client = try testClient(RecordingTransport(.json(400, "")))
    let error = await failure { () async throws(TestError) in
      try await client.customers.retrieve("cus_1", options: RequestOptions(maximumRetries: number))
    }
    #expect(error != nil)
    #if os(Linux)
      let server = try LoopbackServer(.json(200, customerJSON))
      defer { server.stop() }
      let transport = AsyncHTTPClientTransport(maximumResponseBytes: number)
      let limited = try testClient(transport, baseURL: server.url, maximumRetries: 0)
      _ = await failure { () async throws(TestError) in try await limited.customers.retrieve("cus_1") }
      try await transport.shutdown()
    #endif
  }

  @Test func readsAndWritesAnyNumberAndDate() throws {
    for number in Self.numbers {
      var writer = JSONWriter()
      writer.beginArray()
      writer.write(number)
      Date(timeIntervalSince1970: number).write(to: &writer)
      writer.endArray()
      #expect((try? JSONReader.read(JSONValue.self, from: writer.bytes)) != nil)
      #expect((JSONNumber(number) != nil) == number.isFinite)
      #expect(JSONValue(floatLiteral: number).json().isEmpty == false)
      let verifier = try SignatureVerifier(
        scheme: #require(TestClient.signatureScheme), secrets: ["whsec_test"],
        now: { Date(timeIntervalSince1970: number) })
      let header = verifier.sign(body: [], at: Date(timeIntervalSince1970: number))
      _ = try? verifier.verify(body: [], header: header)
      _ = try? verifier.verify(body: [], header: "t=9223372036854775807,v1=00")
    }
    for text in [
      "1e999999999999999999999", "-1e-99999999999999999999", "9223372036854775808",
      String(repeating: "9", count: 5000),
    ] {
      let number = try #require(JSONNumber(text))
      _ = number.int
      _ = number.double
      _ = ExactDecimal(text)?.decimal
      _ = try? Money(text, .usd)
      _ = readingError(Int.self, text)
      _ = readingError(Double.self, text)
      _ = readingError(Date.self, text)
    }
    for tolerance in Self.durations {
      let verifier = try SignatureVerifier(
        scheme: #require(TestClient.signatureScheme), secrets: ["whsec_test"], tolerance: tolerance)
      _ = try? verifier.verify(body: [], header: verifier.sign(body: [], at: Date()))
    }
  }

  @Test func calculatesWithAnyAmountUnderAnyRules() throws {
    for digits in [Int.min, -1, 0, 9, 10, Int.max] {
      for step in [Int.min, -1, 0, 1, 7, Int.max] {
        var unit = CurrencyRules.Unit(digits: 2)
        unit.digits = digits
        unit.step = step
        #expect((0...9).contains(unit.digits) && unit.step >= 1)
        let rules = CurrencyRules(exceptions: ["USD": unit])
        for amount in [Int.min, -1, 0, 1, Int.max] {
          let money = try? Money(minorUnits: amount, .usd, under: rules)
          _ = try? money?.minorUnits(under: rules)
          if let money {
            _ = try? money + money
            _ = try? money - money
            _ = try? money * Int.min
          }
          _ = try? Money(majorUnits: amount, .jpy)
        }
      }
    }
  }

  /// Deeper than anybody reads, and as deep as a stack holds while Swift itself gives the value back.
  @Test func writesJSONOfAnyDepthAndRefusesToSendIt() async throws {
    var value: JSONValue = 1
    for level in 0..<5_000 { value = level.isMultiple(of: 2) ? .array([value]) : .object(["a": value]) }
    let bytes = value.json()
    #expect(bytes.count > 10_000)
    #expect(throws: JSONError.self) { try JSONReader.read(JSONValue.self, from: bytes) }
    #expect(throws: JSONError.self) { try FormEncoder.pairs(from: bytes) }
    #expect(throws: JSONError.self) { try OperationInput(json: bytes).finish() }
    #expect(RedactedDescription.text(of: value).contains("[redacted]"))
    let client = try testClient(RecordingTransport(.json(200, customerJSON)))
    for encoding in [BodyEncoding.form, .json] {
      let request = APIRequest<Customer>(.post, "/v1/x", body: value, encoding: encoding)
      let error = await failure { () async throws(TestError) in
        try await client.connection.response(to: request)
      }
      guard case .invalidInput = error else { return #expect(Bool(false), "\(String(describing: error))") }
    }
    // A hundred thousand levels of text.
    for text in [String(repeating: "[", count: 100_000), String(repeating: "{\"a\":", count: 100_000)] {
      #expect(readingError(JSONValue.self, text)?.expected.contains("nesting") == true)
      #expect(readingError(Customer.self, "{\"id\":\(text)") != nil)
      #expect(
        RawEvent(body: Array(text.utf8), members: EventMembers(type: ["a"], version: nil, payload: [])).type
          == nil)
    }
  }

  @Test func endsMoreContainersThanItBegan() {
    for pretty in [false, true] {
      var writer = JSONWriter(pretty: pretty)
      writer.write(1)
      writer.endObject()
      writer.endArray()
      writer.write(2)
      writer.endObject()
      #expect(!writer.bytes.isEmpty)
    }
  }

  /// A place of one text, used in another; members asked for where there is no object.
  @Test func readsOnFromAnyPlace() throws {
    struct Jump: JSONConvertible, Hashable {
      nonisolated(unsafe) static var place: JSONReader.Place?
      init(from json: inout JSONReader) throws(JSONError) {
        guard let place = Self.place else {
          try json.skipValue()
          Self.place = json.place
          return
        }
        json.place = place
        _ = json.peekKind()
        _ = json.failure(expected: "anything")
        _ = json.attempt(String.self)
        _ = json.attempt(Customer.self)
        _ = try? json.readNull()
        _ = try? json.readBool()
        _ = try? json.readInt()
        _ = try? json.peekString(of: "a")
        _ = try? json.skipValue()
        if var scope = try? json.beginArray() { _ = try? json.nextElement(of: &scope) }
        if var scope = try? json.beginObject() { _ = try? json.nextName(of: &scope) }
        try json.skipValue()
      }
      func write(to json: inout JSONWriter) { json.writeNull() }
    }
    _ = readingError(Jump.self, "[" + String(repeating: "1,", count: 500) + "1]")
    for text in ["", "1", "\"", "\"\\", "{", "[]", "nul"] { _ = readingError(Jump.self, text) }
  }

  /// A record of another schema gets into no model: `customer.record` is not to be seen from outside, and a slot is looked at first.
  @Test func makesNoModelOfAnotherModelsRecord() throws {
    let intent = SecretIntent(id: "pi_1", pin: "1234")
    #expect(Customer(slot: intent.slot) == nil)
    #expect(Customer(slot: Customer(id: "cus_1").slot)?.id == "cus_1")
    #expect(Deletable<Customer>(slot: intent.slot) == nil)
    #expect(Expandable<Customer>(slot: intent.slot) == nil)
    struct Stranger: RecordModel, Hashable, Codable {
      static let schema = RecordSchema([.required("id", String.self)])
    }
    #expect(Stranger(slot: intent.slot) == nil)
    #expect(readingError(Stranger.self, #"{"id":"a"}"#) != nil)
    var record = Record(Customer.schema)
    for index in [Int.min, -1, 12, Int.max] {
      record.setString(index, "x")
      record.setOptional(index, 1 as Int?)
      #expect(record.optionalString(index) == nil && record.optionalInteger(index) == nil)
    }
    #expect(record == Record(Customer.schema))
  }
}

/// Readings of a clock, over and over.
private final class Readings: Sendable {
  private let durations: [Duration]
  private let count = Counter()

  init(_ durations: [Duration]) { self.durations = durations }

  func next() -> Duration { durations[count.next() % durations.count] }
}

private final class Counter: @unchecked Sendable {
  // Behind its lock.
  private var count = 0
  private let lock = NSLock()

  func next() -> Int {
    lock.withLock {
      count += 1
      return count
    }
  }
}
