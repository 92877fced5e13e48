import ConnectionRuntime

/// What the miniature connection is about.
struct Widget: JSONModel, Resource {
  static let objectName = "widget"

  var id: ResourceID<Widget>
  var name: String?
  var size: Int?
  var additionalFields: [String: JSONValue] = [:]

  private static let jsonFields = JSONFields("id", "object", "name", "size")

  init(
    id: ResourceID<Widget>, name: String? = nil, size: Int? = nil, additionalFields: [String: JSONValue] = [:]
  ) {
    self.id = id
    self.name = name
    self.size = size
    self.additionalFields = additionalFields
  }

  init(from json: inout JSONReader) throws(JSONError) {
    var id: ResourceID<Widget>?
    var name: String?
    var size: Int?
    var additionalFields: [String: JSONValue] = [:]
    var scope = try json.beginObject()
    while let field = try json.nextField(in: Self.jsonFields, of: &scope) {
      switch field {
      case 0: id = try json.read()
      case 1: try json.skipConstant("widget")
      case 2: name = try json.readIfPresent()
      case 3: size = try json.readIfPresent()
      default: try json.readUnknown(scope, into: &additionalFields)
      }
    }
    self.init(
      id: try json.require(id, "id", scope), name: name, size: size, additionalFields: additionalFields)
  }

  func write(to json: inout JSONWriter) {
    json.beginObject()
    json.field("id", id)
    json.field("object", "widget")
    json.field("name", name)
    json.field("size", size)
    json.additional(additionalFields)
    json.endObject()
  }
}
