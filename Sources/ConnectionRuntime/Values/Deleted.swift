/// The stub of a deleted object.
public struct Deleted<Object: Resource>: JSONModel {
  /// The id that the object had.
  public var id: ResourceID<Object>
  /// The other fields of the JSON object.
  public var additionalFields: [String: JSONValue]

  /// Makes the stub of a deleted object.
  public init(id: ResourceID<Object>, additionalFields: [String: JSONValue] = [:]) {
    self.id = id
    self.additionalFields = additionalFields
  }

  /// Reads an object with an id.
  public init(from json: inout JSONReader) throws(JSONError) {
    var id: ResourceID<Object>?
    var additionalFields: [String: JSONValue] = [:]
    var scope = try json.beginObject()
    while let field = try json.nextField(in: deletedFields, of: &scope) {
      switch field {
      case 0: id = try json.read()
      case 1: try json.skipConstant("object")
      case 2: _ = try json.readBool()
      default: try json.readUnknown(scope, into: &additionalFields)
      }
    }
    self.init(id: try json.require(id, "id", scope), additionalFields: additionalFields)
  }

  /// Writes the id, the object's name and `deleted: true`.
  public func write(to json: inout JSONWriter) {
    json.beginObject()
    json.field("id", id)
    json.field("object", Object.objectName)
    json.field("deleted", true)
    json.additional(additionalFields)
    json.endObject()
  }
}

/// Outside of the type, because a generic type can't have static stored properties.
private let deletedFields = JSONFields("id", "object", "deleted")
