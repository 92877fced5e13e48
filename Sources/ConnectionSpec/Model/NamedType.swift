import JSONText
import SourceDiagnostics

/// A resource or another type with a name of its own.
public struct NamedType: Sendable {
  /// The declared name, for example `Customer`; unique in the folder.
  public var name: Located<String>
  /// What people call it; only resources have a title.
  public var title: Located<String>?
  /// One sentence for people; nil where the author says nothing.
  public var summary: Located<String>?
  /// The API's page about it, an `https` URL; only resources have one.
  public var documentation: Located<String>?
  /// An object, an enumeration or a union.
  public var type: SpecType
  /// What makes a type a resource; nil for the others.
  public var resource: ResourceFacts?
  /// The resource's file or the group's file that declares it beside its main subject, and so the home of its
  /// code; nil for `types/`.
  public var home: Located<String>?
  /// The name in Swift, where it isn't the declared one.
  public var swiftName: Located<String>?
  /// What to use instead; nil for a type that is not deprecated.
  public var deprecated: Located<String>?
  /// A value for the documentation.
  public var example: Located<OrderedJSON>?

  /// Whether every object of the type has an id of its own in a field `id`: some resources have none, an upcoming invoice for one.
  public var hasOwnID: Bool {
    guard resource != nil, case .object(let fields) = type.shape else { return false }
    return fields.contains { field in
      guard field.name.value == "id", !field.type.isOptional, case .id(let target) = field.type.shape else {
        return false
      }
      return target.value == name.value && field.swiftName.map { $0.value == "id" } ?? true
    }
  }
}

/// What a resource has and another type has not.
public struct ResourceFacts: Sendable {
  /// The value of its `object` field.
  public var object: Located<String>
  /// Its name as an external resource, for example `customers`.
  public var path: Located<String>?
  /// What ids of the resource begin with, for example `cus_`.
  public var idPrefix: Located<String>?
  /// A deleted one leaves a stub, so that `deleted(…)` of it is a type.
  public var isDeletable: Bool
}
