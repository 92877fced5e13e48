import HTTPTypes

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// The retry policy of a request: which responses are retried, and the delay before a retry.
struct RetryPolicy: Sendable {
  static let firstDelay = Duration.milliseconds(500)
  static let longestDelay = Duration.seconds(8)
  static let longestRetryAfter = Duration.seconds(60)

  var maximum: Int
  /// Whether the request is idempotent, so that sending it twice does no harm.
  var isRepeatable: Bool
  var decisionHeader: HTTPField.Name?

  /// Whether a response is retried.
  func retries(status: Int, headers: HTTPFields) -> Bool {
    guard !(200..<300).contains(status) else { return false }
    switch decisionHeader.flatMap({ headers[$0] })?.lowercased() {
    case "true": return true
    case "false": return false
    default: return isRepeatable && (status == 409 || status == 429 || status >= 500)
    }
  }

  /// The delay before a retry; the first retry is number 1.
  ///
  /// Exponential backoff with jitter: it doubles from half a second to eight, less a random part of up to half so that clients
  /// don't retry in step, but is never less than half a second, and never less than `retryAfter`, of which at most 60 seconds
  /// count.
  func delay(beforeRetry number: Int, retryAfter: Duration?, random: Double) -> Duration {
    let full = min(Self.firstDelay * (1 << min(number - 1, 10)), Self.longestDelay)
    // A custom jitter source may return any number, and a duration that is not finite would end the program.
    let share = random.isNaN ? 1 : min(max(random, 0), 1)
    let backoff = max(full * (0.5 + 0.5 * share), Self.firstDelay)
    return max(backoff, min(retryAfter ?? .zero, Self.longestRetryAfter))
  }

  /// The delay that `Retry-After` asks for, as seconds or as a date; nil where there is none, at most an hour.
  static func retryAfter(_ headers: HTTPFields, now: Date) -> Duration? {
    guard let text = headers[.retryAfter] else { return nil }
    if let seconds = Double(text), seconds.isFinite, seconds >= 0 { return .seconds(min(seconds, 3600)) }
    guard let date = HTTPDate.seconds(text) else { return nil }
    let wait = Double(date) - now.timeIntervalSince1970
    return wait.isNaN ? nil : .seconds(min(max(wait, 0), 3600))
  }
}
