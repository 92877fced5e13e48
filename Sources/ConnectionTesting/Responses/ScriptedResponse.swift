public import ConnectionRuntime
import HTTPTypes

/// What a transport of the kit answers to one request.
public struct ScriptedResponse: Sendable {
  enum Content: Sendable {
    case body([UInt8], status: Int, headers: [String: String])
    case fault(Fault)
    case closure(@Sendable (RecordedRequest) async throws -> ScriptedResponse)
  }

  var content: Content

  /// A value of the API as it is written in JSON: a model, a page, or any ``JSONValue``.
  public static func json(
    _ value: some JSONModel, status: Int = 200, headers: [String: String] = [:]
  ) -> ScriptedResponse {
    ScriptedResponse(content: .body(value.json(), status: status, headers: headers))
  }

  /// Any answer of an operation, which may be a bare list.
  static func output(_ value: some JSONConvertible) -> ScriptedResponse {
    ScriptedResponse(content: .body(value.json(), status: 200, headers: [:]))
  }

  /// A body as it is, which need not be JSON.
  public static func text(
    _ body: String, status: Int = 200, headers: [String: String] = [:]
  ) -> ScriptedResponse {
    ScriptedResponse(content: .body(Array(body.utf8), status: status, headers: headers))
  }

  /// Something that goes wrong.
  public static func fault(_ fault: Fault) -> ScriptedResponse { ScriptedResponse(content: .fault(fault)) }

  /// What a closure makes of the request; it may throw a ``Fault``.
  public static func answer(
    _ answer: @escaping @Sendable (RecordedRequest) async throws -> ScriptedResponse
  ) -> ScriptedResponse {
    ScriptedResponse(content: .closure(answer))
  }
}

extension ScriptedResponse {
  /// Answers a request as a transport does.
  ///
  /// - Throws: What a transport throws, and what a closure throws that is no ``Fault``.
  func resolve(
    _ request: RecordedRequest, errors: ErrorShape
  ) async throws -> (HTTPResponse, [UInt8]) {
    switch content {
    case .body(let bytes, let status, let headers): return Self.response(status, headers, bytes)
    case .fault(let fault): return try await fault.resolve(request, errors: errors)
    case .closure(let answer):
      do {
        return try await answer(request).resolve(request, errors: errors)
      } catch let fault as Fault {
        return try await fault.resolve(request, errors: errors)
      }
    }
  }

  fileprivate static func response(
    _ status: Int, _ headers: [String: String], _ body: [UInt8]
  ) -> (HTTPResponse, [UInt8]) {
    var fields = HTTPFields()
    for (name, value) in headers {
      guard let name = HTTPField.Name(name) else {
        preconditionFailure("'\(name)' can't be the name of a scripted header")
      }
      fields[name] = value
    }
    return (HTTPResponse(status: .init(code: status), headerFields: fields), body)
  }
}

extension Fault {
  func resolve(
    _ request: RecordedRequest, errors: ErrorShape
  ) async throws -> (HTTPResponse, [UInt8]) {
    switch kind {
    case .refusal(let kind, let status, let fields):
      return ScriptedResponse.response(status, headers, errors.body(kind, fields).json())
    case .response(let status, let body):
      return ScriptedResponse.response(status, headers, Array(body.utf8))
    case .transport(let error): throw error
    case .silence:
      try await Task.sleep(for: request.timeout)
      throw TransportError.timedOut
    }
  }
}
