/// The encoding of a request body.
public enum BodyEncoding: String, Sendable, Hashable, CaseIterable {
  /// `application/x-www-form-urlencoded`, with brackets for nesting.
  case form
  /// `application/json`.
  case json
}
