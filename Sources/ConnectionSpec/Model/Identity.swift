import SourceDiagnostics

/// What `connection.yaml` says: the API's name, host, version and manners.
public struct Identity: Sendable {
  /// The connection's identifier, for example `stripe`.
  public var name: Located<String>
  /// What people call the API, for example `Stripe`.
  public var title: Located<String>
  /// One sentence on what the API is for.
  public var summary: Located<String>
  /// A few sentences more; nil where the author says no more.
  public var description: Located<String>?
  /// The Swift module of the client, for example `StripeConnection`.
  public var swiftModule: Located<String>
  /// What the client's own types begin with, for example `Stripe`.
  public var swiftPrefix: Located<String>
  /// The API's own reference, an `https` URL.
  public var documentation: Located<String>?
  /// What every path is appended to, for example `https://api.stripe.com`.
  public var baseURL: Located<String>
  /// The version of the API that the connection describes.
  public var apiVersion: APIVersion
  /// How requests prove who sends them, and which keys exist.
  public var authentication: Authentication
  /// How the parameters of a body are written.
  public var body: BodyEncoding
  /// Where errors are in a response, and what tells their kinds apart.
  public var errors: ErrorShape
  /// How lists go on after their first page; nil where the API has no such lists.
  public var cursorPaging: CursorPaging?
  /// How search results go on after their first page; nil where the API has none.
  public var searchPaging: SearchPaging?
  /// How often a failed request is tried again.
  public var retries: Retries
  /// The parameter that asks for expansion, where the API has one.
  public var expansionParameter: Located<String>?
  /// How events are delivered; nil where the API sends none.
  public var webhooks: Webhooks?
}

/// The version that requests are pinned to, and the header that says so.
public struct APIVersion: Sendable {
  /// The version, for example `2026-05-27.dahlia`.
  public var value: Located<String>
  /// The header that carries it, for example `Stripe-Version`.
  public var header: Located<String>
}

/// How requests prove who sends them.
public struct Authentication: Sendable {
  /// The ways to send a key; `bearer` is `Authorization: Bearer KEY`.
  public enum Scheme: String, Sendable, CaseIterable { case bearer }
  /// The way in which the key is sent.
  public var scheme: Scheme
  /// The header that names the account to act for, for example `Stripe-Account`.
  public var accountHeader: Located<String>?
  /// The id of a harmless query that shows whether a key works.
  public var testOperation: Located<String>?
  /// The kinds of keys, told apart by their prefixes.
  public var keys: [KeyKind]
}

/// A kind of key, told by its prefix.
public struct KeyKind: Sendable {
  /// What such keys begin with, for example `rk_live_`.
  public var prefix: Located<String>
  /// What people call such a key, for example `Restricted live key`.
  public var title: Located<String>
  /// `test` or `live`.
  public var mode: Located<String>
  /// The kind that the guides advise to use.
  public var isRecommended: Bool
}

/// How a body is written.
public enum BodyEncoding: String, Sendable, CaseIterable { case form, json }

/// Where errors are in a response, and what tells their kinds apart.
public struct ErrorShape: Sendable {
  /// The member of the body that holds the error, for example `error`.
  public var member: Located<String>
  /// The name of the type of that member, whose fields are all optional.
  public var details: Located<String>
  /// The field of the details that tells kinds apart, for example `type`.
  public var kindField: Located<String>
  /// What the values of that field mean.
  public var kinds: [ErrorKindRule]
  /// The field of the details that says most precisely what went wrong, for example `code`.
  public var codeField: Located<String>?
  /// The kinds that values of that field mean.
  public var codes: [ErrorKindRule]
  /// The kinds that HTTP statuses mean with this API.
  public var statuses: [ErrorStatusRule]
  /// The response's header with the request's id, for example `Request-Id`.
  public var requestIDHeader: Located<String>
}

/// A value of the error's kind field, and the kind it means.
public struct ErrorKindRule: Sendable {
  /// The value on the wire, for example `card_error`.
  public var value: Located<String>
  /// The kind that clients see.
  public var kind: ErrorKind
}

/// An HTTP status of errors, and the kind it means.
public struct ErrorStatusRule: Sendable {
  /// The status, from 400 to 599.
  public var status: Int
  /// The kind that clients see.
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
  /// The list object's field with the items, for example `data`.
  public var items: Located<String>
  /// The list object's field that says whether more pages follow, for example `has_more`.
  public var more: Located<String>
  /// The parameter with the id that the page begins after, for example `starting_after`.
  public var after: Located<String>
  /// The parameter with the id that the page ends before, for example `ending_before`.
  public var before: Located<String>
  /// The parameter with the number of items on a page, for example `limit`.
  public var limit: Located<String>
}

/// The names of a search result's fields and parameters.
public struct SearchPaging: Sendable {
  /// The result's field with the items, for example `data`.
  public var items: Located<String>
  /// The result's field that says whether more pages follow, for example `has_more`.
  public var more: Located<String>
  /// The result's field with the token of the next page, for example `next_page`.
  public var next: Located<String>
  /// The parameter that takes that token, for example `page`.
  public var page: Located<String>
  /// The parameter with the number of items on a page, for example `limit`.
  public var limit: Located<String>
}

/// How often a failed request is tried again, and the headers that take part.
public struct Retries: Sendable {
  /// How many times a request is sent again after the first attempt; 0 for never.
  public var maximum: Int
  /// The response's header that says whether to try again, for example `Stripe-Should-Retry`.
  public var decisionHeader: Located<String>?
  /// The header that makes a repeated request count once, for example `Idempotency-Key`.
  public var idempotencyHeader: Located<String>
}

/// How deliveries are signed and what they carry.
public struct Webhooks: Sendable {
  /// The header with the signatures, for example `Stripe-Signature`.
  public var header: Located<String>
  /// The name of the signatures to trust, for example `v1`.
  public var scheme: Located<String>
  /// Seconds.
  public var tolerance: Int
  /// What signing secrets begin with, for example `whsec_`.
  public var secretPrefix: Located<String>?
  /// The envelope's type.
  public var event: Located<String>
  /// The envelope's field with the event's name.
  public var typeField: Located<String>
  /// The path of the payload in the envelope, for example `data.object`.
  public var payloadPath: Located<String>
  /// The envelope's field with the version that the payload was written in, for example `api_version`.
  public var versionField: Located<String>?
}
