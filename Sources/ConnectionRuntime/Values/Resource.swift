/// An object of an API that has an id.
public protocol Resource: JSONModel, Identifiable where ID == ResourceID<Self> {
  /// The value of its `object` field, such as `customer`.
  static var objectName: String { get }
}

/// A choice of several resources, told apart by their `object` field.
public protocol ResourceUnion: JSONModel {
  /// The id of the resource, whichever it is; nil where it has none.
  var resourceID: String? { get }
}
