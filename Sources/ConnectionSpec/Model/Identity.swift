public import APIConventions
import SourceDiagnostics

/// The settings of a connection (`connection.yaml`): name, host, version and conventions of the API.
public struct Identity: Sendable {
  /// The connection's identifier, for example `stripe`.
  public var name: Located<String>
  /// The display title, for example `Stripe`.
  public var title: Located<String>
  /// A one-sentence summary of the API's purpose.
  public var summary: Located<String>
  /// A longer description; nil if the author wrote none.
  public var description: Located<String>?
  /// The Swift module of the client, for example `StripeConnection`.
  public var swiftModule: Located<String>
  /// The prefix of the client's own types, for example `Stripe`.
  public var swiftPrefix: Located<String>
  /// The API's own reference documentation, an `https` URL.
  public var documentation: Located<String>?
  /// The URL that every path is appended to, for example `https://api.stripe.com`.
  public var baseURL: Located<String>
  /// The version of the API that the connection describes.
  public var apiVersion: APIVersion
  /// The authentication scheme and the kinds of keys.
  public var authentication: Authentication
  /// The encoding of request bodies.
  public var body: BodyEncoding
  /// The location of errors in a response, and the rules that tell their kinds apart.
  public var errors: ErrorSettings
  /// The field and parameter names of cursor pagination; nil if the API has no such lists.
  public var cursorPaging: CursorPagingSettings?
  /// The field and parameter names of search pagination; nil if the API has no search.
  public var searchPaging: SearchPagingSettings?
  /// The retry limit and the headers that retries use.
  public var retries: Retries
  /// The parameter that requests expansion, if the API has one.
  public var expansionParameter: Located<String>?
  /// The signature and the envelope of webhook deliveries; nil if the API sends none.
  public var webhooks: Webhooks?
}

/// The API version that requests are pinned to, and the header that carries it.
public struct APIVersion: Sendable {
  /// The version, for example `2026-05-27.dahlia`.
  public var value: Located<String>
  /// The header that carries it, for example `Stripe-Version`.
  public var header: Located<String>
}

/// The authentication scheme of requests, and the kinds of keys.
public struct Authentication: Sendable {
  /// The authentication schemes; `bearer` is `Authorization: Bearer KEY` (RFC 6750, section 2.1).
  public enum Scheme: String, Sendable, CaseIterable { case bearer }
  /// The scheme by which the key is sent.
  public var scheme: Scheme
  /// The header that names the account to act for, for example `Stripe-Account`.
  public var accountHeader: Located<String>?
  /// The id of a harmless query that tests whether a key works.
  public var testOperation: Located<String>?
  /// The kinds of keys, distinguished by their prefixes.
  public var keys: [KeyKind]
}

/// A kind of key, recognized by its prefix.
public struct KeyKind: Sendable {
  /// The prefix of such keys, for example `rk_live_`.
  public var prefix: Located<String>
  /// The display title, for example `Restricted live key`.
  public var title: Located<String>
  /// The mode, `test` or `live`.
  public var mode: Located<String>
  /// Whether the guides recommend this kind of key.
  public var isRecommended: Bool
}

/// The location of errors in a response, and the rules that tell their kinds apart.
public struct ErrorSettings: Sendable {
  /// The member of the body that holds the error, for example `error`.
  public var member: Located<String>
  /// The name of the type of that member; all of its fields are optional.
  public var details: Located<String>
  /// The field of the details that holds the kind of the error, for example `type`.
  public var kindField: Located<String>
  /// The error kinds for the values of that field.
  public var kinds: [ErrorKindRule]
  /// The field of the details that holds the most specific error code, for example `code`.
  public var codeField: Located<String>?
  /// The error kinds for the values of that field.
  public var codes: [ErrorKindRule]
  /// The error kinds for HTTP statuses, if they differ from the default.
  public var statuses: [ErrorStatusRule]
  /// The response header that holds the request's id, for example `Request-Id`.
  public var requestIDHeader: Located<String>
}

/// The error kind for one value of the kind or code field.
public struct ErrorKindRule: Sendable {
  /// The value on the wire, for example `card_error`.
  public var value: Located<String>
  /// The kind that clients see.
  public var kind: ErrorKind
}

/// The error kind for one HTTP status.
public struct ErrorStatusRule: Sendable {
  /// The status, from 400 to 599.
  public var status: Int
  /// The kind that clients see.
  public var kind: ErrorKind
}

/// The field and parameter names of cursor pagination.
public struct CursorPagingSettings: Sendable {
  /// The field of the list that holds the items, for example `data`.
  public var items: Located<String>
  /// The field of the list that tells whether more pages follow, for example `has_more`.
  public var more: Located<String>
  /// The parameter that takes the id that the list page begins after, for example `starting_after`.
  public var after: Located<String>
  /// The parameter that takes the id that the list page ends before, for example `ending_before`.
  public var before: Located<String>
  /// The parameter that takes the number of items on a list page, for example `limit`.
  public var limit: Located<String>

  /// The names alone.
  public var names: CursorPaging {
    CursorPaging(
      items: items.value, more: more.value, after: after.value, before: before.value, limit: limit.value)
  }
}

/// The field and parameter names of search pagination.
public struct SearchPagingSettings: Sendable {
  /// The field of the result that holds the items, for example `data`.
  public var items: Located<String>
  /// The field of the result that tells whether more pages follow, for example `has_more`.
  public var more: Located<String>
  /// The field of the result that holds the token of the next list page, for example `next_page`.
  public var next: Located<String>
  /// The parameter that takes that token, for example `page`.
  public var page: Located<String>
  /// The parameter that takes the number of items on a list page, for example `limit`.
  public var limit: Located<String>

  /// The names alone.
  public var names: SearchPaging {
    SearchPaging(
      items: items.value, more: more.value, next: next.value, page: page.value, limit: limit.value)
  }
}

/// The retry limit, and the headers that retries use.
public struct Retries: Sendable {
  /// The maximum number of retries after the first attempt; 0 for none.
  public var maximum: Int
  /// The response header that tells whether to retry, for example `Stripe-Should-Retry`.
  public var decisionHeader: Located<String>?
  /// The request header that carries the idempotency key, for example `Idempotency-Key`.
  public var idempotencyHeader: Located<String>
}

/// The signature of webhook deliveries, and the fields of the event envelope.
public struct Webhooks: Sendable {
  /// The header that carries the signatures, for example `Stripe-Signature`.
  public var header: Located<String>
  /// The name of the signature scheme to trust, for example `v1`.
  public var scheme: Located<String>
  /// The maximum age of a signature, in seconds.
  public var tolerance: Int
  /// The prefix of signing secrets, for example `whsec_`.
  public var secretPrefix: Located<String>?
  /// The name of the envelope's type.
  public var event: Located<String>
  /// The envelope's field that holds the event's name.
  public var typeField: Located<String>
  /// The path of the payload in the envelope, for example `data.object`.
  public var payloadPath: Located<String>
  /// The envelope's field that holds the API version of the payload, for example `api_version`.
  public var versionField: Located<String>?
}
