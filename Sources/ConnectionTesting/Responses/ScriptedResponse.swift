public import ConnectionRuntime
import HTTPTypes

/// A scripted response of a test transport to one request.
public struct ScriptedResponse: Sendable {
  enum Content: Sendable {
    case body([UInt8], status: Int, headers: [String: String])
    case fault(Fault)
    case closure(@Sendable (RecordedRequest) async throws -> ScriptedResponse)
  }

  var content: Content

  /// A response with a value as its JSON body: a model, a list page, or any ``JSONValue``.
  public static func json(
    _ value: some JSONModel, status: Int = 200, headers: [String: String] = [:]
  ) -> ScriptedResponse {
    ScriptedResponse(content: .body(value.json(), status: status, headers: headers))
  }

  /// A response with an operation's output, which may be a bare list.
  static func output(_ value: some JSONConvertible) -> ScriptedResponse {
    ScriptedResponse(content: .body(value.json(), status: 200, headers: [:]))
  }

  /// A response with a text as its body, which need not be JSON.
  public static func text(
    _ body: String, status: Int = 200, headers: [String: String] = [:]
  ) -> ScriptedResponse {
    ScriptedResponse(content: .body(Array(body.utf8), status: status, headers: headers))
  }

  /// A failure in place of a response.
  public static func fault(_ fault: Fault) -> ScriptedResponse { ScriptedResponse(content: .fault(fault)) }

  /// A response that a closure makes from the request; the closure may throw a ``Fault``.
  public static func answer(
    _ answer: @escaping @Sendable (RecordedRequest) async throws -> ScriptedResponse
  ) -> ScriptedResponse {
    ScriptedResponse(content: .closure(answer))
  }
}

extension ScriptedResponse {
  /// Returns the response to a request, as a transport does.
  ///
  /// - Throws: ``TransportError``, and any error of a closure that is not a ``Fault``.
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
