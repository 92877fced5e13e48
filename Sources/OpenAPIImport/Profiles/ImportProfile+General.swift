extension ImportProfile {
  /// The conventions assumed of an API that no other profile recognizes.
  static let general = ImportProfile(
    mark: nil,
    connection: ConnectionDefaults(
      documentation: "https://example.com/documentation", baseURL: "https://api.example.com",
      version: "1", versionHeader: "X-API-Version", authenticationScheme: "bearer",
      keys: [
        .init(prefix: "live_", title: "Live key", mode: "live"),
        .init(prefix: "test_", title: "Test key", mode: "test"),
      ],
      body: "json",
      errors: .init(
        member: "error", fields: ["code", "message", "type"], kindField: "type",
        kinds: [(value: "invalid_request_error", kind: "invalid-request")], requestIDHeader: "X-Request-Id"),
      paging: PageParameters(
        after: "starting_after", before: "ending_before", limit: "limit", next: "next_page", page: "page"),
      retries: 2, idempotencyHeader: "Idempotency-Key", expansionParameter: nil),
    schemas: SchemaConventions(
      kindMember: "object", deletedMember: "deleted",
      pages: .init(listKind: "list", searchKind: "search_result", items: "data", more: "has_more"),
      expansionExtension: nil,
      textFormats: [
        "email": .email, "uri": .url, "url": .url, "currency": .currency, "decimal": .decimal,
      ],
      timestampFormats: ["unix-time"],
      amounts: .init(
        word: "amount",
        phrases: ["currency unit", "in cents", "smallest unit", "zero-decimal", "minor unit"]),
      eventsParameter: "enabled_events", vagueWords: ["private", "resource", "api"]))
}
