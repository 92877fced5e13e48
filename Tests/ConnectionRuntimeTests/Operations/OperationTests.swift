import ConnectionOperations
import ConnectionRuntime
import Testing

@Suite struct OperationTests {
  private let operation = TestClient.operations[0]

  private func call(_ input: String, _ transport: RecordingTransport) async throws -> OperationResult {
    try await operation(
      try testClient(transport), input: OperationInput(json: Array(input.utf8)),
      options: .init(idempotencyKey: "k"))
  }

  private func inputError(_ input: String) async throws -> JSONError? {
    let transport = RecordingTransport(.json(200, customerJSON))
    do {
      _ = try await call(input, transport)
      return nil
    } catch let error as JSONError {
      #expect(transport.sent.isEmpty)
      return error
    }
  }

  @Test func sendsPathAndBodyParametersWhereTheyBelong() async throws {
    let transport = RecordingTransport(.json(200, customerJSON, headers: ["Request-Id": "req_1"]))
    let result = try await call(#"{"email":"a@b.c","customer":"cus/1","name":""}"#, transport)
    #expect(transport.sent.first?.request.path == "/v1/customers/cus%2F1")
    #expect(transport.sent.first?.body == "email=a%40b.c&name=")
    #expect(result.status == 200)
    #expect(result.requestID == "req_1")
    #expect(result.idempotencyKey == "k")
    #expect(String(decoding: try result.typed.get(), as: UTF8.self) == customerJSON)
    #expect(operation.descriptor.inputSchemaJSON == #"{"type":"object"}"#)
  }

  @Test func keepsAnAnswerThatCanNotBeRead() async throws {
    let result = try await call(#"{"customer":"c"}"#, RecordingTransport(.json(200, #"{"id":5}"#)))
    #expect(result.body == Array(#"{"id":5}"#.utf8))
    guard case .failure(let error) = result.typed else { return #expect(Bool(false)) }
    #expect(error.path == "$.id")
  }

  @Test func givesPathsAsTheCallerWroteThem() async throws {
    let wrong = try #require(try await inputError(#"{"a":1}"#))
    #expect(wrong.path == "$.customer")
    let type = try #require(try await inputError(#"{ "customer" : 7 }"#))
    #expect(type.path == "$.customer")
    #expect(type.offset == 15)
    let text = #"{"customer":"c","address":{"citty":"x"}}"#
    let nested = try #require(try await inputError(text))
    #expect(nested.path == "$.address.citty")
    #expect(nested.offset == 27)
    #expect(nested.expected.contains("did you mean 'city'"))
    #expect(try await inputError("[]")?.path == "$")
    #expect(try await inputError("{") != nil)
    #expect(try await inputError("{} x") != nil)
  }

  @Test func takesNoParameterTwice() async throws {
    let text = #"{"customer":"c","address":{"city":"x"},"customer":"d"}"#
    #expect(try await inputError(text)?.path == "$.customer")
    #expect(try await inputError(text)?.expected == "no second member 'customer' in the object")
  }

  @Test(arguments: [
    #"{"id":"x"}"#, #"{"id":"x","a":1}"#, #"{"a":1,"id":"x"}"#, #"{"a":1, "id" : "x" , "b":2}"#,
    "{\n \"a\":{\"id\":3},\n \"id\":\"x\"\n}",
    #"{"b":1,"id":"x","a":2}"#,
  ])
  func takesAParameterOutOfTheRest(text: String) throws {
    var input = try OperationInput(json: Array(text.utf8))
    let id: String = try input.take("id")
    #expect(id == "x")
    let rest: [String: JSONValue] = try input.parameters()
    var expected = try JSONReader.read([String: JSONValue].self, text: text)
    expected["id"] = nil
    #expect(rest == expected)
    if expected.isEmpty {
      try input.finish()
    } else {
      #expect(throws: JSONError.self) { try input.finish() }
    }
  }
}
