/// A list page of search results.
public struct SearchPage<Item: JSONModel>: JSONModel {
  /// The items of the list page.
  public var items: [Item]
  /// Whether more pages follow.
  public var hasMore: Bool
  /// The token of the next list page; nil on the last one.
  public var nextPage: String?
  /// The total number of items found; nil where the caller didn't ask for it.
  public var totalCount: Int?
  /// The URL of the search as the API sends it; it is never followed.
  public var url: String?
  /// The other fields of the JSON object.
  public var additionalFields: [String: JSONValue]

  /// Makes a list page.
  public init(
    items: [Item], hasMore: Bool = false, nextPage: String? = nil, totalCount: Int? = nil, url: String? = nil,
    additionalFields: [String: JSONValue] = [:]
  ) {
    self.items = items
    self.hasMore = hasMore
    self.nextPage = nextPage
    self.totalCount = totalCount
    self.url = url
    self.additionalFields = additionalFields
  }

  /// Reads a search result.
  public init(from json: inout JSONReader) throws(JSONError) {
    var items: [Item]?
    var hasMore: Bool?
    var nextPage: String?
    var totalCount: Int?
    var url: String?
    var additionalFields: [String: JSONValue] = [:]
    var scope = try json.beginObject()
    while let field = try json.nextField(in: searchPageFields, of: &scope) {
      switch field {
      case 0: try json.skipConstant("search_result")
      case 1: items = try json.read()
      case 2: hasMore = try json.read()
      case 3: nextPage = try json.readIfPresent()
      case 4: totalCount = try json.readIfPresent()
      case 5: url = try json.readIfPresent()
      default: try json.readUnknown(scope, into: &additionalFields)
      }
    }
    self.init(
      items: try json.require(items, "data", scope), hasMore: try json.require(hasMore, "has_more", scope),
      nextPage: nextPage, totalCount: totalCount, url: url, additionalFields: additionalFields)
  }

  /// Writes a search result.
  public func write(to json: inout JSONWriter) {
    json.beginObject()
    json.field("object", "search_result")
    json.field("data", items)
    json.field("has_more", hasMore)
    json.field("next_page", nextPage)
    json.field("total_count", totalCount)
    json.field("url", url)
    json.additional(additionalFields)
    json.endObject()
  }
}

/// Outside of the type, because a generic type can't have static stored properties.
private let searchPageFields = JSONFields(
  "object", "data", "has_more", "next_page", "total_count", "url")
