/// A list page.
public struct Page<Item: JSONModel>: JSONModel {
  /// The items of the list page.
  public var data: [Item]
  /// Whether more pages follow.
  public var hasMore: Bool
  /// The URL of the list as the API sends it; it is never followed.
  public var url: String?
  /// The other fields of the JSON object.
  public var additionalFields: [String: JSONValue]

  /// Makes a list page.
  public init(
    data: [Item], hasMore: Bool = false, url: String? = nil, additionalFields: [String: JSONValue] = [:]
  ) {
    self.data = data
    self.hasMore = hasMore
    self.url = url
    self.additionalFields = additionalFields
  }

  /// Reads a list object.
  public init(from json: inout JSONReader) throws(JSONError) {
    var data: [Item]?
    var hasMore: Bool?
    var url: String?
    var additionalFields: [String: JSONValue] = [:]
    var scope = try json.beginObject()
    while let field = try json.nextField(in: pageFields, of: &scope) {
      switch field {
      case 0: try json.skipConstant("list")
      case 1: data = try json.read()
      case 2: hasMore = try json.read()
      case 3: url = try json.readIfPresent()
      default: try json.readUnknown(scope, into: &additionalFields)
      }
    }
    self.init(
      data: try json.require(data, "data", scope), hasMore: try json.require(hasMore, "has_more", scope),
      url: url, additionalFields: additionalFields)
  }

  /// Writes a list object.
  public func write(to json: inout JSONWriter) {
    json.beginObject()
    json.field("object", "list")
    json.field("data", data)
    json.field("has_more", hasMore)
    json.field("url", url)
    json.additional(additionalFields)
    json.endObject()
  }
}

/// Outside of the type, because a generic type can't have static stored properties.
private let pageFields = JSONFields("object", "data", "has_more", "url")
