/// An object of an API that has an id.
public protocol Resource: JSONModel, Identifiable where ID == ResourceID<Self> {
  /// The value of its `object` field, such as `customer`.
  static var objectName: String { get }
}

/// A union of resources, with their `object` field as the discriminator.
public protocol ResourceUnion: JSONModel {
  /// The id of the resource, of whatever type; nil where it has none.
  var resourceID: String? { get }
}
