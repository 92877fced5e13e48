import JSONText

/// The words of OpenAPI that the importer reads.
enum Keywords {
  static let all = [
    "nullable", "enum", "const", "type", "format", "required", "properties", "items", "additionalProperties",
    "allOf",
    "anyOf", "oneOf", "discriminator", "mapping", "propertyName", "$ref", "title", "description", "summary",
    "default",
    "deprecated", "minimum", "maximum", "minLength", "maxLength", "minItems", "maxItems", "parameters",
    "requestBody",
    "content", "schema", "responses", "application/json", "application/x-www-form-urlencoded", "200",
    "default", "get",
    "post", "put", "patch", "delete", "operationId", "in", "name", "x-expansionResources",
    "x-expandableFields", "not",
    "patternProperties", "has_more", "object", "url", "servers", "externalDocs", "contact", "version", "info",
  ]

  private static let values: [String: OrderedJSON] = [
    "nullable": .boolean(true), "type": .string("object"), "format": .string("uri"),
    "required": .array([.string("a")]),
    "deprecated": .boolean(true), "in": .string("query"), "minimum": .number("-1"), "maxLength": .number("5"),
    "maxItems": .number("3"), "enum": .array([.string("a"), .string(""), .null]), "const": .string("a"),
    "discriminator": .object([
      .init(name: "propertyName", value: .string("object")),
      .init(name: "mapping", value: .object([.init(name: "a", value: .string("#/components/schemas/a"))])),
    ]),
    "additionalProperties": .boolean(true),
    "has_more": .object([.init(name: "type", value: .string("boolean"))]),
    "object": .object([.init(name: "enum", value: .array([.string("list")]))]),
  ]

  /// A value that makes sense for the word.
  static func value(of keyword: String) -> OrderedJSON? { values[keyword] }
}
