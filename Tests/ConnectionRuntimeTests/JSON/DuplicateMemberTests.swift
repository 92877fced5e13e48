import ConnectionOperations
import ConnectionRuntime
import Testing

/// A member that stands twice in an object: refused where people wrote it, the last one in answers.
@Suite struct DuplicateMemberTests {
  /// Input with the path of what stands twice, and its place in bytes.
  @Test(arguments: [
    (#"{"email":"a","email":"b"}"#, "$.email", 13),
    (#"{"email":"a","email":null}"#, "$.email", 13), (#"{"email":"a","em\u0061il":"b"}"#, "$.email", 13),
    (#"{"address":{"city":"a","city":"a"}}"#, "$.address.city", 23),
    (#"{"metadata":{"k":"a","k":"b"}}"#, "$.metadata.k", 21),
    ("{\"metadata\":{\"\u{E9}\":\"a\",\"e\u{301}\":\"b\"}}", "$.metadata[\"e\u{301}\"]", 22),
    (#"{"address":{},"email":"a","address":{}}"#, "$.address", 26),
  ])
  func refusesOneInInputWithItsPlace(text: String, path: String, offset: Int) throws {
    let error = try #require(readingError(CreateParameters.self, text, strict: true))
    #expect(error.path == path)
    #expect(error.offset == offset)
    #expect(error.expected.hasPrefix("no second member"))
    #expect(try #require(readingError(JSONValue.self, text, strict: true)).path == path)
    #expect(readingError(JSONValue.self, text) == nil)
  }

  @Test func refusesOneInARecordThatIsReadStrictly() throws {
    for (text, path) in [
      (#"{"id":"cus_1","object":"customer","object":"customer"}"#, "$.object"),
      (#"{"id":"cus_1","email":null,"email":"b"}"#, "$.email"),
      (#"{"id":"cus_1","parent":{"id":"a","id":"b"}}"#, "$.parent.id"),
    ] {
      #expect(try #require(readingError(Customer.self, text, strict: true)).path == path)
      #expect(readingError(Customer.self, text) == nil)
    }
  }

  @Test func refusesOneInTheInputOfAnOperation() async throws {
    let operation = try #require(TestClient.operations.first)
    let client = try testClient(RecordingTransport(.json(200, customerJSON)))
    for (text, path) in [
      (#"{"customer":"cus_1","customer":"cus_2"}"#, "$.customer"),
      (#"{"customer":"cus_1","email":"a","email":"a"}"#, "$.email"),
      (#"{"customer":"cus_1","address":{"city":"a","city":"b"}}"#, "$.address.city"),
    ] {
      let error = await #expect(throws: JSONError.self) {
        try await operation(client, input: OperationInput(json: Array(text.utf8)))
      }
      #expect(error?.path == path)
    }
  }

  /// A field that a caller set and added by its name as well.
  @Test func refusesParametersThatSayAThingTwice() async throws {
    let transport = RecordingTransport(.json(200, customerJSON))
    let client = try testClient(transport)
    struct Twice: JSONConvertible, Hashable {
      init() {}
      init(from json: inout JSONReader) throws(JSONError) { throw json.failure(expected: "nothing") }
      func write(to json: inout JSONWriter) {
        json.beginObject()
        json.field("email", "a@example.com")
        json.additional(["email": "b@example.com"])
        json.endObject()
      }
    }
    let twice = Twice()
    for encoding in [BodyEncoding.form, .json] {
      let request = APIRequest<Customer>(.post, "/v1/customers", body: twice, encoding: encoding)
      let error = await failure { () async throws(TestError) in
        try await client.connection.response(to: request)
      }
      #expect("\(try #require(error))".contains("$.email: expected no second member"))
    }
    #expect(transport.sent.isEmpty)
  }

  /// The same one in models, in records within, in dictionaries, in any JSON, in unions, and where one member is looked for.
  @Test func takesTheLastOneOfAnAnswerInEveryType() throws {
    let text =
      #"{"id":"cus_0","email":"first","address":{"city":"A"},"metadata":{"k":"1","k":"2"},"id":"cus_1","#
      + #""email":"last","address":{"city":"B"},"source":{"object":"customer","object":"card","id":"card_1","last4":"1","last4":"2"},"x":1,"x":2}"#
    let bytes = Array(text.utf8)
    let customer = try JSONReader.read(Customer.self, from: bytes)
    let json = try JSONReader.read(JSONValue.self, from: bytes)
    #expect(customer.id == "cus_1" && json["id"] == "cus_1")
    #expect(customer.email == "last" && json["email"] == "last")
    #expect(customer.address?.city == "B" && json["address"]?["city"] == "B")
    #expect(customer.metadata == ["k": "2"] && json["metadata"]?["k"] == "2")
    #expect(customer.additionalFields == ["x": 2] && json["x"] == 2)
    #expect(json["source"]?["object"] == "card" && json["source"]?["last4"] == "2")
    guard case .object(.card(let card))? = customer.source else {
      return #expect(Bool(false), "\(String(describing: customer.source))")
    }
    #expect(card.last4 == "2")
    let none = try JSONReader.read(
      Customer.self, from: Array(#"{"id":"cus_1","email":"a","email":null}"#.utf8))
    #expect(none.email == nil)
    let deleted = try JSONReader.read(
      Deletable<Customer>.self, from: Array(#"{"id":"cus_1","deleted":true,"deleted":false}"#.utf8))
    #expect(deleted.object != nil)
    let event = RawEvent(
      body: Array(#"{"type":"a","data":{"object":{"id":"x"}},"data":{"object":{"id":"y"}},"type":"b"}"#.utf8),
      members: EventMembers(type: ["type"], version: nil, payload: ["data", "object"]))
    #expect(event.type == "b")
    #expect(try event.payload(as: Customer.self, at: ["data", "object"]).id == "y")
    #expect(event.json?["data"]?["object"]?["id"] == "y")
  }

  @Test func stillFindsTheIdOfAnEventThatBrokeOff() {
    let event = RawEvent(
      body: Array(#"{"id":"evt_1","type":"a","data":{"obj"#.utf8),
      members: EventMembers(type: ["type"], version: nil, payload: ["data", "object"]))
    #expect(event.id == "evt_1" && event.type == "a")
  }
}
