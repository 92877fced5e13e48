import ConnectionSpec

/// The meaning that an API gives to schemas beyond what OpenAPI says.
///
/// The names of the members of resources, of stubs and of list pages are those that generated clients read,
/// so another profile can have others only if the spec language has them too.
struct SchemaConventions: Sendable {
  /// The member whose only value names the kind of a resource, as in `object: customer`.
  var kindMember: String
  /// The member that is true in the stub of a deleted resource.
  var deletedMember: String
  /// The members of a list page or search result.
  var pages: Pages
  /// The extension that marks a choice of an id and resources as expandable; nil if there is none.
  var expansionExtension: String?
  /// The types of strings with a format.
  var textFormats: [String: Scalar]
  /// The formats of integers that are seconds since 1970.
  var timestampFormats: Set<String>
  /// The signs of amounts of money among integers.
  var amounts: Amounts
  /// The parameter that selects the events to deliver, whose values are the names of all events.
  var eventsParameter: String
  /// The words of schemas' names that tell nothing; a type with one of them is named after its uses.
  var vagueWords: Set<String>

  /// The form of a list page and of a search result.
  struct Pages: Sendable {
    /// The value of the kind's member in a list page.
    var listKind: String
    /// The value of the kind's member in a search result.
    var searchKind: String
    /// The member with the items.
    var items: String
    /// The member that says whether more pages follow.
    var more: String
  }

  /// The signs by which an integer is an amount of money: both must be there.
  struct Amounts: Sendable {
    /// The word that its name has.
    var word: String
    /// The phrases of which its description has one, in lowercase.
    var phrases: [String]
  }
}
