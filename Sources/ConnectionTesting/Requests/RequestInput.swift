import ConnectionRuntime
import ConnectionOperations

/// A request turned back into the JSON that an operation takes: the path's values, the query and the body side by side.
///
/// A form has no types; the operation's input schema says which texts are numbers, booleans or dates.
struct RequestInput {
  private let schema: SchemaNode
  private let expandParameter: String?

  init(_ operation: OperationDescriptor, of definition: ConnectionDefinition) throws(JSONError) {
    schema = try SchemaNode(json: operation.inputSchemaJSON)
    expandParameter = definition.expandParameter
  }

  func json(of request: RecordedRequest) -> JSONValue {
    var groups: [String: [FormPart]] = [:]
    for pair in request.query.pairs + request.form.pairs {
      let name = pair.name.prefix { $0 != "[" }
      groups[String(name), default: []].append(
        FormPart(rest: String(pair.name.dropFirst(name.count)), value: pair.value))
    }
    var members = schema.emptyContainers
    for (name, parts) in groups {
      // What an option of the call expands is no parameter of the operation.
      if name == expandParameter, schema.property(name) == nil { continue }
      members[name] = FormPart.json(parts, schema.property(name))
    }
    if request.form.isEmpty, case .object(let body)? = request.json {
      members.merge(body) { _, body in body }
    }
    for (name, value) in request.pathValues {
      members[name] = ScalarConversion.value(of: value, for: schema.property(name))
    }
    return .object(members)
  }
}

/// A pair of a form, with what is left of its name: `[price]` of `items[0][price]` once the element is found.
struct FormPart {
  var rest: String
  var value: String

  /// The parts by the first of their names, without it.
  private static func grouped(_ parts: [FormPart]) -> [String: [FormPart]] {
    parts.reduce(into: [:]) { groups, part in
      let name = part.rest.dropFirst().prefix { $0 != "]" }
      let rest = String(part.rest.dropFirst(name.count + 2))
      groups[String(name), default: []].append(FormPart(rest: rest, value: part.value))
    }
  }

  /// The parts as JSON of the types that a schema names.
  static func json(_ parts: [FormPart], _ schema: SchemaNode?) -> JSONValue {
    if let value = parts.first(where: { $0.rest.isEmpty })?.value {
      return ScalarConversion.value(of: value, for: schema)
    }
    if let values = schema?.mapValues, values.isScalar, schema?.properties.isEmpty == true {
      // The keys of such a map are people's own, and may have brackets in them.
      return .object(
        parts.reduce(into: [:]) { object, part in
          object[String(part.rest.dropFirst().dropLast())] = ScalarConversion.value(
            of: part.value, for: values)
        })
    }
    let groups = grouped(parts)
    if let items = schema?.items {
      let elements = groups.reduce(into: [Int: [FormPart]]()) { elements, group in
        if let index = Int(group.key) { elements[index] = group.value }
      }
      // An element that is empty says nothing in a form, but the others keep their indices.
      let count = min((elements.keys.max() ?? -1) + 1, 10_000)
      return .array((0..<count).map { json(elements[$0] ?? [], items) })
    }
    return .object(
      groups.reduce(into: schema?.emptyContainers ?? [:]) { object, group in
        object[group.key] = json(group.value, schema?.property(group.key))
      })
  }
}

extension SchemaNode {
  /// Whether no value here has parts.
  fileprivate var isScalar: Bool { properties.isEmpty && items == nil && mapValues == nil }

  /// What must be there, as it is when it is empty, which a form can't say.
  fileprivate var emptyContainers: [String: JSONValue] {
    properties.reduce(into: [:]) { members, property in
      guard property.isRequired else { return }
      let types = property.schema.alternatives.flatMap(\.types)
      if types.contains("object") {
        members[property.name] = .object([:])
      } else if types.contains("array") {
        members[property.name] = .array([])
      }
    }
  }
}
