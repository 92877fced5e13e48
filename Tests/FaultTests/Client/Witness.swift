import Synchronization

/// Counts the tasks that were begun and have not ended.
///
/// A task keeps the task-local values under which it was made for as long as it lives, whether it is a child or goes
/// its own way. So one object a call, bound to a task-local value, tells by its end that no task of the call is left.
final class Witness: Sendable {
  @TaskLocal static var current: Witness?
  private static let count = Atomic<Int>(0)

  static var alive: Int { count.load(ordering: .sequentiallyConsistent) }

  init() { Self.count.add(1, ordering: .sequentiallyConsistent) }
  deinit { Self.count.subtract(1, ordering: .sequentiallyConsistent) }

  /// Runs a call with a witness of its own.
  static func watching<Result>(_ call: () async -> Result) async -> Result {
    await $current.withValue(Witness()) { await call() }
  }

  /// Waits until no task is left; false where some still are after ten seconds.
  static func allGone() async -> Bool {
    for _ in 0..<1000 {
      if alive == 0 { return true }
      try? await Task.sleep(for: .milliseconds(10))
    }
    return false
  }
}
