/// The conventions of an API that OpenAPI has no words for.
///
/// A document is read by the profile that recognizes it, and by ``general`` if none does. A further kind of
/// API is one more file in this folder and one more entry in ``special``.
struct ImportProfile: Sendable {
  /// The extension that named schemas of such an API have, such as `x-expandableFields`; nil for ``general``.
  var mark: String?
  /// The settings of a new connection, as far as the document has none.
  var connection: ConnectionDefaults
  /// The meaning of schemas beyond what OpenAPI says.
  var schemas: SchemaConventions

  /// The profiles of APIs that are recognized by their documents, the first that fits is taken.
  static let special: [ImportProfile] = [.expandableObjects]

  /// Returns the profile for a document with these named schemas.
  static func recognized(in schemas: [DocumentValue.Member]) -> ImportProfile {
    special.first { profile in
      guard let mark = profile.mark else { return false }
      return schemas.contains { $0.value[mark] != nil }
    } ?? .general
  }
}
