extension ImportProfile {
  /// The conventions of an API whose schemas list the fields that a request can expand from an id to an
  /// object.
  ///
  /// The extension `x-expandableFields` is Stripe's, and so are the names of the headers.
  static let expandableObjects: ImportProfile = {
    var profile = ImportProfile.general
    profile.mark = "x-expandableFields"
    profile.connection.versionHeader = "Stripe-Version"
    profile.connection.errors.requestIDHeader = "Request-Id"
    profile.connection.expansionParameter = "expand"
    profile.schemas.expansionExtension = "x-expansionResources"
    return profile
  }()
}
