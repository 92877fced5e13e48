/// The settings that a new `connection.yaml` gets where the document has none.
///
/// Each one that is used is reported, for an author to confirm or to correct.
struct ConnectionDefaults: Sendable {
  /// A kind of API key, told by the beginning of the key.
  struct Key: Sendable {
    var prefix: String
    var title: String
    var mode: String
  }

  /// The shape of the bodies of errors.
  struct Errors: Sendable {
    /// The member of the body that holds the error.
    var member: String
    /// The fields of the error, each an optional string.
    var fields: [String]
    /// The field that tells kinds of errors apart.
    var kindField: String
    /// The values of that field, with the kinds that they mean.
    var kinds: [(value: String, kind: String)]
    /// The header of a response that identifies its request.
    var requestIDHeader: String
  }

  /// The address of the documentation.
  var documentation: String
  /// The address of the API.
  var baseURL: String
  /// The version of the API.
  var version: String
  /// The header that requests a version.
  var versionHeader: String
  /// The way in which requests are authenticated.
  var authenticationScheme: String
  /// The kinds of API keys.
  var keys: [Key]
  /// The encoding of bodies.
  var body: String
  var errors: Errors
  /// The names of the parameters that request a list page.
  var paging: PageParameters
  /// The number of retries after the first attempt.
  var retries: Int
  /// The header that makes it safe to repeat a request.
  var idempotencyHeader: String
  /// The parameter that requests the expansion of fields; nil if fields have one form only.
  var expansionParameter: String?
}

/// The names by which list pages are requested.
struct PageParameters: Sendable {
  /// The parameter with the id of the last item of the page before.
  var after: String
  /// The parameter with the id of the first item of the page behind.
  var before: String
  /// The parameter with the maximum number of items.
  var limit: String
  /// The field of a search result that leads to its next page.
  var next: String
  /// The parameter that such a value is sent back in.
  var page: String
}
