/// One page of what a search found.
public struct SearchPage<Item: JSONModel>: JSONModel {
  /// The items of this page.
  public var data: [Item]
  /// Whether there are more behind this page.
  public var hasMore: Bool
  /// What to ask for the next page with; nil on the last one.
  public var nextPage: String?
  /// How many items were found in all, where the caller asked for that.
  public var totalCount: Int?
  /// The search's address as the API gives it; it is never followed.
  public var url: String?
  /// What else the API sent.
  public var additionalFields: [String: JSONValue]

  /// Makes a page.
  public init(
    data: [Item], hasMore: Bool = false, nextPage: String? = nil, totalCount: Int? = nil, url: String? = nil,
    additionalFields: [String: JSONValue] = [:]
  ) {
    self.data = data
    self.hasMore = hasMore
    self.nextPage = nextPage
    self.totalCount = totalCount
    self.url = url
    self.additionalFields = additionalFields
  }

  /// Reads a search result.
  public init(from json: inout JSONReader) throws(JSONError) {
    var data: [Item]?
    var hasMore: Bool?
    var nextPage: String?
    var totalCount: Int?
    var url: String?
    var additionalFields: [String: JSONValue] = [:]
    var scope = try json.beginObject()
    while let field = try json.nextField(in: searchPageFields, of: &scope) {
      switch field {
      case 0: try json.skipConstant("search_result")
      case 1: data = try json.read()
      case 2: hasMore = try json.read()
      case 3: nextPage = try json.readIfPresent()
      case 4: totalCount = try json.readIfPresent()
      case 5: url = try json.readIfPresent()
      default: try json.readUnknown(scope, into: &additionalFields)
      }
    }
    self.init(
      data: try json.require(data, "data", scope), hasMore: try json.require(hasMore, "has_more", scope),
      nextPage: nextPage, totalCount: totalCount, url: url, additionalFields: additionalFields)
  }

  /// Writes a search result.
  public func write(to json: inout JSONWriter) {
    json.beginObject()
    json.field("object", "search_result")
    json.field("data", data)
    json.field("has_more", hasMore)
    json.field("next_page", nextPage)
    json.field("total_count", totalCount)
    json.field("url", url)
    json.additional(additionalFields)
    json.endObject()
  }
}

/// Outside because a generic type has no stored statics.
private let searchPageFields = JSONFields(
  "object", "data", "has_more", "next_page", "total_count", "url")
