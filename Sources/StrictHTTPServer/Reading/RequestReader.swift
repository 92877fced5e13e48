/// Reads requests from the bytes of one network connection as RFC 9112 defines them, and refuses what is ambiguous.
///
/// Every request that is accepted means the same to any other reader: what one of them takes for a body must not be a request to the
/// next one (request smuggling; RFC 9112, 11.2). So there is one way to say each thing, and all else is refused.
struct RequestReader {
  private let limits: ServerLimits
  private var lines = LineReader()
  private var requestLine: RequestLine?
  private var fields = HeaderFields()
  /// What reads the body, once the head is complete.
  private var body: BodyReader?

  enum Step: Hashable {
    /// The sender waits for leave to send the body: 100 (RFC 9110, 10.1.1).
    case expectation
    case request(ReceivedRequest)
  }

  /// How far the next request is.
  enum Progress {
    case none
    case head
    case body
    /// In a body that is too long to be kept.
    case tooLongBody
  }

  init(limits: ServerLimits) { self.limits = limits }

  var progress: Progress {
    if let body { return body.body == nil ? .tooLongBody : .body }
    return requestLine == nil && !lines.isWithinLine ? .none : .head
  }

  /// How many bytes of a request are held.
  var heldBytes: Int { lines.count + (body?.body?.count ?? 0) }

  /// The next step; nil where more bytes are needed, and then all bytes have been taken.
  ///
  /// Where the input is cut makes no difference. After an error nothing may be read any more.
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

  /// Reads lines; true where the head is complete.
  private mutating func readHead(_ input: inout ByteCursor) throws(RequestRefusal) -> Bool {
    while true {
      let isFirst = requestLine == nil
      let line = try lines.next(
        &input, limit: limits.headBytes, lineLimit: isFirst ? limits.requestLineBytes : .max,
        tooLong: isFirst ? RequestRefusal(status: 414, text: "The request line is too long.") : .headTooLarge)
      guard let line else { return false }
      if isFirst {
        // RFC 9112, 2.2: an empty line before a request is ignored. One, that is.
        if !line.isEmpty || lines.count > 2 { requestLine = try RequestLine(line) }
      } else if line.isEmpty {
        return true
      } else {
        guard fields.count < limits.fieldCount else { throw .headTooLarge }
        try fields.add(line: line)
      }
    }
  }

  /// Turns to the body; true where the sender expects to be told to send it.
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

    // A sender of HTTP/1.0 knows nothing of it (RFC 9110, 10.1.1).
    let expectations = isOld ? [] : fields.tokens("Expect")
    guard expectations.allSatisfy({ $0 == "100-continue" }) else {
      throw RequestRefusal(status: 417, text: "The expectation is not 100-continue.")
    }
    guard !expectations.isEmpty else { return false }
    // What would be refused need not be sent at all.
    if case .length(let length) = framing, length > limits.bodyBytes { throw .bodyTooLarge(limits) }
    return framing != .length(0)
  }
}
