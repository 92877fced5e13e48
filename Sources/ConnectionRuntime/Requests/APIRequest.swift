public import HTTPTypes

/// A request with the type of its response, ready to be sent.
///
/// It is a value: making one sends nothing.
public struct APIRequest<Output: JSONConvertible>: Sendable {
  /// The method, path and parameters, without the type of the response.
  var draft: RequestDraft

  /// The HTTP method.
  public var method: HTTPRequest.Method { draft.method }
  /// The path, relative to the connection's base URL.
  public var path: RequestPath { draft.path }

  /// Makes a request without parameters.
  public init(_ method: HTTPRequest.Method, _ path: RequestPath) {
    draft = RequestDraft(method: method, path: path, parameters: .none)
  }

  /// Makes a request with its parameters in the query.
  public init<Parameters: JSONConvertible>(
    _ method: HTTPRequest.Method, _ path: RequestPath, query: Parameters
  ) {
    var json = JSONWriter()
    query.write(to: &json)
    draft = RequestDraft(method: method, path: path, parameters: .query(json.bytes), secrets: json.secrets)
  }

  /// Makes a request with its parameters in the body, in the connection's encoding unless `encoding` names another.
  public init<Parameters: JSONConvertible>(
    _ method: HTTPRequest.Method, _ path: RequestPath, body: Parameters, encoding: BodyEncoding? = nil
  ) {
    var json = JSONWriter()
    body.write(to: &json)
    draft = RequestDraft(
      method: method, path: path, parameters: .body(json.bytes, encoding), secrets: json.secrets)
  }
}

/// A request without the type of its response.
struct RequestDraft: Sendable {
  enum Parameters: Sendable {
    case none
    /// A JSON object that becomes the query.
    case query([UInt8])
    /// A JSON object that becomes the body.
    case body([UInt8], BodyEncoding?)
    /// Pairs of a query, for the list pages after the first.
    case form([FormPair])
  }

  var method: HTTPRequest.Method
  var path: RequestPath
  var parameters: Parameters
  /// The values of parameters that the spec marks as secret.
  var secrets: [String] = []
}
