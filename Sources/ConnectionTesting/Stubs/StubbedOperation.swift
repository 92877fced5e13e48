import ConnectionOperations
public import ConnectionRuntime

/// An operation of a stub: its responses, and the requests to it.
///
/// `Input` is the type of the parameters, of the path parameter, or a tuple of both; `Output` is the type that the API returns.
public struct StubbedOperation<Input, Output: JSONConvertible>: Sendable {
  let descriptor: OperationDescriptor
  let definition: ConnectionDefinition
  let transport: ScriptedTransport
  let read: @Sendable (inout OperationInput) throws(JSONError) -> Input

  private var endpoint: Endpoint { Endpoint(method: descriptor.method, template: descriptor.path) }

  /// Responds to every call with the result of a closure on its input; the closure may throw a ``Fault``.
  public func answers(_ answer: @escaping @Sendable (Input) async throws -> Output) {
    transport.on(endpoint) { request in .output(try await answer(try input(of: request))) }
  }

  /// Responds with a value.
  ///
  /// - Parameter times: The number of requests that get this response, before the operation's response for all requests; nil
  ///   makes it that one.
  public func returns(_ output: Output, times: Int? = nil) { add(.output(output), times) }

  /// Responds with a fault.
  ///
  /// - Parameter times: The number of requests that fail, before the operation's response for all requests; nil makes all fail. A
  ///   call that is retried makes several requests.
  public func fails(_ fault: Fault, times: Int? = nil) { add(.fault(fault), times) }

  /// The requests to the operation, in order; a call that was retried has several.
  public var requests: [RecordedRequest] { transport.requests(to: endpoint) }

  /// The inputs of the calls, in order, decoded from the requests.
  ///
  /// - Throws: `JSONError` where a request can't be decoded.
  public var inputs: [Input] {
    get throws(JSONError) {
      var inputs: [Input] = []
      for request in requests { inputs.append(try input(of: request)) }
      return inputs
    }
  }

  private func add(_ response: ScriptedResponse, _ times: Int?) {
    guard let times else { return transport.on(endpoint, always: response) }
    for _ in 0..<times { transport.on(endpoint, response) }
  }

  private func input(of request: RecordedRequest) throws(JSONError) -> Input {
    var input = try OperationInput(
      json: try RequestInput(descriptor, of: definition).json(of: request).json())
    return try read(&input)
  }
}

extension StubbedOperation {
  /// Responds with one list page of these items, which is the last one.
  public func returns<Item>(_ items: [Item], times: Int? = nil) where Output == ListPage<Item> {
    returns(ListPage(items: items), times: times)
  }

  /// Responds with one list page of these search results, which is the last one.
  public func returns<Item>(_ items: [Item], times: Int? = nil) where Output == SearchPage<Item> {
    returns(SearchPage(items: items), times: times)
  }

  /// Responds with an object that was not deleted.
  public func returns<Object>(_ object: Object, times: Int? = nil) where Output == Deletable<Object> {
    returns(.object(object), times: times)
  }
}
