import APIConventions

extension ErrorShape {
  /// The kind of an error.
  ///
  /// APIs send one general kind ("invalid request") with most statuses. So a more specific kind comes first, then the error's
  /// code, then the status, then the general kind. A status of 500 or above is an error of the API, never of the request.
  func kind(of error: JSONValue?, status: Int) -> ErrorKind {
    let named = error?[kindField]?.string.flatMap { kinds[$0] }
    if let named, named != .invalidRequest, named != .api { return named }
    let code = codeField.flatMap { error?[$0]?.string }.flatMap { codes[$0] }
    let kind = code ?? statuses[status] ?? Self.kind(ofStatus: status) ?? named ?? Self.usual(status)
    return kind == .invalidRequest && status >= 500 ? .api : kind
  }

  /// The kind that a status alone decides, whatever general kind comes with it (RFC 9110, 15; RFC 6585).
  private static func kind(ofStatus status: Int) -> ErrorKind? {
    switch status {
    case 401: .authentication
    case 403: .permission
    case 404: .notFound
    case 409: .conflict
    case 429: .rateLimited
    default: nil
    }
  }

  /// The kind of an error by its status, where the error object doesn't name one.
  private static func usual(_ status: Int) -> ErrorKind {
    switch status {
    case 400, 405, 406, 411, 413, 414, 415, 422: .invalidRequest
    default: .api
    }
  }
}
