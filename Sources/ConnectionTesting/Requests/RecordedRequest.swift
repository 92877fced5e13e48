public import ConnectionRuntime
public import HTTPTypes

/// A request that was sent to one of the kit's transports, taken apart for looking at it.
public struct RecordedRequest: Sendable {
  /// The request as the client made it: method, scheme, host, path with query, headers.
  public var request: HTTPRequest
  /// The bytes of the body.
  public var bytes: [UInt8]
  /// How long the client would wait for the answer.
  public var timeout: Duration
  /// The values of the placeholders, by name, where the request was matched with a path template.
  public var pathValues: [String: String] = [:]

  /// Records a request.
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
  /// The parameters of the query; none where there is no query.
  public var query: FormParameters {
    FormParameters(decoding: target.drop { $0 != "?" }.dropFirst())
  }

  /// The body as text.
  public var body: String { String(decoding: bytes, as: UTF8.self) }
  /// The parameters of a form body; none where the body is no form.
  public var form: FormParameters {
    request.headerFields[.contentType] == "application/x-www-form-urlencoded"
      ? FormParameters(decoding: body) : FormParameters([])
  }
  /// The body as JSON; nil where it is none.
  public var json: JSONValue? { try? JSONReader.read(JSONValue.self, from: bytes) }

  /// The headers.
  public var headers: HTTPFields { request.headerFields }
  /// The value of a header by its name, such as `Idempotency-Key`; nil where it was not sent.
  public subscript(header name: String) -> String? {
    HTTPField.Name(name).flatMap { request.headerFields[$0] }
  }
}

extension RecordedRequest: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  /// One line with the method, the path and the parameters, but never a header: `POST /v1/customers email=a@example.com`.
  public var description: String {
    let parameters = form.isEmpty ? (request.headerFields[.contentType] == nil ? "" : body) : form.description
    return "\(method) \(target)" + (parameters.isEmpty ? "" : " " + parameters)
  }

  /// The same as ``description``.
  public var debugDescription: String { description }

  /// A mirror without the key: a failed expectation and `dump` end up in the logs of tests, which many can read.
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
