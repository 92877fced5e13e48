#if canImport(FoundationEssentials)
  public import FoundationEssentials
#else
  public import Foundation
#endif

/// The clock and the jitter source of retries, which tests replace.
public struct Timing: Sendable {
  /// The monotonic time since a fixed moment.
  public var elapsed: @Sendable () -> Duration
  /// The time of day, for a `Retry-After` that is a date.
  public var date: @Sendable () -> Date
  /// Waits for a duration; throws when the task is cancelled.
  public var sleep: @Sendable (Duration) async throws -> Void
  /// The jitter source: a random number from 0 to 1.
  public var random: @Sendable () -> Double

  /// Makes a timing from its parts.
  public init(
    elapsed: @escaping @Sendable () -> Duration, date: @escaping @Sendable () -> Date,
    sleep: @escaping @Sendable (Duration) async throws -> Void, random: @escaping @Sendable () -> Double
  ) {
    self.elapsed = elapsed
    self.date = date
    self.sleep = sleep
    self.random = random
  }

  /// The elapsed time, clamped so that arithmetic on it can't overflow: a custom clock may return any value.
  var moment: Duration { min(max(elapsed(), .seconds(-1e12)), .seconds(1e12)) }

  /// The system's clock and random number generator.
  public static let system = Timing(
    elapsed: { [start = ContinuousClock.now] in ContinuousClock.now - start },
    date: { Date() },
    sleep: { try await Task.sleep(for: $0) },
    random: { Double.random(in: 0...1) })
}
