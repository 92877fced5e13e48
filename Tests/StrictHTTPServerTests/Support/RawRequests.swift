import Testing

/// Raw requests, each with what has to become of it.
struct RawRequest: CustomTestStringConvertible, Sendable {
  var name: String
  /// What a sender writes.
  var text: String
  /// The statuses of the answers before those of the probe.
  var statuses: [Int]
  /// The bodies that are read, before the probe's.
  var bodies: [String]
  /// Whether the request after it, the probe, is read too: where not, the connection has closed.
  var goesOn: Bool

  var testDescription: String { name }

  /// A request that is read and answered, after which the next one is read.
  static func good(_ name: String, _ text: String, _ bodies: String...) -> RawRequest {
    RawRequest(
      name: name, text: text, statuses: bodies.map { _ in 200 }, bodies: Array(bodies), goesOn: true)
  }

  /// A request that is refused, after which the connection closes.
  static func bad(_ name: String, _ text: String) -> RawRequest { bad(name, 400, text) }

  static func bad(_ name: String, _ status: Int, _ text: String) -> RawRequest {
    RawRequest(name: name, text: text, statuses: [status], bodies: [], goesOn: false)
  }

  /// What is written behind each: it has to be answered, or to be read by nobody.
  static let probe = "POST /probe HTTP/1.1\r\nHost: h\r\nContent-Length: 5\r\n\r\nprobe"
  /// What a smuggler wants to have read.
  static let smuggled = "POST /smuggled HTTP/1.1\r\nHost: h\r\nContent-Length: 8\r\n\r\nsmuggled"

  private static let post = "POST / HTTP/1.1\r\nHost: h\r\n"
  private static let chunked = post + "Transfer-Encoding: chunked\r\n\r\n"

  static let all = accepted + heads + lengths + codings + chunks + tooLarge

  static let accepted: [RawRequest] = [
    .good("a body with its length", post + "Content-Length: 3\r\n\r\nabc", "abc"),
    .good("no body", post + "\r\n", ""),
    .good("an empty body", post + "Content-Length: 0\r\n\r\n", ""),
    .good("zeros before a length", post + "Content-Length: 003\r\n\r\nabc", "abc"),
    .good("chunks", chunked + "2\r\nab\r\n1\r\nc\r\n0\r\n\r\n", "abc"),
    .good("a coding in capitals", post + "Transfer-Encoding: CHUNKED\r\n\r\n0\r\n\r\n", ""),
    .good("chunk extensions", chunked + "2;a;b=c;d=\"e\\\";\"\r\nab\r\n000;x\r\n\r\n", "ab"),
    .good("trailers", chunked + "2\r\nab\r\n0\r\nContent-Length: 9\r\nX: y\r\n\r\n", "ab"),
    .good("one empty line before", "\r\n" + post + "\r\n", ""),
    .good("an empty host", "POST / HTTP/1.1\r\nHost:\r\n\r\n", ""),
    .good("a host with a port", "POST / HTTP/1.1\r\nHost: [::1]:80\r\n\r\n", ""),
    .good("no white space after the colon", "POST / HTTP/1.1\r\nHost:h\r\nContent-Length:1\r\n\r\na", "a"),
    .good("white space around values", post + "Content-Length: \t 1 \t \r\n\r\na", "a"),
    .good("a target with a query", "POST /a/b?c=%20&d HTTP/1.1\r\nHost: h\r\n\r\n", ""),
    .good("a whole URL", "POST http://h:1/a?b HTTP/1.1\r\nHost: h\r\n\r\n", ""),
    .good("a method of its own", "PURGE / HTTP/1.1\r\nHost: h\r\n\r\n", ""),
    .good("a GET with a body", "GET / HTTP/1.1\r\nHost: h\r\nContent-Length: 1\r\n\r\na", "a"),
    .good("an upgrade, which is ignored", post + "Connection: Upgrade\r\nUpgrade: websocket\r\n\r\n", ""),
    .good(
      "HTTP/1.0 kept alive", "POST / HTTP/1.0\r\nConnection: Keep-Alive\r\nContent-Length: 1\r\n\r\na", "a"),
    .good("an expectation", post + "Expect: 100-continue\r\nContent-Length: 1\r\n\r\na", "a"),
    .good("two requests", post + "Content-Length: 1\r\n\r\na" + post + "\r\n", "a", ""),
    .good(
      "a body that is a request", post + "Content-Length: \(smuggled.utf8.count)\r\n\r\n" + smuggled, smuggled
    ),
    RawRequest(
      name: "HTTP/1.0", text: "POST / HTTP/1.0\r\nContent-Length: 1\r\n\r\na", statuses: [200], bodies: ["a"],
      goesOn: false),
    RawRequest(
      name: "a connection to close", text: post + "Connection: x, Close\r\n\r\n", statuses: [200],
      bodies: [""],
      goesOn: false),
  ]

  static let heads: [RawRequest] = [
    .bad("HTTP/0.9", "GET /\r\n"),
    .bad("HTTP/2.0", 505, "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n"),
    .bad("HTTP/1.2", 505, "POST / HTTP/1.2\r\nHost: h\r\n\r\n"),
    .bad("a version in lower case", "POST / http/1.1\r\nHost: h\r\n\r\n"),
    .bad("a version of two digits", "POST / HTTP/1.10\r\nHost: h\r\n\r\n"),
    .bad("another protocol", "POST / ICE/1.1\r\nHost: h\r\n\r\n"),
    .bad("two spaces", "POST  / HTTP/1.1\r\nHost: h\r\n\r\n"),
    .bad("a space at the end", "POST / HTTP/1.1 \r\nHost: h\r\n\r\n"),
    .bad("a tab", "POST\t/\tHTTP/1.1\r\nHost: h\r\n\r\n"),
    .bad("a method with a colon", "PO:ST / HTTP/1.1\r\nHost: h\r\n\r\n"),
    .bad("a target without a slash", "POST a HTTP/1.1\r\nHost: h\r\n\r\n"),
    .bad("a target with a fragment", "POST /#a HTTP/1.1\r\nHost: h\r\n\r\n"),
    .bad("a target that is not ASCII", "POST /é HTTP/1.1\r\nHost: h\r\n\r\n"),
    .bad("a target with half an escape", "POST /%2 HTTP/1.1\r\nHost: h\r\n\r\n"),
    .bad("a target for all, of a POST", "POST * HTTP/1.1\r\nHost: h\r\n\r\n"),
    .bad("a line end of LF", "POST / HTTP/1.1\nHost: h\n\n"),
    .bad("a field's line end of LF", post + "A: b\nContent-Length: 1\r\n\r\na"),
    .bad("a head's end of LF", post + "\n"),
    .bad("a CR within a value", post + "A: b\rContent-Length: 1\r\n\r\na"),
    .bad("a CR before CR LF", post + "A: b\r\r\n\r\n"),
    .bad("a NUL in a value", post + "A: b\0c\r\n\r\n"),
    .bad("a NUL in a name", post + "A\0: b\r\n\r\n"),
    .bad("an escape character", post + "A: \u{1B}[2J\r\n\r\n"),
    .bad("a DEL", post + "A: \u{7F}\r\n\r\n"),
    .bad("white space before a colon", post + "Content-Length : 1\r\n\r\na"),
    .bad("a folded field", post + "A: b\r\n c\r\n\r\n"),
    .bad("a folded first field", "POST / HTTP/1.1\r\n Host: h\r\n\r\n"),
    .bad("a field without a colon", post + "A\r\n\r\n"),
    .bad("a field without a name", post + ": a\r\n\r\n"),
    .bad("a name that is not ASCII", post + "Ä: a\r\n\r\n"),
    .bad("a name with a bracket", post + "A(: a\r\n\r\n"),
    .bad("no host", "POST / HTTP/1.1\r\nContent-Length: 1\r\n\r\na"),
    .bad("two hosts", post + "Host: h\r\n\r\n"),
    .bad("two hosts in one", "POST / HTTP/1.1\r\nHost: a, b\r\n\r\n"),
    .bad("a host with a path", "POST / HTTP/1.1\r\nHost: a/b\r\n\r\n"),
    .bad("a host with a user", "POST / HTTP/1.1\r\nHost: a@b\r\n\r\n"),
    .bad("two empty lines before", "\r\n\r\n" + post + "\r\n"),
    .bad("an expectation of its own", 417, post + "Expect: rain\r\nContent-Length: 1\r\n\r\na"),
    .bad("a TLS greeting", "\u{16}\u{03}\u{01}\u{02}\0\u{01}\0"),
    .bad("a long request line", 414, "POST /" + String(repeating: "a", count: 9_000) + " HTTP/1.1\r\n"),
    .bad("an endless request line", 414, String(repeating: "a", count: 20_000)),
    .bad("a long head", 431, post + "A: " + String(repeating: "a", count: 20_000)),
    .bad("many fields", 431, post + String(repeating: "A: b\r\n", count: 101)),
  ]

  static let lengths: [RawRequest] = [
    .bad("two lengths", post + "Content-Length: 1\r\nContent-Length: 2\r\n\r\nab"),
    .bad("the same length twice", post + "Content-Length: 1\r\nContent-Length: 1\r\n\r\na"),
    .bad("a list of lengths", post + "Content-Length: 1, 1\r\n\r\na"),
    .bad("a length with plus", post + "Content-Length: +1\r\n\r\na"),
    .bad("a length below zero", post + "Content-Length: -1\r\n\r\na"),
    .bad("a length in hexadecimal", post + "Content-Length: 0x1\r\n\r\na"),
    .bad("a length with a fraction", post + "Content-Length: 1.0\r\n\r\na"),
    .bad("an empty length", post + "Content-Length:\r\n\r\n"),
    .bad("a length of two numbers", post + "Content-Length: 1 1\r\n\r\na"),
    .bad("a length of another script", post + "Content-Length: \u{0661}\r\n\r\na"),
    .bad("a length over 64 bits", post + "Content-Length: 18446744073709551617\r\n\r\na"),
    .bad("a length of 19 nines", post + "Content-Length: 9999999999999999999\r\n\r\na"),
    .bad(
      "CL.CL", post + "Content-Length: \(smuggled.utf8.count)\r\nContent-Length: 0\r\n\r\n" + smuggled),
  ]

  static let codings: [RawRequest] = [
    .bad("CL.TE", post + "Content-Length: 6\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n" + smuggled),
    .bad(
      "TE.CL",
      post + "Transfer-Encoding: chunked\r\nContent-Length: 4\r\n\r\n5c\r\n" + smuggled + "\r\n0\r\n\r\n"),
    .bad(
      "TE.TE", 501, post + "Transfer-Encoding: chunked\r\nTransfer-Encoding: x\r\n\r\n0\r\n\r\n" + smuggled),
    .bad(
      "TE.TE twice", 501, post + "Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n"),
    .bad("TE.0", 501, post + "Transfer-Encoding: identity\r\n\r\n" + smuggled),
    .bad("a list of codings", 501, post + "Transfer-Encoding: gzip, chunked\r\n\r\n0\r\n\r\n"),
    .bad("chunked not last", 501, post + "Transfer-Encoding: chunked, identity\r\n\r\n0\r\n\r\n"),
    .bad("a coding with a parameter", 501, post + "Transfer-Encoding: chunked;q=1\r\n\r\n0\r\n\r\n"),
    .bad("a coding like chunked", 501, post + "Transfer-Encoding: xchunked\r\n\r\n0\r\n\r\n"),
    .bad("a coding with a vertical tab", post + "Transfer-Encoding: \u{0B}chunked\r\n\r\n0\r\n\r\n"),
    .bad("a coding with a no-break space", 501, post + "Transfer-Encoding: \u{A0}chunked\r\n\r\n0\r\n\r\n"),
    .bad("a coding before a space and a colon", post + "Transfer-Encoding : chunked\r\n\r\n0\r\n\r\n"),
    .bad("a coding that is folded", post + "Transfer-Encoding:\r\n chunked\r\n\r\n0\r\n\r\n"),
    .bad("an empty coding", 501, post + "Transfer-Encoding:\r\n\r\n" + smuggled),
    .bad("a coding of HTTP/1.0", "POST / HTTP/1.0\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n" + smuggled),
  ]

  static let chunks: [RawRequest] = [
    .bad("a chunk size with 0x", chunked + "0x1\r\na\r\n0\r\n\r\n"),
    .bad("a chunk size with plus", chunked + "+1\r\na\r\n0\r\n\r\n"),
    .bad("a chunk size below zero", chunked + "-1\r\na\r\n0\r\n\r\n"),
    .bad("a chunk size with a space behind", chunked + "1 \r\na\r\n0\r\n\r\n"),
    .bad("a chunk size with a space before", chunked + " 1\r\na\r\n0\r\n\r\n"),
    .bad("a chunk size over 32 bits", chunked + "100000001\r\na\r\n0\r\n\r\n"),
    .bad("a chunk size over 64 bits", chunked + "10000000000000001\r\na\r\n0\r\n\r\n"),
    .bad("no chunk size", chunked + "\r\na\r\n0\r\n\r\n"),
    .bad("a chunk size that is none", chunked + "g\r\na\r\n0\r\n\r\n"),
    .bad("a chunk line of LF", chunked + "1\na\r\n0\r\n\r\n"),
    .bad("a chunk's end of LF", chunked + "1\r\na\n0\r\n\r\n"),
    .bad("a chunk line with a lone CR", chunked + "1;a\rb\r\na\r\n0\r\n\r\n"),
    .bad("a chunk longer than its size", chunked + "1\r\nab\r\n0\r\n\r\n"),
    .bad(
      "a long chunk extension", chunked + "1;a=" + String(repeating: "a", count: 300) + "\r\na\r\n0\r\n\r\n"),
    .bad("an extension with an open quote", chunked + "1;a=\"\r\na\r\n0\r\n\r\n"),
    .bad("an extension without a name", chunked + "1;\r\na\r\n0\r\n\r\n"),
    .bad("a trailer with a space", chunked + "0\r\nA : b\r\n\r\n"),
    .bad("a trailer of LF", chunked + "0\r\nA: b\n\r\n"),
    .bad("a long trailer", 431, chunked + "0\r\nA: " + String(repeating: "a", count: 20_000)),
    .bad("many trailers", 431, chunked + "0\r\n" + String(repeating: "A: b\r\n", count: 101)),
  ]

  static let tooLarge: [RawRequest] = [
    .bad(
      "an expectation to send too much", 413,
      post + "Expect: 100-continue\r\nContent-Length: 99999999\r\n\r\n")
  ]
}
