public import ConnectionRuntime
public import HTTPTypes

/// A request that was sent to a test transport, with its parts decoded.
public struct RecordedRequest: Sendable {
  /// The HTTP request as the client sent it: method, scheme, host, path with query, headers.
  public var request: HTTPRequest
  /// The bytes of the body.
  public var bytes: [UInt8]
  /// The time that the client had left for the response.
  public var timeout: Duration
  /// The values of the path's placeholders by name; empty unless the request was matched with a path template.
  public var pathValues: [String: String] = [:]

  /// Makes a record of a request.
  public init(_ request: HTTPRequest, body: [UInt8], timeout: Duration) {
    self.request = request
    bytes = body
    self.timeout = timeout
  }

  /// The HTTP method, such as `POST`.
  public var method: String { request.method.rawValue }
  /// The path and the query as they were sent, such as `/v1/customers?limit=3`.
  public var target: String { request.path ?? "" }
  /// The path without the query, percent-encoded, such as `/v1/customers/cus_1`.
  public var path: String { String(target.prefix { $0 != "?" }) }
  /// The parameters of the query; empty where there is none.
  public var query: FormParameters {
    FormParameters(decoding: target.drop { $0 != "?" }.dropFirst())
  }

  /// The body as text.
  public var body: String { String(decoding: bytes, as: UTF8.self) }
  /// The parameters of a form body; empty where the body is not a form.
  public var form: FormParameters {
    request.headerFields[.contentType] == "application/x-www-form-urlencoded"
      ? FormParameters(decoding: body) : FormParameters([])
  }
  /// The body as JSON; nil where it is not JSON.
  public var json: JSONValue? { try? JSONReader.read(JSONValue.self, from: bytes) }

  /// The headers of the request.
  public var headers: HTTPFields { request.headerFields }
  /// The value of a header by its name, such as `Idempotency-Key`; nil where the header was not sent.
  public subscript(header name: String) -> String? {
    HTTPField.Name(name).flatMap { request.headerFields[$0] }
  }
}

extension RecordedRequest: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  /// A description in one line, with the method, the path and the parameters, but never a header:
  /// `POST /v1/customers email=a@example.com`.
  public var description: String {
    let parameters = form.isEmpty ? (request.headerFields[.contentType] == nil ? "" : body) : form.description
    return "\(method) \(target)" + (parameters.isEmpty ? "" : " " + parameters)
  }

  /// The same as ``description``.
  public var debugDescription: String { description }

  /// A mirror that redacts the API key: a failed expectation and `dump` end up in the logs of tests, which many can read.
  public var customMirror: Mirror {
    let shown = headers.map { field in
      "\(field.name.rawName): \(field.name == .authorization ? "[redacted]" : field.value)"
    }
    return Mirror(
      self,
      children: [
        "method": method, "target": target, "headers": shown, "body": body, "timeout": timeout,
        "pathValues": pathValues,
      ], displayStyle: .struct)
  }
}
