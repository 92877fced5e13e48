/// A list page.
public struct ListPage<Item: JSONModel>: JSONModel {
  /// The items of the list page.
  public var items: [Item]
  /// Whether more pages follow.
  public var hasMore: Bool
  /// The URL of the list as the API sends it; it is never followed.
  public var url: String?
  /// The other fields of the JSON object.
  public var additionalFields: [String: JSONValue]

  /// Makes a list page.
  public init(
    items: [Item], hasMore: Bool = false, url: String? = nil, additionalFields: [String: JSONValue] = [:]
  ) {
    self.items = items
    self.hasMore = hasMore
    self.url = url
    self.additionalFields = additionalFields
  }

  /// Reads a list object.
  public init(from json: inout JSONReader) throws(JSONError) {
    var items: [Item]?
    var hasMore: Bool?
    var url: String?
    var additionalFields: [String: JSONValue] = [:]
    var scope = try json.beginObject()
    while let field = try json.nextField(in: listPageFields, of: &scope) {
      switch field {
      case 0: try json.skipConstant("list")
      case 1: items = try json.read()
      case 2: hasMore = try json.read()
      case 3: url = try json.readIfPresent()
      default: try json.readUnknown(scope, into: &additionalFields)
      }
    }
    self.init(
      items: try json.require(items, "data", scope), hasMore: try json.require(hasMore, "has_more", scope),
      url: url, additionalFields: additionalFields)
  }

  /// Writes a list object.
  public func write(to json: inout JSONWriter) {
    json.beginObject()
    json.field("object", "list")
    json.field("data", items)
    json.field("has_more", hasMore)
    json.field("url", url)
    json.additional(additionalFields)
    json.endObject()
  }
}

/// Outside of the type, because a generic type can't have static stored properties.
private let listPageFields = JSONFields("object", "data", "has_more", "url")
