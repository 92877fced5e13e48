import ConnectionSpec

/// The result of reading a schema.
struct FoundShape {
  var shape: Shape
  var isNullable = false
  var isClearable = false
  /// The schema with the limits of the value.
  var limited: DocumentValue = .empty
  /// Whether the schema is still being read, so that it adds nothing here.
  var isCircular = false

  static let free = FoundShape(shape: .free)
  static let circular = FoundShape(shape: .free, isCircular: true)
}

extension ShapeBuilder {
  /// Reads the shape of a value; `json` if a spec cannot express it.
  mutating func value(
    of schema: DocumentValue, at pointer: JSONPointer, role: Structure.Role, depth: Int = 0
  ) -> FoundShape {
    var found = alternative(schema, at: pointer, role: role, depth: depth)
    if found.isCircular {
      omit(pointer, "the schema holds itself in a way that cannot be said in a spec; it becomes json")
      found.isCircular = false
    }
    if depth == 0 { memory.rest() }
    return found
  }

  /// Reads the shape of an alternative or a part of a value; the result is circular if the schema is being
  /// read already.
  mutating func alternative(
    _ schema: DocumentValue, at pointer: JSONPointer, role: Structure.Role, depth: Int
  ) -> FoundShape {
    guard budget.spend(1, at: pointer.description) else { return .free }
    guard depth < 64 else {
      omit(pointer, "the schema is nested too deeply; it becomes json")
      memory.dependsOnDepth()
      return .free
    }
    let component = schema["$ref"]?.string.flatMap(Self.component)
    guard let (schema, place) = followed(schema, at: pointer) else { return .free }
    guard place != pointer else {
      return form(of: schema, at: place, component: Self.component(place), role: role, depth: depth)
    }
    if component != nil, role == .results, let stub = stub(at: place) { return FoundShape(shape: stub) }
    let key = SchemaMemory.Key(role: role, pointer: place)
    if let known = memory.found(key) { return known }
    let mark = memory.begin(key, depth: depth)
    let found = form(of: schema, at: place, component: Self.component(place), role: role, depth: depth)
    memory.end(key, depth: depth, found, mark)
    return found
  }

  private mutating func stub(at pointer: JSONPointer) -> Shape? {
    guard let name = Self.component(pointer), let owner = components.deleted[name] else { return nil }
    // If the object has members besides these, the stub would lose them.
    let properties = document.value(at: pointer)?["properties"]?.members ?? []
    let known = ["id", conventions.kindMember, conventions.deletedMember]
    guard properties.allSatisfy({ known.contains($0.name) }) else { return nil }
    return .deleted(resource(owner, isWhole: false))
  }

  /// The name of the schema that a reference points to.
  private static func component(_ reference: String) -> String? {
    JSONPointer(reference: reference).flatMap(component)
  }

  static func component(_ pointer: JSONPointer) -> String? {
    pointer.parts.count == 3 && pointer.parts[0] == "components" && pointer.parts[1] == "schemas"
      ? pointer.parts[2] : nil
  }

  private mutating func form(
    of schema: DocumentValue, at pointer: JSONPointer, component: String?, role: Structure.Role, depth: Int
  ) -> FoundShape {
    var found = typed(schema, at: pointer, component: component, role: role, depth: depth)
    if schema["nullable"]?.boolean == true { found.isNullable = true }
    return found
  }

  private mutating func typed(
    _ schema: DocumentValue, at pointer: JSONPointer, component: String?, role: Structure.Role, depth: Int
  ) -> FoundShape {
    if case .boolean = schema { return .free }
    for keyword in [
      "not", "patternProperties", "if", "dependentSchemas", "unevaluatedProperties", "propertyNames",
    ]
    where schema[keyword].map({ $0 != .empty }) ?? false {
      omit(pointer + keyword, "'\(keyword)' cannot be said in a spec; what it restricts is left open")
    }
    if let options = options(of: schema, at: pointer) {
      return union(options, schema, at: pointer, component: component, role: role, depth: depth)
    }
    if let parts = schema["allOf"]?.elements, !parts.isEmpty {
      return combined(parts, schema, at: pointer, component: component, role: role, depth: depth)
    }
    if let constant = schema["const"], schema["enum"] == nil {
      return constants([constant], schema, at: pointer)
    }
    if let values = schema["enum"]?.elements { return constants(values, schema, at: pointer) }
    switch kind(of: schema) {
    case "string": return FoundShape(shape: .scalar(text(schema)), limited: schema)
    case "integer":
      let isTime = schema["format"]?.string.map(conventions.timestampFormats.contains) ?? false
      return FoundShape(shape: .scalar(isTime ? .timestamp : .integer), limited: schema)
    case "number": return FoundShape(shape: .scalar(.number), limited: schema)
    case "boolean": return FoundShape(shape: .scalar(.boolean))
    case "null": return FoundShape(shape: .free, isNullable: true)
    case "array": return list(schema, at: pointer, role: role, depth: depth)
    case "object": return object(schema, at: pointer, component: component, role: role, depth: depth)
    case let other?:
      omit(pointer + "type", "the type \(quoted(other)) is none of JSON Schema; it becomes json")
      return .free
    case nil: return .free
    }
  }

  private func kind(of schema: DocumentValue) -> String? {
    if let type = schema["type"]?.string { return type }
    if let types = schema["type"]?.elements.compactMap(\.string).filter({ $0 != "null" }), types.count == 1 {
      return types[0]
    }
    if schema["properties"] != nil || schema["additionalProperties"]?.isObject == true { return "object" }
    return schema["items"] != nil ? "array" : nil
  }

  private func text(_ schema: DocumentValue) -> Scalar {
    schema["format"]?.string.flatMap { conventions.textFormats[$0] } ?? .string
  }

  private mutating func list(
    _ schema: DocumentValue, at pointer: JSONPointer, role: Structure.Role, depth: Int
  ) -> FoundShape {
    guard let items = schema["items"], items.isObject else {
      return FoundShape(shape: .list(.free), limited: schema)
    }
    let element = value(of: items, at: pointer + "items", role: role, depth: depth + 1)
    switch element.shape {
    case .page, .searchPage:
      omit(pointer + "items", "a list of pages; its elements become json")
      return FoundShape(shape: .list(.free), limited: schema)
    default: return FoundShape(shape: .list(element.shape), limited: schema)
    }
  }

  private mutating func object(
    _ schema: DocumentValue, at pointer: JSONPointer, component: String?, role: Structure.Role, depth: Int
  ) -> FoundShape {
    if role == .results, let page = page(schema, at: pointer, depth: depth) { return FoundShape(shape: page) }
    let hasProperties = !(schema["properties"]?.members.isEmpty ?? true)
    if !hasProperties, let values = schema["additionalProperties"], values.isObject, !values.members.isEmpty {
      let inner = value(of: values, at: pointer + "additionalProperties", role: role, depth: depth + 1)
      if case .page = inner.shape { return FoundShape(shape: .map(.free)) }
      return FoundShape(shape: .map(inner.shape), limited: schema)
    }
    if !hasProperties,
      schema["properties"] == nil || schema["additionalProperties"]?.isObject == true
        || schema["additionalProperties"] == .boolean(true)
    {
      return FoundShape(shape: .map(.free))
    }
    return FoundShape(
      shape: .structure(identifier(of: schema, at: pointer, component: component, role: role)))
  }

  /// Reads a list page or search result, if the connection defines their pagination.
  private mutating func page(_ schema: DocumentValue, at pointer: JSONPointer, depth: Int) -> Shape? {
    let pages = conventions.pages
    guard hasPages, let properties = schema["properties"], properties[pages.more] != nil,
      let items = properties[pages.items]?["items"]
    else { return nil }
    let kind = ComponentIndex.constant(properties[conventions.kindMember])
    guard kind == pages.listKind || kind == pages.searchKind else { return nil }
    let element = value(
      of: items, at: pointer + ["properties", pages.items, "items"], role: .results, depth: depth + 1)
    switch element.shape {
    case .structure, .choice:
      return kind == pages.listKind ? .page(element.shape) : .searchPage(element.shape)
    // List pages of a spec hold objects; with other elements it is an ordinary object.
    default: return nil
    }
  }

  /// Reads listed values: strings as an enumeration, other values as their plain type.
  private mutating func constants(
    _ values: [DocumentValue], _ schema: DocumentValue, at pointer: JSONPointer
  ) -> FoundShape {
    guard budget.spend(values.count, at: pointer.description) else { return .free }
    var found = FoundShape(shape: .free)
    found.isNullable = values.contains(.null)
    let present = values.filter { $0 != .null }
    let texts = present.compactMap(\.string)
    if texts.count == present.count {
      found.isClearable = texts.contains("")
      let named = texts.filter { !$0.isEmpty && isFitValue($0, at: pointer) }
      found.shape = named.isEmpty ? .scalar(.string) : listed(ValueSet(named), at: pointer + "enum")
      return found
    }
    if present.allSatisfy({ $0.boolean != nil }) {
      found.shape = .scalar(.boolean)
    } else if present.allSatisfy({ $0.integer != nil }) {
      found.shape = .scalar(.integer)
      omit(pointer + "enum", "numbers that are listed one by one; any whole number is let through")
    } else {
      omit(pointer + "enum", "values of several kinds that are listed one by one; they become json")
    }
    return found
  }

  /// An enumeration of the values; a plain string if there are too many to be useful in a spec.
  mutating func listed(_ set: ValueSet, at pointer: JSONPointer) -> Shape {
    guard set.values.count > Self.mostValues else { return .values(set) }
    omit(pointer, "\(set.values.count) values, more than \(Self.mostValues); any string is let through")
    return .scalar(.string)
  }

  private static let mostValues = 5_000

  /// Whether a spec can have the listed value; otherwise an omission is recorded.
  private mutating func isFitValue(_ text: String, at pointer: JSONPointer) -> Bool {
    let place = pointer + "enum"
    if let unsafe = refusedCharacters(text) {
      omit(place, "the value \(quoted(text)) has \(unsafe); left out")
      return false
    }
    if text.utf8.count > longestName {
      omit(place, "the value \(quoted(text)) has more than \(longestName) bytes; left out")
      return false
    }
    return true
  }
}
