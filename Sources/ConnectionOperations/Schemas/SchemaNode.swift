package import ConnectionRuntime

/// A node of an operation's input schema (JSON Schema 2020-12), with the keywords that arguments and descriptions need.
package struct SchemaNode: Sendable {
  /// The keywords of the schema with their values.
  package let members: [String: JSONValue]
  private let definitions: [String: JSONValue]

  /// Parses a whole schema, whose `$defs` resolve every `$ref` in it.
  ///
  /// - Throws: ``JSONError`` where the text is not valid JSON.
  package init(json: String) throws(JSONError) {
    let value = try JSONReader.read(JSONValue.self, from: Array(json.utf8))
    self.init(value, definitions: value.members["$defs"]?.members ?? [:])
  }

  private init(_ value: JSONValue, definitions: [String: JSONValue]) {
    members = value.members
    self.definitions = definitions
  }

  private func child(_ value: JSONValue) -> SchemaNode {
    SchemaNode(value, definitions: definitions)
  }

  /// The alternative schemas of a value: references are resolved, unions are flattened.
  package var alternatives: [SchemaNode] { alternatives(depth: 0) }

  // A reference to itself allows no value; a real schema is nowhere near so deep.
  private func alternatives(depth: Int) -> [SchemaNode] {
    guard depth < 16 else { return [] }
    if let reference = members["$ref"]?.string {
      let name = reference.split(separator: "/").last.map(String.init) ?? ""
      return definitions[name].map { child($0).alternatives(depth: depth + 1) } ?? []
    }
    for keyword in ["anyOf", "oneOf"] {
      if let choices = members[keyword]?.elements {
        return choices.flatMap { child($0).alternatives(depth: depth + 1) }
      }
    }
    return [self]
  }
}

extension SchemaNode {
  /// The names in `type`, one or several.
  package var types: [String] {
    if let type = members["type"]?.string { return [type] }
    return members["type"]?.elements?.compactMap(\.string) ?? []
  }

  /// The strings listed in `const` or `enum`; nil where none are listed.
  package var listedStrings: [String]? {
    if let constant = members["const"]?.string { return [constant] }
    return members["enum"]?.elements?.compactMap(\.string)
  }

  /// Whether `""`, which clears the stored value, is allowed besides other values.
  package var isClearable: Bool {
    let choices = alternatives
    return choices.count > 1 && choices.contains { $0.members["const"] == .string("") }
  }

  /// The names of the required parameters.
  package var required: Set<String> {
    Set(members["required"]?.elements?.compactMap(\.string) ?? [])
  }

  /// The declared properties of an object, required ones first, then by name.
  package var properties: [(name: String, schema: SchemaNode, isRequired: Bool)] {
    var found: [String: (schema: SchemaNode, isRequired: Bool)] = [:]
    for choice in alternatives {
      for (name, value) in choice.members["properties"]?.members ?? [:] where found[name] == nil {
        found[name] = (choice.child(value), choice.required.contains(name))
      }
    }
    return found.map { ($0.key, $0.value.schema, $0.value.isRequired) }
      .sorted { ($0.isRequired ? 0 : 1, $0.name) < ($1.isRequired ? 0 : 1, $1.name) }
  }

  /// The schema of a property: the declared one, or that of a map's values; nil where there is none.
  package func property(_ name: String) -> SchemaNode? {
    for choice in alternatives {
      if let value = choice.members["properties"]?.members[name] { return choice.child(value) }
    }
    return mapValues
  }

  /// The schema of a map's values; nil where this is not a map.
  package var mapValues: SchemaNode? {
    for choice in alternatives {
      if let value = choice.members["additionalProperties"], value.isObject { return choice.child(value) }
    }
    return nil
  }

  /// The schema of a list's elements; nil where this is not a list.
  package var items: SchemaNode? {
    for choice in alternatives {
      if let value = choice.members["items"] { return choice.child(value) }
    }
    return nil
  }
}
