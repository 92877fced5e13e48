import HTTPTypes
import Synchronization

/// What is known of a call's execution, all of its attempts together.
///
/// The last attempt alone doesn't tell: where the first one's answer was lost and the second one is refused for its haste,
/// the work may be done all the same.
final class ExecutionTrail: Sendable {
  private let isOpen = Atomic<Bool>(false)

  /// Whether the API may have done the work of an attempt that didn't come back with an answer of 2xx.
  var mayHaveBeenExecuted: Bool { isOpen.load(ordering: .sequentiallyConsistent) }

  /// Notes an attempt without an answer.
  func lostAnswer() { isOpen.store(true, ordering: .sequentiallyConsistent) }

  /// Notes an answer: below 500 it is a refusal, but for the one by which a proxy says that it got tired of waiting.
  func answered(_ status: HTTPResponse.Status) {
    if status.code >= 500 || status == .requestTimeout { lostAnswer() }
  }
}
