/// A reader of the requests on one network connection by RFC 9112, which refuses ambiguous ones.
///
/// Every accepted request means the same to any other parser, so that what one takes for a body is never a request to another
/// (request smuggling; RFC 9112, 11.2). So of several valid forms only one is accepted.
struct RequestReader {
  private let limits: ServerLimits
  private var lines = LineReader()
  private var requestLine: RequestLine?
  private var fields = HeaderFields()
  /// The reader of the body, once the head is complete.
  private var body: BodyReader?

  enum Step: Hashable {
    /// The client waits for the response 100 before it sends the body (RFC 9110, 10.1.1).
    case expectation
    case request(ReceivedRequest)
  }

  /// The progress of the next request.
  enum Progress {
    case none
    case head
    case body
    /// In a body that is too large to be kept.
    case tooLongBody
  }

  init(limits: ServerLimits) { self.limits = limits }

  var progress: Progress {
    if let body { return body.body == nil ? .tooLongBody : .body }
    return requestLine == nil && !lines.isWithinLine ? .none : .head
  }

  /// The number of bytes of the request that are held.
  var heldBytes: Int { lines.count + (body?.body?.count ?? 0) }

  /// Reads the next step; nil where more bytes are needed, and then all bytes have been taken.
  ///
  /// The result doesn't depend on how the input is split. After an error nothing more may be read.
  mutating func next(_ input: inout ByteCursor) throws(RequestRefusal) -> Step? {
    if body == nil {
      guard try readHead(&input) else { return nil }
      if try startBody() { return .expectation }
    }
    guard try body?.read(&input) == true, let requestLine else { return nil }
    let request = ReceivedRequest(
      method: requestLine.method, target: requestLine.target, minorVersion: requestLine.minorVersion,
      fields: fields, body: body?.body)
    self = RequestReader(limits: limits)
    return .request(request)
  }

  /// Reads lines of the head; true where it is complete.
  private mutating func readHead(_ input: inout ByteCursor) throws(RequestRefusal) -> Bool {
    while true {
      let isFirst = requestLine == nil
      let line = try lines.next(
        &input, limit: limits.headBytes, lineLimit: isFirst ? limits.requestLineBytes : .max,
        tooLong: isFirst ? RequestRefusal(status: 414, text: "The request line is too long.") : .headTooLarge)
      guard let line else { return false }
      if isFirst {
        // RFC 9112, 2.2: one empty line before a request is ignored.
        if !line.isEmpty || lines.count > 2 { requestLine = try RequestLine(line) }
      } else if line.isEmpty {
        return true
      } else {
        guard fields.count < limits.fieldCount else { throw .headTooLarge }
        try fields.add(line: line)
      }
    }
  }

  /// Starts the body; true where the client expects the response 100 before it sends it.
  private mutating func startBody() throws(RequestRefusal) -> Bool {
    let isOld = requestLine?.minorVersion == 0
    let framing = try BodyFraming(fields, isOld: isOld)
    let hosts = fields.values("Host")
    guard hosts.count == 1 || hosts.isEmpty && isOld else {
      throw .malformed(hosts.isEmpty ? "There is no Host field." : "There are two Host fields.")
    }
    guard hosts.allSatisfy({ RequestTarget.isAuthority($0[...]) }) else {
      throw .malformed("The Host field is malformed.")
    }
    body = BodyReader(framing, limits: limits)

    // HTTP/1.0 has no expectations (RFC 9110, 10.1.1).
    let expectations = isOld ? [] : fields.tokens("Expect")
    guard expectations.allSatisfy({ $0 == "100-continue" }) else {
      throw RequestRefusal(status: 417, text: "The expectation is not 100-continue.")
    }
    guard !expectations.isEmpty else { return false }
    // A body that would be refused need not be sent at all.
    if case .length(let length) = framing, length > limits.bodyBytes { throw .bodyTooLarge(limits) }
    return framing != .length(0)
  }
}
