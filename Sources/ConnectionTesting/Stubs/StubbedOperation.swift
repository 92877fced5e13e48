import ConnectionOperations
public import ConnectionRuntime

/// An operation of a stub: what it answers, and what it was called with.
///
/// `Input` is the type of the parameters, of the path's value, or a tuple of both; `Output` is what the API returns.
public struct StubbedOperation<Input, Output: JSONConvertible>: Sendable {
  let descriptor: OperationDescriptor
  let definition: ConnectionDefinition
  let transport: ScriptedTransport
  let read: @Sendable (inout OperationInput) throws(JSONError) -> Input

  private var endpoint: Endpoint { Endpoint(method: descriptor.method, template: descriptor.path) }

  /// Answers every call with what a closure makes of its input; it may throw a ``Fault``.
  public func answers(_ answer: @escaping @Sendable (Input) async throws -> Output) {
    transport.on(endpoint) { request in .output(try await answer(try input(of: request))) }
  }

  /// Answers with a value.
  ///
  /// - Parameter times: How many calls are answered so, before what else is said of this operation; nil for all.
  public func returns(_ output: Output, times: Int? = nil) { add(.output(output), times) }

  /// Fails.
  ///
  /// - Parameter times: How many requests fail so, before what else is said of this operation; nil for all. A call that is
  ///   tried again makes several requests.
  public func fails(_ fault: Fault, times: Int? = nil) { add(.fault(fault), times) }

  /// What was sent to the operation, in order; a call that was tried again is there several times.
  public var requests: [RecordedRequest] { transport.requests(to: endpoint) }

  /// What the operation was called with, in order, read back from the requests.
  ///
  /// - Throws: `JSONError` where a request can't be read.
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
  /// Answers with a page that holds these items and is the last one.
  public func returns<Item>(_ items: [Item], times: Int? = nil) where Output == Page<Item> {
    returns(Page(data: items), times: times)
  }

  /// Answers with what was found, on one page.
  public func returns<Item>(_ items: [Item], times: Int? = nil) where Output == SearchPage<Item> {
    returns(SearchPage(data: items), times: times)
  }

  /// Answers with an object that was not deleted.
  public func returns<Object>(_ object: Object, times: Int? = nil) where Output == Deletable<Object> {
    returns(.object(object), times: times)
  }
}
