import ConnectionOperations
import ConnectionRuntime

/// A connection as the generator writes them, with five operations and one event.
struct Miniature: OperableConnection {
  typealias Details = MiniatureErrorDetails

  let connection: ConnectionClient<MiniatureErrorDetails>

  init(configuration: ClientConfiguration) throws(ConnectionError<MiniatureErrorDetails>) {
    connection = try ConnectionClient(definition: Self.definition, configuration: configuration)
  }

  static let definition = ConnectionDefinition(
    name: "miniature", version: "1.2.3", baseURL: "https://api.miniature.test", apiVersion: "2026-01-01",
    apiVersionHeader: "Miniature-Version", accountHeader: "Miniature-Account",
    idempotencyHeader: "Idempotency-Key", retryDecisionHeader: nil, requestIDHeader: "Request-Id",
    maximumRetries: 0, body: .form, expandParameter: "expand",
    errors: ErrorShape(
      member: "error", kindField: "type",
      kinds: ["invalid_request_error": .invalidRequest, "api_error": .api]),
    cursor: CursorPaging(
      items: "data", more: "has_more", after: "starting_after", before: "ending_before", limit: "limit"),
    search: nil)
  static let title = "Miniature"
  static let signatureScheme: SignatureScheme? = SignatureScheme(
    header: "Miniature-Signature", scheme: "v1", tolerance: 300, secretPrefix: nil)
  static let testOperation: String? = "widgets.list"
  static let keyPrefixes = [
    KeyPrefix(prefix: "mk_test_", title: "Test key", mode: "test"),
    KeyPrefix(prefix: "mk_live_", title: "Live key", mode: "live"),
  ]
  static let triggers: [TriggerDescriptor] = []

  static func readEvent(_ body: [UInt8]) -> ReceivedEvent {
    let members = EventMembers(type: ["type"], version: ["api_version"], payload: ["data", "object"])
    let raw = RawEvent(body: body, members: members)
    var outcome = EventOutcome.unrecognized
    if raw.type == "widget.created" {
      do {
        var typed = JSONWriter()
        try raw.payload(as: Widget.self, at: members.payload).write(to: &typed)
        outcome = .typed(typed.bytes)
      } catch {
        outcome = .undecodable(error)
      }
    }
    return ReceivedEvent(raw: raw, payloadPath: members.payload, outcome: outcome)
  }
}
