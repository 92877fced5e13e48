import ConnectionRuntime

/// The body of an error.
struct MiniatureErrorDetails: ErrorDetails {
  var code: String?
  var message: String?
  var param: String?
  var docURL: String?
  var additionalFields: [String: JSONValue] = [:]

  private static let jsonFields = JSONFields("code", "message", "param", "doc_url")

  init() {}

  init(from json: inout JSONReader) throws(JSONError) {
    var scope = try json.beginObject()
    while let field = try json.nextField(in: Self.jsonFields, of: &scope) {
      switch field {
      case 0: code = try json.readIfPresent()
      case 1: message = try json.readIfPresent()
      case 2: param = try json.readIfPresent()
      case 3: docURL = try json.readIfPresent()
      default: try json.readUnknown(scope, into: &additionalFields)
      }
    }
  }

  func write(to json: inout JSONWriter) {
    json.beginObject()
    json.field("code", code)
    json.field("message", message)
    json.field("param", param)
    json.field("doc_url", docURL)
    json.additional(additionalFields)
    json.endObject()
  }
}
