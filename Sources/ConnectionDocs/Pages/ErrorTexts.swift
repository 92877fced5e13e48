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
      "The program found no key. Check the environment variable or the secret that it reads."),
    Entry(
      "the API key has white space, control characters or characters outside of ASCII", ".invalidInput",
      "The key was copied with a space or a line break. Copy it again."),
    Entry(
      "an id or other value in the path is", ".invalidInput",
      "An id is empty or is `.` or `..`. Check where it comes from."),
    Entry(
      "the base URL", ".invalidInput",
      "The address of the API was replaced by one that can't be used; only `https://`, or `http://` to this machine."
    ),
    Entry(
      "the idempotency key has more than 255 characters", ".invalidInput",
      "Use a shorter one, a UUID for example."),
    Entry("the timeout is not a positive time", ".invalidInput", "Give the call more than no time."),
  ]

  /// Messages of calls that got no response.
  public static let noAnswer = [
    Entry(
      "no answer:", ".connection",
      "The connection failed, after all repetitions. Check the network, the proxy and the name of the host."),
    Entry(
      "no answer in time:", ".timeout",
      "The API took longer than the timeout. Look whether the request was executed before you send it with another idempotency key."
    ),
    Entry("the call was cancelled", ".cancelled", "The task was cancelled by your own program."),
  ]

  /// Messages of API errors; that of card errors is among them only for an API that has these.
  public static func answers(hasCards: Bool) -> [Entry] {
    let card = Entry(
      "card error:", ".card",
      "The payment was declined. The message is fit for the customer; another card or bank may work.")
    return (hasCards ? [card] : []) + [
      Entry("invalid request:", ".invalidRequest", "A parameter is missing, unknown or has a wrong value."),
      Entry(
        "authentication failed:", ".authentication",
        "The key is wrong, was deleted or has expired (status 401)."),
      Entry(
        "not permitted:", ".permission",
        "The key lacks the permission that the operation's page names (status 403)."),
      Entry(
        "not found:", ".notFound",
        "There is no object with this id, or it belongs to another mode or account (status 404)."),
      Entry(
        "idempotency error:", ".idempotency",
        "The idempotency key was used with other parameters. Use a new one."),
      Entry(
        "conflict:", ".conflict", "Another request is working on the same object (status 409). Try again."),
      Entry("too many requests:", ".rateLimited", "Send fewer at a time (status 429)."),
      Entry(
        "API error:", ".api", "Something failed on the other side, or a proxy answered. Try again later."),
    ]
  }

  /// Messages of responses that could not be decoded.
  public static let decoding = [
    Entry(
      "the request was executed, but its answer could not be read:", ".decoding",
      "Don't repeat the call. The text says which field was expected how; the error keeps the answer. Mostly the API version was changed."
    )
  ]

  /// Messages of deliveries that were rejected.
  public static let webhooks = [
    Entry(
      "the request has no signature header", ".missingHeader",
      "Pass the header on. Without it, the request does not come from the API."),
    Entry(
      "the signature header can't be read:", ".malformedHeader", "Something on the way changed the header."),
    Entry(
      "the signature header has no signature of the expected scheme", ".noSignature",
      "The delivery is signed in another way than this connection knows."),
    Entry(
      "no signature fits: is this the endpoint's secret, and the body as it came, byte by byte?", ".noMatch",
      "The secret belongs to another endpoint or mode, or the body was parsed and written again."),
    Entry(
      "the event was signed", ".tooOld, .tooNew",
      "The clock of the server is wrong, or an old request is being replayed."),
    Entry(
      "there is no signing secret to verify with", ".noSecret", "Configure the endpoint's signing secret."),
    Entry(
      "a signing secret is empty or has white space in it", ".malformedSecret",
      "The secret was copied with a space or a line break. Copy it again."),
  ]
}
