import ConnectionPlan

/// The texts that the runtime's error messages begin with, each with a remedy.
///
/// A test compares them with the runtime, which this module does not import.
public enum ErrorTexts {
  /// An error message with its remedy.
  public struct Entry: Sendable {
    /// The literal beginning of the message, up to the part that varies.
    public let text: String
    /// The case of the Swift error, for example `.timeout`.
    public let swift: String
    let remedy: RichText

    init(_ text: String, _ swift: String, _ remedy: RichText) {
      (self.text, self.swift, self.remedy) = (text, swift, remedy)
    }
  }

  /// Messages of calls for which no request was sent.
  public static let invalidInput = [
    Entry(
      "the API key is empty", ".invalidInput",
      "The program has no API key. Check the environment variable or the secret that it reads."),
    Entry(
      "the API key has white space, control characters or characters outside of ASCII", ".invalidInput",
      "The key was copied with a space or a line break. Copy it again."),
    Entry(
      "an id or other value in the path is", ".invalidInput",
      "An id is empty or is `.` or `..`. Check where it comes from."),
    Entry(
      "the base URL", ".invalidInput",
      "The base URL was overridden with an invalid one. Use `https://`, or `http://` for this machine only."
    ),
    Entry(
      "the idempotency key has more than 255 characters", ".invalidInput",
      "Use a shorter one, a UUID for example."),
    Entry("the timeout is not a positive time", ".invalidInput", "Use a positive timeout."),
  ]

  /// Messages of calls that got no response.
  public static let noResponse = [
    Entry(
      "no response:", ".connection",
      "The network connection failed after all retries. Check the network, the proxy and the host name."),
    Entry(
      "timed out:", ".timeout",
      "No response arrived within the timeout. Check whether the request was executed before you send it with another idempotency key."
    ),
    Entry("the call was cancelled", ".cancelled", "The task was cancelled by your own program."),
  ]

  /// Messages of API errors; that of card errors is among them only for an API that has these.
  public static func apiErrors(hasCards: Bool) -> [Entry] {
    let card = Entry(
      "card error:", ".card",
      "The payment was declined. The message can be shown to the customer; another card or bank may work.")
    return (hasCards ? [card] : []) + [
      Entry("invalid request:", ".invalidRequest", "A parameter is missing, unknown or has a wrong value."),
      Entry(
        "authentication failed:", ".authentication",
        "The key is wrong, was deleted or has expired (status 401)."),
      Entry(
        "permission denied:", ".permission",
        "The key lacks the permission that the operation's page names (status 403)."),
      Entry(
        "not found:", ".notFound",
        "No object has this id, or it belongs to another mode or account (status 404)."),
      Entry(
        "idempotency error:", ".idempotency",
        "The idempotency key was used with other parameters. Use a new one."),
      Entry(
        "conflict:", ".conflict", "Another request is changing the same object (status 409). Try again."),
      Entry("rate limited:", ".rateLimited", "Send fewer requests at a time (status 429)."),
      Entry(
        "API error:", ".api", "The API failed, or a proxy responded. Try again later."),
    ]
  }

  /// Messages of responses that could not be decoded.
  public static let decoding = [
    Entry(
      "the request was executed, but its response could not be decoded:", ".decoding",
      "Don't repeat the call. The message names the field and what was expected; the error holds the response. The usual cause is another API version."
    )
  ]

  /// Messages of deliveries that were rejected.
  public static let webhooks = [
    Entry(
      "the request has no signature header", ".missingHeader",
      "Forward the header. A request without it does not come from the API."),
    Entry(
      "the signature header is malformed:", ".malformedHeader", "A proxy or framework changed the header."),
    Entry(
      "the signature header has no signature of the expected scheme", ".noSignature",
      "The delivery has a signature scheme that this connection does not support."),
    Entry(
      "no signature matches: is this the endpoint's secret, and is the body unchanged?", ".noMatch",
      "The secret belongs to another endpoint or mode, or the body was decoded and encoded again."),
    Entry(
      "the event was signed", ".tooOld, .tooNew",
      "The clock of the server is wrong, or an old request is being replayed."),
    Entry(
      "there is no signing secret to verify with", ".noSecret", "Configure the endpoint's signing secret."),
    Entry(
      "a signing secret is empty or contains white space", ".malformedSecret",
      "The secret was copied with a space or a line break. Copy it again."),
  ]
}
