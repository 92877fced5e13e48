import ConnectionOperations
import ConnectionRuntime

/// The conversion of a request back to the JSON input of its operation: path parameters, query and body in one object.
///
/// A form has no types; the operation's input schema says which values are numbers, booleans or dates.
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
      // The fields to expand are an option of the call, not a parameter of the operation.
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

/// A pair of a form with the rest of its name: `[price]` of `items[0][price]` once the element is found.
struct FormPart {
  var rest: String
  var value: String

  /// The parts grouped by the first of their names, which is removed.
  private static func grouped(_ parts: [FormPart]) -> [String: [FormPart]] {
    parts.reduce(into: [:]) { groups, part in
      let name = part.rest.dropFirst().prefix { $0 != "]" }
      let rest = String(part.rest.dropFirst(name.count + 2))
      groups[String(name), default: []].append(FormPart(rest: rest, value: part.value))
    }
  }

  /// The parts as JSON with the types of a schema.
  static func json(_ parts: [FormPart], _ schema: SchemaNode?) -> JSONValue {
    if let value = parts.first(where: { $0.rest.isEmpty })?.value {
      return ScalarConversion.value(of: value, for: schema)
    }
    if let values = schema?.mapValues, values.isScalar, schema?.properties.isEmpty == true {
      // The keys of such a map are free, and may have brackets in them.
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
      // A form leaves out empty elements, but the others keep their indices.
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
  /// Whether the schema has neither properties nor items nor map values.
  fileprivate var isScalar: Bool { properties.isEmpty && items == nil && mapValues == nil }

  /// The required objects and arrays as empty ones, which a form can't express.
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
