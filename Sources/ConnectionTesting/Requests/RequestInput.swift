import ConnectionRuntime
import OperationSchemas

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
    var tree = FormTree()
    for pair in request.query.pairs + request.form.pairs { tree.insert(pair) }
    // What an option of the call expands is no parameter of the operation.
    if let name = expandParameter, schema.property(name) == nil { tree.members[name] = nil }
    var members = tree.members.reduce(into: [String: JSONValue]()) { members, member in
      members[member.key] = member.value.json(schema.property(member.key))
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

/// The pairs of a form as the tree that their brackets describe.
struct FormTree {
  var value: String?
  var members: [String: FormTree] = [:]

  mutating func insert(_ pair: FormPair) {
    let steps = pair.name.split(separator: "[").map { $0.hasSuffix("]") ? $0.dropLast() : $0 }
    insert(pair.value, at: steps[...])
  }

  private mutating func insert(_ value: String, at steps: ArraySlice<Substring>) {
    guard let step = steps.first else {
      self.value = value
      return
    }
    members[String(step), default: FormTree()].insert(value, at: steps.dropFirst())
  }

  /// The tree as JSON of the types that a schema names.
  func json(_ schema: SchemaNode?) -> JSONValue {
    if members.isEmpty { return ScalarConversion.value(of: value ?? "", for: schema) }
    if schema?.items != nil {
      let elements = members.compactMap { name, element in Int(name).map { ($0, element) } }
      return .array(elements.sorted { $0.0 < $1.0 }.map { $0.1.json(schema?.items) })
    }
    return .object(
      members.reduce(into: [:]) { object, member in
        object[member.key] = member.value.json(schema?.property(member.key))
      })
  }
}
