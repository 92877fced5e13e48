import ConnectionPlan
import ConnectionSpec
import JSONText

/// The schemas of scalars, stubs and list pages, which are not types of the connection's own.
extension SchemaWriter {
  static let string = OrderedJSON.members(["type": .string("string")])

  static func schema(of scalar: Scalar) -> OrderedJSON {
    switch scalar {
    case .string, .currency: string
    case .url: .members(["type": .string("string"), "format": .string("uri")])
    case .email: .members(["type": .string("string"), "format": .string("email")])
    case .decimal: .members(["type": .string("string"), "format": .string("decimal")])
    case .integer, .amount: .members(["type": .string("integer")])
    case .timestamp: .members(["type": .string("integer"), "format": .string("unix-time")])
    case .number: .members(["type": .string("number")])
    case .boolean: .members(["type": .string("boolean")])
    }
  }

  /// A schema that allows any of several schemas; nested alternatives are flattened.
  func anyOf(_ schemas: [OrderedJSON]) -> OrderedJSON {
    let options = schemas.flatMap { schema -> [OrderedJSON] in
      if case .array(let inner)? = schema["anyOf"], schema.members.count == 1 { inner } else { [schema] }
    }
    return .members(["anyOf": .array(options)])
  }

  /// The schema of the stub that a deleted object leaves.
  func stub(of name: TypeName) -> OrderedJSON {
    let object = plan[name]?.object?.resource?.object ?? ""
    return .members([
      "type": .string("object"),
      "properties": .members([
        "id": .members(["type": .string("string"), "x-id-of": .string(name.description)]),
        "object": .members(["type": .string("string"), "const": .string(object)]),
        "deleted": .members(["type": .string("boolean"), "enum": .array([.boolean(true)])]),
      ]),
      "required": .strings(["id", "object", "deleted"]),
    ])
  }

  mutating func page(of element: ResolvedType) -> OrderedJSON {
    let names = plan.cursorPaging
    let items = names?.items ?? "data"
    let more = names?.more ?? "has_more"
    return .members([
      "type": .string("object"),
      "properties": .members([
        "object": .members(["type": .string("string"), "const": .string("list")]),
        items: .members(["type": .string("array"), "items": schema(of: element)]),
        more: .members(["type": .string("boolean")]),
        "url": Self.string,
      ]),
      "required": .strings(["object", items, more, "url"]),
    ])
  }

  mutating func searchPage(of element: ResolvedType) -> OrderedJSON {
    let names = plan.searchPaging
    let items = names?.items ?? "data"
    let more = names?.more ?? "has_more"
    return .members([
      "type": .string("object"),
      "properties": .members([
        "object": .members(["type": .string("string"), "const": .string("search_result")]),
        items: .members(["type": .string("array"), "items": schema(of: element)]),
        more: .members(["type": .string("boolean")]),
        names?.next ?? "next_page": anyOf([Self.string, .members(["type": .string("null")])]),
        "total_count": .members(["type": .string("integer")]),
        "url": Self.string,
      ]),
      "required": .strings(["object", items, more, "url"]),
    ])
  }
}
