import ConnectionRuntime

/// What a widget is made or changed with.
struct WidgetParameters: JSONModel {
  var name: Clearable<String>?
  var size: Int?
  var parts: [Part]?
  var metadata: [String: String]?

  struct Part: JSONModel {
    var kind: String

    private static let jsonFields = JSONFields("kind")

    init(kind: String) {
      self.kind = kind
    }

    init(from json: inout JSONReader) throws(JSONError) {
      var kind: String?
      var unknown: [String: JSONValue] = [:]
      var scope = try json.beginObject()
      while let field = try json.nextField(in: Self.jsonFields, of: &scope) {
        switch field {
        case 0: kind = try json.read()
        default: try json.readUnknown(scope, into: &unknown)
        }
      }
      self.init(kind: try json.require(kind, "kind", scope))
    }

    func write(to json: inout JSONWriter) {
      json.beginObject()
      json.field("kind", kind)
      json.endObject()
    }
  }

  private static let jsonFields = JSONFields("name", "size", "parts", "metadata")

  init(from json: inout JSONReader) throws(JSONError) {
    var unknown: [String: JSONValue] = [:]
    var scope = try json.beginObject()
    while let field = try json.nextField(in: Self.jsonFields, of: &scope) {
      switch field {
      case 0: name = try json.readClearable()
      case 1: size = try json.readIfPresent()
      case 2: parts = try json.readIfPresent()
      case 3: metadata = try json.readIfPresent()
      default: try json.readUnknown(scope, into: &unknown)
      }
    }
  }

  func write(to json: inout JSONWriter) {
    json.beginObject()
    json.field("name", name)
    json.field("size", size)
    json.field("parts", parts)
    json.field("metadata", metadata)
    json.endObject()
  }
}

/// How a list is cut into pages.
struct ListParameters: JSONModel {
  var limit: Int?

  private static let jsonFields = JSONFields("limit")

  init(from json: inout JSONReader) throws(JSONError) {
    var unknown: [String: JSONValue] = [:]
    var scope = try json.beginObject()
    while let field = try json.nextField(in: Self.jsonFields, of: &scope) {
      switch field {
      case 0: limit = try json.readIfPresent()
      default: try json.readUnknown(scope, into: &unknown)
      }
    }
  }

  func write(to json: inout JSONWriter) {
    json.beginObject()
    json.field("limit", limit)
    json.endObject()
  }
}
