/// The framing of a request's body, which decides where it ends (RFC 9112, 6.3); a request of HTTP/1.0 is old.
enum BodyFraming: Hashable {
  case length(Int)
  case chunked

  init(_ fields: HeaderFields, isOld: Bool) throws(RequestRefusal) {
    let codings = fields.values("Transfer-Encoding")
    let lengths = fields.values("Content-Length")
    guard !codings.isEmpty else {
      // RFC 9112, 6.3, allows a server to accept two equal ones. No client needs that.
      guard lengths.count <= 1 else { throw .malformed("There are two Content-Length fields.") }
      self = .length(try lengths.first.map { (value) throws(RequestRefusal) in try Self.length(value) } ?? 0)
      return
    }
    guard lengths.isEmpty else {
      throw .malformed("There are both Content-Length and Transfer-Encoding.")
    }
    guard !isOld else { throw .malformed("HTTP/1.0 has no Transfer-Encoding.") }
    guard codings.count == 1, Grammar.lowercased(codings[0]) == "chunked" else {
      throw RequestRefusal(status: 501, text: "The Transfer-Encoding is not chunked.")
    }
    self = .chunked
  }

  private static func length(_ value: [UInt8]) throws(RequestRefusal) -> Int {
    // Nearly all numbers of 19 digits fit in an `Int`; the conversion refuses the others.
    guard !value.isEmpty, value.count <= 19, value.allSatisfy(Grammar.isDigit),
      let length = Int(String(decoding: value, as: UTF8.self))
    else { throw .malformed("The Content-Length is not a number of bytes.") }
    return length
  }
}
