import JSONText
import SourceDiagnostics

/// A resource or another type that is declared by name.
public struct NamedType: Sendable {
  /// The declared name, for example `Customer`; unique in the spec.
  public var name: Located<String>
  /// The display title; only resources have one.
  public var title: Located<String>?
  /// A one-sentence summary; nil if the author wrote none.
  public var summary: Located<String>?
  /// The API's documentation page about the resource, an `https` URL; nil for other types.
  public var documentation: Located<String>?
  /// The type: an object, an enumeration or a union.
  public var type: SpecType
  /// The properties that make the type a resource; nil for other types.
  public var resource: ResourceFacts?
  /// The name of the resource or group in whose file the type is declared and whose code it belongs to; nil
  /// for a type in `types/`.
  public var home: Located<String>?
  /// The name in Swift, if it differs from the declared one.
  public var swiftName: Located<String>?
  /// The notice of what to use instead; nil for a type that is not deprecated.
  public var deprecated: Located<String>?
  /// An example value for the documentation.
  public var example: Located<OrderedJSON>?

  /// Whether every object of the type has an id in its field `id`; some resources have none, for example an
  /// upcoming invoice.
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

/// The properties of a resource that other named types do not have.
public struct ResourceFacts: Sendable {
  /// The value of its `object` field.
  public var object: Located<String>
  /// The path as an external resource, for example `customers`.
  public var path: Located<String>?
  /// The prefix of the resource's ids, for example `cus_`.
  public var idPrefix: Located<String>?
  /// Whether a deleted object leaves a stub, so that `deleted(…)` of the resource is a type.
  public var isDeletable: Bool
}
