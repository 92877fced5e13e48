import HTTPTypes
import Synchronization

/// A record of whether a call may have been executed, over all of its attempts.
///
/// The last attempt alone doesn't tell: where the first response was lost and the second attempt is rate limited, the request may
/// have been executed all the same.
final class ExecutionTrail: Sendable {
  private let isOpen = Atomic<Bool>(false)

  /// Whether the API may have executed an attempt that got no response of 2xx.
  var mayHaveBeenExecuted: Bool { isOpen.load(ordering: .sequentiallyConsistent) }

  /// Records an attempt whose response was lost.
  func lostAnswer() { isOpen.store(true, ordering: .sequentiallyConsistent) }

  /// Records a response: a status below 500 is a refusal, except 408, which a proxy may send once it stops waiting.
  func answered(_ status: HTTPResponse.Status) {
    if status.code >= 500 || status == .requestTimeout { lostAnswer() }
  }
}
