/// The limits on a client's use of the server; each is checked as bytes arrive.
///
/// A network connection can make the server hold no more than a head, a body and the bytes of one read, so that memory is at most
/// ``connections`` times that.
package struct ServerLimits: Sendable {
  /// The maximum length of the request line, in bytes; a longer one gets 414.
  package var requestLineBytes = 8_192
  /// The maximum size of the head, in bytes, with the request line and line ends, and of the trailer section; a larger one gets
  /// 431.
  package var headBytes = 16_384
  /// The maximum number of header fields, and of trailer fields; more get 431.
  package var fieldCount = 100
  /// The maximum size of a body that is kept, in bytes; a request with a larger one has no body.
  package var bodyBytes = 1_048_576
  /// The maximum number of bytes of too large a body that are read and dropped, chunk sizes included, before the response 413.
  ///
  /// A client that is still sending when the network connection closes would get an error and not the response.
  package var drainedBytes = 16 * 1_048_576
  /// The maximum length of a line with a chunk's size and extensions, in bytes; a longer one gets 400.
  package var chunkLineBytes = 256
  /// The maximum number of requests on one network connection.
  package var requestsPerConnection = 1_000
  /// The maximum number of open network connections; one more closes the one that has kept the server waiting longest.
  package var connections = 256

  /// The time limit of a head, from its first byte, or from the opening of the network connection; a slower one gets 408.
  package var headTime = Duration.seconds(10)
  /// The time limit of a body; a slower one gets 408.
  package var bodyTime = Duration.seconds(30)
  /// The time that a network connection may be idle between two requests.
  package var idleTime = Duration.seconds(60)
  /// The time limit of a client for receiving a response.
  package var answerTime = Duration.seconds(10)
  /// The time for which bytes of the client are still read and dropped after the last response, so that it can receive that.
  package var lingerTime = Duration.seconds(2)
  /// The maximum number of bytes that are still read and dropped after the last response.
  package var lingerBytes = 262_144
  /// The time in which requests must arrive once the server is stopping.
  package var endingTime = Duration.milliseconds(250)
  /// The time in which requests that have arrived must get their response then.
  package var lastAnswerTime = Duration.seconds(2)

  /// Makes the default limits.
  package init() {}
}
