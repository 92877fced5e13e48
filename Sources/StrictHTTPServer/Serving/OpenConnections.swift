import NIOCore

/// The network connections that are open, all on one event loop.
final class OpenConnections {
  private let limit: Int
  private var handlers: [ObjectIdentifier: ConnectionHandler] = [:]
  private var onQuiet: [() -> Void] = []
  /// How many answers are being made, some of them for network connections that have closed.
  private var answerCount = 0

  init(limit: Int) { self.limit = limit }

  /// Adds one; where it is one too many, that closes which has kept the server waiting longest, so that those who open many and send
  /// nothing shut nobody out but each other. Where none waits, because all are being answered, the new one closes. One that had a request accepted closes only where all others have had one too.
  func add(_ handler: ConnectionHandler) {
    // An answer may be made for a network connection that has gone, and holds its request until it is made.
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

  /// Closes the one that has kept the server waiting longest; false where none does.
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

  /// Ends those that are late.
  func expire(at now: NIODeadline) {
    for handler in Array(handlers.values) {
      if let deadline = handler.deadline, deadline <= now { handler.expire() }
    }
  }

  /// Has each answer what it has to, and close.
  func end() {
    for handler in Array(handlers.values) { handler.end() }
  }

  /// Closes those that wait for their sender, or all.
  func close(all: Bool) {
    for handler in Array(handlers.values) where all || handler.waitingSince != nil { handler.close() }
  }

  /// Does something once none is open, and no answer is being made.
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
