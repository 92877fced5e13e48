#if canImport(FoundationEssentials)
  public import FoundationEssentials
#else
  public import Foundation
#endif

/// The clock and the dice of retries, which tests replace.
public struct Timing: Sendable {
  /// Time that has passed since some fixed moment; it never goes back.
  public var elapsed: @Sendable () -> Duration
  /// The time of day, for a `Retry-After` that is a date.
  public var date: @Sendable () -> Date
  /// Waits; throws when the task is cancelled.
  public var sleep: @Sendable (Duration) async throws -> Void
  /// A random number from 0 to 1.
  public var random: @Sendable () -> Double

  /// Makes a timing out of its parts.
  public init(
    elapsed: @escaping @Sendable () -> Duration, date: @escaping @Sendable () -> Date,
    sleep: @escaping @Sendable (Duration) async throws -> Void, random: @escaping @Sendable () -> Double
  ) {
    self.elapsed = elapsed
    self.date = date
    self.sleep = sleep
    self.random = random
  }

  /// The time that has passed, within what can be calculated with: a program's own clock may say anything.
  var moment: Duration { min(max(elapsed(), .seconds(-1e12)), .seconds(1e12)) }

  /// The real clock and random numbers.
  public static let system = Timing(
    elapsed: { [start = ContinuousClock.now] in ContinuousClock.now - start },
    date: { Date() },
    sleep: { try await Task.sleep(for: $0) },
    random: { Double.random(in: 0...1) })
}
