/// A field of a ``RecordSchema``: its name in the JSON, its type, and whether it is required.
public struct RecordField: Sendable {
  /// The way of decoding the field's value; the common types are decoded without a call through their type.
  enum Reading: Sendable {
    case string, integer, boolean
    case record(any RecordModel.Type)
    case other
  }

  let name: StaticString
  let type: any JSONConvertible.Type
  let reading: Reading
  let isRequired: Bool
  let isSecret: Bool

  private init(
    _ name: StaticString, _ type: any JSONConvertible.Type, isRequired: Bool, isSecret: Bool
  ) {
    self.name = name
    self.type = type
    self.isRequired = isRequired
    self.isSecret = isSecret
    reading =
      switch type {
      case is String.Type, is any StringBacked.Type, is any OpenStringEnum.Type: .string
      case is Int.Type: .integer
      case is Bool.Type: .boolean
      case let model as any RecordModel.Type: .record(model)
      default: .other
      }
  }

  /// A field that every object must have.
  public static func required(_ name: StaticString, _ type: any JSONConvertible.Type) -> RecordField {
    RecordField(name, type, isRequired: true, isSecret: false)
  }

  /// A field that may be missing or null.
  public static func optional(_ name: StaticString, _ type: any JSONConvertible.Type) -> RecordField {
    RecordField(name, type, isRequired: false, isSecret: false)
  }

  /// The same field marked as secret: no description, dump or log shows its value.
  public var secret: RecordField {
    RecordField(name, type, isRequired: isRequired, isSecret: true)
  }
}

/// The fields of a ``RecordModel``, in the order in which an API sends them.
///
/// One table drives all that is done with every field alike (decoding, encoding, comparing, hashing, describing), so that a model
/// compiles to little more than its accessors.
public final class RecordSchema: Sendable {
  /// The constant value of the `object` field; nil for a type that is not a resource.
  let object: StaticString?
  let fields: [RecordField]
  /// The names of the fields, then `object` where there is one.
  let names: JSONFields
  /// The index of the field before which `object` is written: behind an id, otherwise first.
  let objectPlace: Int
  /// The indices of the fields that every object must have.
  let required: [Int]

  /// Makes the schema of these fields; `object` is the constant value of the field of that name.
  public init(object: StaticString? = nil, _ fields: [RecordField]) {
    self.object = object
    self.fields = fields
    let all = fields.map(\.name) + (object == nil ? [] : ["object"])
    names = JSONFields(names: all.map { name in name.withUTF8Buffer { Array($0) } })
    objectPlace = fields.first?.name.description == "id" ? 1 : 0
    required = fields.indices.filter { fields[$0].isRequired }
  }

  /// Whether a record of this schema fits the other schema: it is the same schema, or an equal one.
  func describes(_ other: RecordSchema) -> Bool {
    if self === other { return true }
    guard fields.count == other.fields.count else { return false }
    return zip(fields, other.fields).allSatisfy { own, other in
      own.name.description == other.name.description && own.type == other.type
        && own.isRequired == other.isRequired
    }
  }
}
