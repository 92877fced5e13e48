import NIOCore
import NIOEmbedded
import NIOHTTP1

/// A request as any reader should see it.
struct JudgedRequest: Hashable {
  var method: String
  var target: String
  /// Name and value, with the name in lower case.
  var fields: [String]
  var body: [UInt8]
}

/// Another reader of requests.
enum Judge {
  /// The requests that bytes hold; throws where they hold anything else. It stops at an upgrade.
  static func requests(in bytes: [UInt8]) throws -> [JudgedRequest] {
    let channel = EmbeddedChannel()
    try channel.pipeline.syncOperations.addHandler(
      ByteToMessageHandler(HTTPRequestDecoder(leftOverBytesStrategy: .forwardBytes)))
    try channel.writeInbound(ByteBuffer(bytes: bytes))
    var requests: [JudgedRequest] = []
    while let part = try channel.readInbound(as: HTTPServerRequestPart.self) {
      switch part {
      case .head(let head):
        requests.append(
          JudgedRequest(
            method: head.method.rawValue, target: head.uri,
            fields: head.headers.map { "\($0.name.lowercased()): \($0.value)" }, body: []))
      case .body(let body): requests[requests.endIndex - 1].body += body.readableBytesView
      case .end: break
      }
    }
    _ = try? channel.finish(acceptAlreadyClosed: true)
    return requests
  }
}
