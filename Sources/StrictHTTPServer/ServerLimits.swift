/// How much a sender may ask of the server; each limit is checked as bytes come.
///
/// All that a network connection can make the server hold is a head, a body and what one read brings, so that memory is at most
/// ``connections`` times that.
package struct ServerLimits: Sendable {
  /// The longest request line, in bytes; a longer one is answered by 414.
  package var requestLineBytes = 8_192
  /// The longest head, in bytes, request line and line ends included, and the longest trailer section; 431.
  package var headBytes = 16_384
  /// The most header fields, and the most trailer fields; 431.
  package var fieldCount = 100
  /// The longest body that is kept, in bytes; of a longer one the request has none.
  package var bodyBytes = 1_048_576
  /// How much of a body that is too long is read and dropped, chunk sizes included, before the answer is 413: a sender that is still
  /// writing when the network connection closes would see a broken one and not the answer.
  package var drainedBytes = 16 * 1_048_576
  /// The longest line with a chunk's size and extensions, in bytes; 400.
  package var chunkLineBytes = 256
  /// How many requests a network connection is good for.
  package var requestsPerConnection = 1_000
  /// How many network connections are open at once. One more closes the one that keeps the server waiting longest.
  package var connections = 256

  /// How long a head may take, from the first byte, or from the opening of the network connection; 408.
  package var headTime = Duration.seconds(10)
  /// How long a body may take; 408.
  package var bodyTime = Duration.seconds(30)
  /// How long a network connection may be idle between two requests.
  package var idleTime = Duration.seconds(60)
  /// How long a sender may take to accept an answer.
  package var answerTime = Duration.seconds(10)
  /// How long, and up to how many bytes, a sender is listened to after the last answer, so that it can read it.
  package var lingerTime = Duration.seconds(2)
  package var lingerBytes = 262_144
  /// How long requests may take to arrive once the server is told to end.
  package var endingTime = Duration.milliseconds(250)
  /// How long requests that have arrived may take to be answered then.
  package var lastAnswerTime = Duration.seconds(2)

  package init() {}
}
