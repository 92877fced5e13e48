public import HTTPTypes

/// A request that is ready to be sent, and knows what it answers.
///
/// It is a value: making one sends nothing.
public struct APIRequest<Output: JSONConvertible>: Sendable {
  /// The method, path and parameters, without the type of the answer.
  var draft: RequestDraft

  /// The HTTP method.
  public var method: HTTPRequest.Method { draft.method }
  /// The path at the connection's host.
  public var path: RequestPath { draft.path }

  /// Makes a request without parameters.
  public init(_ method: HTTPRequest.Method, _ path: RequestPath) {
    draft = RequestDraft(method: method, path: path, parameters: .none)
  }

  /// Makes a request whose parameters travel in the query.
  public init<Parameters: JSONConvertible>(
    _ method: HTTPRequest.Method, _ path: RequestPath, query: Parameters
  ) {
    var json = JSONWriter()
    query.write(to: &json)
    draft = RequestDraft(method: method, path: path, parameters: .query(json.bytes), secrets: json.secrets)
  }

  /// Makes a request whose parameters travel in the body, encoded as the connection's definition says, or as `encoding`
  /// does for an endpoint that differs.
  public init<Parameters: JSONConvertible>(
    _ method: HTTPRequest.Method, _ path: RequestPath, body: Parameters, encoding: BodyEncoding? = nil
  ) {
    var json = JSONWriter()
    body.write(to: &json)
    draft = RequestDraft(
      method: method, path: path, parameters: .body(json.bytes, encoding), secrets: json.secrets)
  }
}

/// A request without the type of its answer.
struct RequestDraft: Sendable {
  enum Parameters: Sendable {
    case none
    /// A JSON object that becomes the query.
    case query([UInt8])
    /// A JSON object that becomes the body.
    case body([UInt8], BodyEncoding?)
    /// A query that is already a form, for the pages behind the first.
    case form([FormPair])
  }

  var method: HTTPRequest.Method
  var path: RequestPath
  var parameters: Parameters
  /// The values of parameters that the spec calls secret.
  var secrets: [String] = []
}
