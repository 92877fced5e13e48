import HTTPTypes

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Whether to send a request again, and when.
struct RetryPolicy: Sendable {
  static let firstDelay = Duration.milliseconds(500)
  static let longestDelay = Duration.seconds(8)
  static let longestRetryAfter = Duration.seconds(60)

  var maximum: Int
  /// Whether the request does no harm when it arrives twice.
  var isRepeatable: Bool
  var decisionHeader: HTTPField.Name?

  /// Whether an answer is a reason to try again.
  func retries(status: Int, headers: HTTPFields) -> Bool {
    guard !(200..<300).contains(status) else { return false }
    switch decisionHeader.flatMap({ headers[$0] })?.lowercased() {
    case "true": return true
    case "false": return false
    default: return isRepeatable && (status == 409 || status == 429 || status >= 500)
    }
  }

  /// How long to wait before a retry; the first is number 1.
  ///
  /// It doubles from half a second to eight, shortened at random by up to a half so that clients don't come back in step, but
  /// is never under half a second.
  func delay(beforeRetry number: Int, retryAfter: Duration?, random: Double) -> Duration {
    let full = min(Self.firstDelay * (1 << min(number - 1, 10)), Self.longestDelay)
    // Whatever a program's own source of random numbers gives: a duration that is not finite would end the program.
    let share = random.isNaN ? 1 : min(max(random, 0), 1)
    let backoff = max(full * (0.5 + 0.5 * share), Self.firstDelay)
    return max(backoff, min(retryAfter ?? .zero, Self.longestRetryAfter))
  }

  /// What `Retry-After` says: seconds, or the date to wait for.
  static func retryAfter(_ headers: HTTPFields, now: Date) -> Duration? {
    guard let text = headers[.retryAfter] else { return nil }
    if let seconds = Double(text), seconds.isFinite, seconds >= 0 { return .seconds(min(seconds, 3600)) }
    guard let date = HTTPDate.seconds(text) else { return nil }
    let wait = Double(date) - now.timeIntervalSince1970
    return wait.isNaN ? nil : .seconds(min(max(wait, 0), 3600))
  }
}
