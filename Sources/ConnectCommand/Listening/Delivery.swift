import StrictHTTPServer

/// What the server hands over of a request: enough to verify a delivery.
struct Delivery: Sendable {
  var method: String
  /// A header's value by its name.
  var header: @Sendable (String) throws(UnreadableField) -> String?
  /// The body as it came; nil where it is larger than the limit.
  var body: [UInt8]?

  /// The largest body that is read, in bytes.
  static let bodyLimit = 1_048_576
}

/// What a delivery is answered by.
struct DeliveryAnswer: Hashable, Sendable {
  var status: Int
  var text: String
  /// Whether nobody reads the events any more, so that the server should end.
  var isOutputClosed = false
}
