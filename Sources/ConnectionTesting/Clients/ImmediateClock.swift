public import ConnectionRuntime
import Synchronization

#if canImport(FoundationEssentials)
  public import FoundationEssentials
#else
  public import Foundation
#endif

/// A clock that advances only when it is waited on or advanced, so that retries and time limits take no real time.
public final class ImmediateClock: Sendable {
  private let start: Date
  private let state = Mutex((elapsed: Duration.zero, slept: [Duration]()))

  /// Makes a clock.
  ///
  /// - Parameter date: The time of day at the start; by default the first second of 2026, in UTC.
  public init(date: Date = Date(timeIntervalSince1970: 1_767_225_600)) { start = date }

  /// The durations of the waits so far, in order: the delays before retries.
  public var slept: [Duration] { state.withLock { $0.slept } }

  /// Advances the clock by a duration.
  public func advance(by duration: Duration) { state.withLock { $0.elapsed += duration } }

  /// The timing for a client's configuration.
  ///
  /// - Parameter random: The jitter, from 0 to 1; with 1 the delays before retries are the longest.
  public func timing(random: Double = 1) -> Timing {
    Timing(
      elapsed: { self.state.withLock { $0.elapsed } },
      date: { self.start.addingTimeInterval(self.state.withLock { $0.elapsed } / .seconds(1)) },
      sleep: { duration in
        try Task.checkCancellation()
        self.state.withLock {
          $0.elapsed += duration
          $0.slept.append(duration)
        }
      },
      random: { random })
  }
}

extension Timing {
  /// A timing whose waits take no real time, with a clock of its own.
  public static var immediate: Timing { ImmediateClock().timing() }
}
