import NIOCore

/// The open network connections of a server, all on one event loop.
final class OpenConnections {
  private let limit: Int
  private var handlers: [ObjectIdentifier: ConnectionHandler] = [:]
  private var onQuiet: [() -> Void] = []
  /// The number of responses being made, some of them for network connections that have closed.
  private var answerCount = 0

  init(limit: Int) { self.limit = limit }

  /// Adds a network connection.
  ///
  /// Above the limit, the one that has kept the server waiting longest is closed, so that clients that open many and send nothing
  /// shut out only each other. Where none waits, because all wait for a response, the new one is closed. One that had a request
  /// accepted is closed only where all waiting ones had.
  func add(_ handler: ConnectionHandler) {
    // A response may be made for a network connection that has closed, and holds its request until then.
    guard answerCount < limit, handlers.count < limit || closeLongestWaiting() else { return handler.close() }
    handlers[ObjectIdentifier(handler)] = handler
  }

  func remove(_ handler: ConnectionHandler) {
    handlers[ObjectIdentifier(handler)] = nil
    tellWhenQuiet()
  }

  func beginAnswer() { answerCount += 1 }

  func endAnswer() {
    answerCount -= 1
    tellWhenQuiet()
  }

  /// Closes the network connection that has kept the server waiting longest; false where none has.
  @discardableResult
  func closeLongestWaiting() -> Bool {
    let waiting = handlers.values.filter { $0.waitingSince != nil }
    let longest = waiting.min {
      ($0.hasBeenAccepted ? 1 : 0, $0.waitingSince ?? .distantFuture)
        < ($1.hasBeenAccepted ? 1 : 0, $1.waitingSince ?? .distantFuture)
    }
    longest?.close()
    return longest != nil
  }

  /// Ends the network connections whose deadline has passed.
  func expire(at now: NIODeadline) {
    for handler in Array(handlers.values) {
      if let deadline = handler.deadline, deadline <= now { handler.expire() }
    }
  }

  /// Closes each network connection once its requests have their response.
  func end() {
    for handler in Array(handlers.values) { handler.end() }
  }

  /// Closes the network connections that wait for their client, or all.
  func close(all: Bool) {
    for handler in Array(handlers.values) where all || handler.waitingSince != nil { handler.close() }
  }

  /// Calls a closure once no network connection is open and no response is being made.
  func whenQuiet(_ action: @escaping () -> Void) {
    onQuiet.append(action)
    tellWhenQuiet()
  }

  private func tellWhenQuiet() {
    guard handlers.isEmpty, answerCount == 0 else { return }
    let actions = onQuiet
    onQuiet = []
    for action in actions { action() }
  }
}
