import LocatedYAML
import SourceDiagnostics

/// Reads `operations/<group>.yaml`.
struct OperationReader {
  let reading: Reading

  func group(_ root: LocatedNode) -> (OperationGroup?, [NamedType]) {
    guard var file = TableReader(root, of: "the group", like: "group: customers", reading) else {
      reading.hasLostDeclarations = true
      return (nil, [])
    }
    let name = file.requiredText("group", like: "customers")
    checkIdentifier(name, of: "a group", reading)
    let resource = file.text("resource")
    let title = file.requiredTitle(like: "Customers")
    let summary = file.prose("summary")
    let entries = file.requiredNamed("operations", like: "create: {kind: action, …}")
    let operations = entries.map { operation($0, in: name) }
    let types = NamedTypeReader(reading: reading).types(
      file.named("types", like: "Name: {fields: {…}}"), home: name)
    file.finish()
    let group = OperationGroup(
      name: name, title: title, summary: summary, resource: resource, operations: operations)
    return (group, types)
  }

  private func operation(_ entry: LocatedNode.Entry, in group: Located<String>) -> Operation {
    let name = entry.key
    checkIdentifier(name, of: "an operation", reading)
    let subject = "operation '\(name.value)'"
    guard var table = TableReader(entry.value, of: subject, at: name.span, like: "kind: action", reading)
    else {
      return unreadable(name, in: group)
    }
    let kind = table.requiredEnumeration("kind", of: Operation.Kind.self, like: "action", otherwise: .query)
    let title = table.requiredTitle(like: "Create a Customer")
    let summary = table.requiredProse("summary", like: "Adds a customer.")
    let description = table.prose("description")
    let endpoint = EndpointParser(reading: reading).endpoint(
      table.requiredText("endpoint", like: "POST /v1/customers"))
    let permission = table.text("permission")
    let returns = returnType(&table)
    let documentation = table.text("documentation")
    checkLink(documentation, reading)
    let movesMoney = table.boolean("moves-money")
    let isDestructive = table.boolean("destructive")
    let deprecated = table.deprecation()
    let swiftName = table.swiftName()
    let parameters = table.named("parameters", like: "email: email").map(
      FieldReader(reading: reading).field)
    let examples = table.list("examples", like: "[{title: …, input: {…}}]").compactMap(example)
    let sample = table.sample()
    table.finish()
    return Operation(
      name: name, id: "\(group.value).\(name.value)", kind: kind, title: title, summary: summary,
      description: description, endpoint: endpoint, permission: permission, returns: returns,
      documentation: documentation, movesMoney: movesMoney, isDestructive: isDestructive,
      deprecated: deprecated,
      swiftName: swiftName, parameters: parameters, examples: examples, sample: sample)
  }

  private func returnType(_ table: inout TableReader) -> SpecType {
    guard let node = table.required("returns", like: "Customer") else {
      return reading.brokenType(at: table.place)
    }
    return TypeReader(reading: reading).type(node, of: "'returns'", at: table.keySpan("returns"))
  }

  private func example(_ node: LocatedNode) -> OperationExample? {
    guard var table = TableReader(node, of: "the example", like: "input: {…}", reading) else {
      return nil
    }
    let title = table.requiredTitle(like: "With an address")
    let input = table.required("input", like: "{…}")
    table.finish()
    guard let input else { return nil }
    guard input.entries != nil else {
      reading.error(
        "wrong-kind", "'input' must be a mapping, not \(input.kind)", at: input.span,
        remedy: "write parameters with values, or '{}' for none")
      return nil
    }
    return OperationExample(title: title, input: FreeJSONReader(reading: reading).json(input))
  }

  /// An operation of which only the name could be read, so that references to it still resolve.
  private func unreadable(_ name: Located<String>, in group: Located<String>) -> Operation {
    let nothing = Located("", at: name.span)
    return Operation(
      name: name, id: "\(group.value).\(name.value)", kind: .query, title: nothing, summary: nothing,
      description: nil, endpoint: OperationEndpoint(method: .get, path: "", segments: [], span: name.span),
      permission: nil,
      returns: reading.brokenType(at: name.span), documentation: nil, movesMoney: false, isDestructive: false,
      deprecated: nil, swiftName: nil, parameters: [], examples: [])
  }
}
