import NIOCore
import NIOEmbedded
import NIOHTTP1

@testable import StrictHTTPServer

/// Whatever a sender writes, cut wherever: no more is held than the limits say, there is an answer to each request and one to what is
/// refused, the cuts make no difference, and each request that is accepted is the same to another reader.
func testHTTP(_ bytes: [UInt8]) {
  let whole = serve([bytes[...]])
  require(serve(fragments(of: bytes)) == whole, "the cuts make no difference")
  require(
    whole.answers == whole.requests.count + (whole.isRefused ? 1 : 0),
    "\(whole.answers) answers to \(whole.requests.count) requests")
  for (ours, theirs) in zip(whole.requests, judged(bytes, upTo: whole.requests)) {
    require(ours.isSame(as: theirs), "another reader reads the same: \(ours) and \(theirs)")
  }
}

private let limits = {
  var limits = ServerLimits()
  limits.requestLineBytes = 128
  limits.headBytes = 512
  limits.fieldCount = 8
  limits.bodyBytes = 256
  limits.drainedBytes = 1_024
  limits.chunkLineBytes = 32
  limits.requestsPerConnection = 6
  limits.lingerBytes = 1_024
  return limits
}()

private struct Served: Equatable {
  var requests: [ReceivedRequest] = []
  var written: [UInt8] = []
  var answers = 0
  var isRefused = false
}

private final class Witness {
  var requests: [ReceivedRequest] = []
}

/// Serves one network connection without a socket.
private func serve(_ parts: [ArraySlice<UInt8>]) -> Served {
  let witness = Witness()
  let handler = ConnectionHandler(limits: limits, connections: nil) { request, loop in
    witness.requests.append(request)
    return loop.makeSucceededFuture(ServerResponse(status: request.body == nil ? 413 : 200, text: "read"))
  }
  let channel = EmbeddedChannel()
  let most = limits.headBytes + limits.bodyBytes + limits.chunkLineBytes + (parts.map(\.count).max() ?? 0)
  do {
    try channel.pipeline.syncOperations.addHandler(handler)
    channel.connect(to: try SocketAddress(ipAddress: "192.0.2.1", port: 1), promise: nil)
    for part in parts where channel.isActive {
      try channel.writeInbound(ByteBuffer(bytes: part))
      require(handler.heldBytes <= most, "\(handler.heldBytes) bytes are held")
    }
    channel.pipeline.fireUserInboundEventTriggered(ChannelEvent.inputClosed)
  } catch {
    // The channel has closed.
  }
  var served = Served(requests: witness.requests)
  while let buffer = try? channel.readOutbound(as: ByteBuffer.self) {
    let answer = String(buffer: buffer)
    served.written += buffer.readableBytesView
    if answer.hasPrefix("HTTP/1.1 100") { continue }
    served.answers += 1
    // Only the text of a refusal is a sentence.
    if answer.hasSuffix(".\n") { served.isRefused = true }
  }
  _ = try? channel.finish(acceptAlreadyClosed: true)
  return served
}

/// The bytes in parts whose sizes the bytes themselves decide.
private func fragments(of bytes: [UInt8]) -> [ArraySlice<UInt8>] {
  var state = bytes.reduce(UInt64(bytes.count)) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
  var parts: [ArraySlice<UInt8>] = []
  var rest = bytes[...]
  while !rest.isEmpty {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    // Mostly small ones.
    let size = 1 + Int(state >> 33) % (state >> 60 == 0 ? 300 : 6)
    parts.append(rest.prefix(size))
    rest = rest.dropFirst(size)
  }
  return parts
}

/// llhttp leaves tabs at the end of a value.
private func trimmed(_ value: String) -> String {
  String(decoding: Grammar.trimmed(Array(value.utf8)[...]), as: UTF8.self)
}

private struct Judged {
  var head: HTTPRequestHead
  var body: [UInt8] = []
}

extension ReceivedRequest {
  fileprivate func isSame(as other: Judged) -> Bool {
    let fields = fields.all.map { "\($0.name): \(String(decoding: $0.value, as: UTF8.self))" }
    return method == other.head.method.rawValue && target == other.head.uri
      && minorVersion == other.head.version.minor && (body == nil || body == other.body)
      && fields == other.head.headers.map { "\($0.name.lowercased()): \(trimmed($0.value))" }
  }

  /// Whether llhttp reads it and goes on: it knows some methods only, and stops at an upgrade.
  fileprivate var isJudgeable: Bool {
    ["POST", "GET", "HEAD", "PUT", "DELETE", "PURGE", "OPTIONS"].contains(method)
      && fields.values("upgrade").isEmpty
  }
}

/// As many requests as llhttp reads from bytes in which requests have been accepted; fewer only where it refuses one.
private func judged(_ bytes: [UInt8], upTo accepted: [ReceivedRequest]) -> [Judged] {
  let count = accepted.prefix(while: \.isJudgeable).count
  let channel = EmbeddedChannel()
  var complete: [Judged] = []
  var current: Judged?
  var isRefused = false
  do {
    try channel.pipeline.syncOperations.addHandler(ByteToMessageHandler(HTTPRequestDecoder()))
    try channel.writeInbound(ByteBuffer(bytes: bytes))
  } catch {
    isRefused = true
  }
  while complete.count < count, let part = try? channel.readInbound(as: HTTPServerRequestPart.self) {
    switch part {
    case .head(let head): current = Judged(head: head)
    case .body(let body): current?.body += body.readableBytesView
    case .end:
      if let whole = current { complete.append(whole) }
    }
  }
  _ = try? channel.finish(acceptAlreadyClosed: true)
  require(complete.count == count || isRefused, "another reader reads \(complete.count) of \(count) requests")
  return complete
}
