import ConnectionPlan
import ConnectionSpec
import JSONText

/// JSON Schema (2020-12) of a plan's types.
///
/// A top-level type is a reference into `$defs`; a type that is nested in another is written where it is used.
package struct SchemaWriter {
  let plan: Plan
  /// The longest description that is written whole; a longer one is cut at a word.
  var descriptionLimit = Int.max
  /// The names that were referred to, and those of them whose definitions are still to be written.
  private var references: Set<TypeName> = []
  private var open: [TypeName] = []

  /// Makes a writer of a plan's types.
  package init(plan: Plan, descriptionLimit: Int = .max) {
    self.plan = plan
    self.descriptionLimit = descriptionLimit
  }

  /// The schema of a value.
  package mutating func schema(of type: ResolvedType) -> OrderedJSON {
    switch type {
    case .scalar(let scalar): Self.schema(of: scalar)
    case .json: .object([])
    case .id(let resource):
      .members(["type": .string("string"), "x-id-of": .string(resource.description)])
    case .model(let name): reference(to: name)
    case .list(let element): .members(["type": .string("array"), "items": schema(of: element)])
    case .map(let element):
      .members(["type": .string("object"), "additionalProperties": schema(of: element)])
    case .page(let element): page(of: element)
    case .searchPage(let element): searchPage(of: element)
    case .expandable(let name): anyOf([Self.string, reference(to: name)])
    case .expandableOrDeleted(let name): anyOf([Self.string, reference(to: name), stub(of: name)])
    case .deleted(let name): stub(of: name)
    case .deletable(let name): anyOf([reference(to: name), stub(of: name)])
    }
  }

  /// The schema of an operation's input: path, query and body parameters side by side, and no others.
  package mutating func input(of operation: OperationPlan) -> OrderedJSON {
    let fields = operation.parameters.flatMap { plan[$0]?.object?.fields } ?? []
    let schema = object(operation.pathParameters + fields, role: .parameters)
    return .object(schema.members + [.init(name: "additionalProperties", value: .boolean(false))])
  }

  /// The schemas of all types that the schemas so far refer to, and of those that they refer to, by name.
  package mutating func definitions() -> [OrderedJSON.Member] {
    var done: [TypeName: OrderedJSON] = [:]
    while let name = open.popLast() {
      done[name] = plan[name].map { definition(of: $0) } ?? .object([])
    }
    return done.sorted { $0.key < $1.key }.map { .init(name: $0.key.description, value: $0.value) }
  }

  /// The schema of a type, for its entry in `$defs`.
  private mutating func definition(of type: TypePlan) -> OrderedJSON {
    var members: [OrderedJSON.Member] = []
    if let summary = type.summary { members.append(.init(name: "description", value: describe(summary))) }
    return .object(members + form(of: type).members)
  }

  /// The schema of an object with parameters or fields.
  mutating func object(_ fields: [FieldPlan], resource: ResourcePlan? = nil, role: TypePlan.Role)
    -> OrderedJSON
  {
    var properties: [OrderedJSON.Member] = []
    var required: [String] = []
    for field in fields {
      properties.append(.init(name: field.wireName, value: property(field, role: role)))
      if role == .parameters ? field.isRequired : !field.isOptional { required.append(field.wireName) }
    }
    if let resource {
      let constant = OrderedJSON.members(["type": .string("string"), "const": .string(resource.object)])
      properties.insert(.init(name: "object", value: constant), at: min(1, properties.count))
      required.insert("object", at: min(1, required.count))
    }
    return .members([
      "type": .string("object"), "properties": .object(properties),
      "required": required.isEmpty ? nil : .strings(required),
    ])
  }

  private mutating func form(of type: TypePlan) -> OrderedJSON {
    switch type.form {
    case .object(let object): return self.object(object.fields, resource: object.resource, role: type.role)
    case .enumeration(let enumeration):
      let values = OrderedJSON.members([
        "type": .string("string"), "enum": .strings(enumeration.cases.map(\.value)),
        "x-open-enum": .boolean(true),
      ])
      guard let alternative = enumeration.alternative else { return values }
      return anyOf([values, schema(of: alternative.type)])
    case .union(let union): return anyOf(union.members.map { schema(of: $0.type) })
    case .objectOrValue(let fields, let value, _):
      let object = plan[fields]?.object?.fields ?? []
      return anyOf([self.object(object, role: type.role), schema(of: value)])
    }
  }

  private mutating func reference(to name: TypeName) -> OrderedJSON {
    if name.parent != nil, let type = plan[name] { return form(of: type) }
    if references.insert(name).inserted { open.append(name) }
    return .members(["$ref": .string("#/$defs/\(name)")])
  }

  private mutating func property(_ field: FieldPlan, role: TypePlan.Role) -> OrderedJSON {
    var value = schema(of: field.type)
    limit(&value, by: field.limits)
    if field.isClearable {
      value = anyOf([value, .members(["const": .string("")])])
    } else if role == .result, field.isOptional {
      value = anyOf([value, .members(["type": .string("null")])])
    }
    let facts = OrderedJSON.members([
      "description": field.summary.map(describe), "default": field.defaultValue,
      "examples": field.example.map { .array([$0]) },
      "deprecated": field.deprecated == nil ? nil : .boolean(true),
      "writeOnly": field.isSecret ? .boolean(true) : nil,
      "x-excludes": field.excludes.isEmpty ? nil : .strings(field.excludes),
    ])
    return .object(value.members + facts.members)
  }

  /// Adds limits next to the schema's `type`, of which there is one where limits are allowed at all.
  private func limit(_ schema: inout OrderedJSON, by limits: Limits) {
    let bounds = OrderedJSON.members([
      "minimum": limits.minimum.map(OrderedJSON.integer), "maximum": limits.maximum.map(OrderedJSON.integer),
      "minLength": limits.minimumLength.map(OrderedJSON.integer),
      "maxLength": limits.maximumLength.map(OrderedJSON.integer),
      "minItems": limits.minimumItems.map(OrderedJSON.integer),
      "maxItems": limits.maximumItems.map(OrderedJSON.integer),
    ])
    schema = .object(schema.members + bounds.members)
  }

  private func describe(_ text: String) -> OrderedJSON {
    guard text.count > descriptionLimit else { return .string(text) }
    let start = text.prefix(descriptionLimit - 1)
    let cut = start.lastIndex(of: " ") ?? start.endIndex
    return .string(text[..<cut] + "…")
  }
}
