import SourceDiagnostics

/// What `connection.yaml` says: the API's name, host, version and manners.
public struct Identity: Sendable {
  /// The connection's identifier, for example `stripe`.
  public var name: Located<String>
  public var title: Located<String>
  public var summary: Located<String>
  public var description: Located<String>?
  /// The Swift module of the client, for example `StripeConnection`.
  public var swiftModule: Located<String>
  /// What the client's own types begin with, for example `Stripe`.
  public var swiftPrefix: Located<String>
  public var documentation: Located<String>?
  public var baseURL: Located<String>
  public var apiVersion: APIVersion
  public var authentication: Authentication
  public var body: BodyEncoding
  public var errors: ErrorShape
  public var cursorPaging: CursorPaging?
  public var searchPaging: SearchPaging?
  public var retries: Retries
  /// The parameter that asks for expansion, where the API has one.
  public var expansionParameter: Located<String>?
  public var webhooks: Webhooks?
}

/// The version that requests are pinned to, and the header that says so.
public struct APIVersion: Sendable {
  public var value: Located<String>
  public var header: Located<String>
}

/// How requests prove who sends them.
public struct Authentication: Sendable {
  public enum Scheme: String, Sendable, CaseIterable { case bearer }
  public var scheme: Scheme
  public var accountHeader: Located<String>?
  /// The id of a harmless query that shows whether a key works.
  public var testOperation: Located<String>?
  public var keys: [KeyKind]
}

/// A kind of key, told by its prefix.
public struct KeyKind: Sendable {
  public var prefix: Located<String>
  public var title: Located<String>
  /// `test` or `live`.
  public var mode: Located<String>
  public var isRecommended: Bool
}

/// How a body is written.
public enum BodyEncoding: String, Sendable, CaseIterable { case form, json }

/// Where errors are in a response, and what tells their kinds apart.
public struct ErrorShape: Sendable {
  public var member: Located<String>
  public var details: Located<String>
  public var kindField: Located<String>
  public var kinds: [ErrorKindRule]
  public var requestIDHeader: Located<String>
}

/// A value of the error's kind field, and the kind it means.
public struct ErrorKindRule: Sendable {
  public var value: Located<String>
  public var kind: ErrorKind
}

/// The kinds of errors that a client tells apart.
public enum ErrorKind: String, Sendable, CaseIterable {
  case card
  case invalidRequest = "invalid-request"
  case idempotency
  case authentication
  case permission
  case notFound = "not-found"
  case conflict
  case rateLimited = "rate-limited"
  case api
}

/// The names of a cursor list's fields and parameters.
public struct CursorPaging: Sendable {
  public var items: Located<String>
  public var more: Located<String>
  public var after: Located<String>
  public var before: Located<String>
  public var limit: Located<String>
}

/// The names of a search result's fields and parameters.
public struct SearchPaging: Sendable {
  public var items: Located<String>
  public var more: Located<String>
  public var next: Located<String>
  public var page: Located<String>
  public var limit: Located<String>
}

/// How often a failed request is tried again, and the headers that take part.
public struct Retries: Sendable {
  public var maximum: Int
  public var decisionHeader: Located<String>?
  public var idempotencyHeader: Located<String>
}

/// How deliveries are signed and what they carry.
public struct Webhooks: Sendable {
  public var header: Located<String>
  public var scheme: Located<String>
  /// Seconds.
  public var tolerance: Int
  public var secretPrefix: Located<String>?
  /// The envelope's type.
  public var event: Located<String>
  /// The envelope's field with the event's name.
  public var typeField: Located<String>
  /// The path of the payload in the envelope, for example `data.object`.
  public var payloadPath: Located<String>
  public var versionField: Located<String>?
}
