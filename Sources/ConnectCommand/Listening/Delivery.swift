import StrictHTTPServer

/// A webhook delivery: the parts of a received request that are needed to verify it.
struct Delivery: Sendable {
  var method: String
  /// Returns a header's value by its name.
  var header: @Sendable (String) throws(UnreadableField) -> String?
  /// The bytes of the body; nil
  var body: [UInt8]?

  /// The maximum size of a body, in bytes.
  static let bodyLimit = 1_048_576
}

/// The response to a delivery.
struct DeliveryResponse: Hashable, Sendable {
  var status: Int
  var text: String
  /// Whether the output of events is closed, so that the server should end.
  var isOutputClosed = false
}
