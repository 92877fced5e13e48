import APIConventions
import ConnectionPlan

/// The texts that the runtime's error messages begin with, each with a remedy.
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
      MessageText.InvalidInput.emptyKey, ".invalidInput",
      "The program has no API key. Check the environment variable or the secret that it reads."),
    Entry(
      MessageText.InvalidInput.malformedKey, ".invalidInput",
      "The key was copied with a space or a line break. Copy it again."),
    Entry(
      MessageText.InvalidInput.pathValue, ".invalidInput",
      "An id is empty or is `.` or `..`. Check where it comes from."),
    Entry(
      MessageText.InvalidInput.baseURL, ".invalidInput",
      "The base URL was overridden with an invalid one. Use `https://`, or `http://` for this machine only."
    ),
    Entry(
      MessageText.InvalidInput.longIdempotencyKey, ".invalidInput",
      "Use a shorter one, a UUID for example."),
    Entry(MessageText.InvalidInput.timeout, ".invalidInput", "Use a positive timeout."),
  ]

  /// Messages of calls that got no response.
  public static let noResponse = [
    Entry(
      MessageText.NoResponse.connection + ":", ".connection",
      "The network connection failed after all retries. Check the network, the proxy and the host name."),
    Entry(
      MessageText.NoResponse.timeout + ":", ".timeout",
      "No response arrived within the timeout. Check whether the request was executed before you send it with another idempotency key."
    ),
    Entry(MessageText.NoResponse.cancelled, ".cancelled", "The task was cancelled by your own program."),
  ]

  /// Messages of API errors; that of card errors is among them only for an API that has these.
  public static func apiErrors(hasCards: Bool) -> [Entry] {
    var remedies: [(ErrorKind, RichText)] = [
      (.invalidRequest, "A parameter is missing, unknown or has a wrong value."),
      (.authentication, "The key is wrong, was deleted or has expired (status 401)."),
      (.permission, "The key lacks the permission that the operation's page names (status 403)."),
      (.notFound, "No object has this id, or it belongs to another mode or account (status 404)."),
      (.idempotency, "The idempotency key was used with other parameters. Use a new one."),
      (.conflict, "Another request is changing the same object (status 409). Try again."),
      (.rateLimited, "Send fewer requests at a time (status 429)."),
      (.api, "The API failed, or a proxy responded. Try again later."),
    ]
    if hasCards {
      remedies.insert(
        (
          .card,
          "The payment was declined. The message can be shown to the customer; another card or bank may work."
        ), at: 0)
    }
    return remedies.map { kind, remedy in Entry(kind.title + ":", "." + kind.swiftCase, remedy) }
  }

  /// Messages of responses that could not be decoded.
  public static let decoding = [
    Entry(
      MessageText.decoding + ":", ".decoding",
      "Don't repeat the call. The message names the field and what was expected; the error holds the response. The usual cause is another API version."
    )
  ]

  /// Messages of deliveries that were rejected.
  public static let webhooks = [
    Entry(
      MessageText.Webhook.missingHeader, ".missingHeader",
      "Forward the header. A request without it does not come from the API."),
    Entry(
      MessageText.Webhook.malformedHeader + ":", ".malformedHeader",
      "A proxy or framework changed the header."),
    Entry(
      MessageText.Webhook.noSignature, ".noSignature",
      "The delivery has a signature scheme that this connection does not support."),
    Entry(
      MessageText.Webhook.noMatch, ".noMatch",
      "The secret belongs to another endpoint or mode, or the body was decoded and encoded again."),
    Entry(
      MessageText.Webhook.signed, ".tooOld, .tooNew",
      "The clock of the server is wrong, or an old request is being replayed."),
    Entry(
      MessageText.Webhook.noSecret, ".noSecret", "Configure the endpoint's signing secret."),
    Entry(
      MessageText.Webhook.malformedSecret, ".malformedSecret",
      "The secret was copied with a space or a line break. Copy it again."),
  ]
}
