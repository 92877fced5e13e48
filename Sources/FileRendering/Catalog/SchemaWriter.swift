import ConnectionPlan
import ConnectionSpec

/// JSON Schema (2020-12) of a plan's types.
///
/// A type with a name of its own is a reference into `$defs`; a type that is nested in another stands where it is used.
struct SchemaWriter {
  let plan: Plan
  /// The longest description that is written whole; a longer one is cut at a word.
  var descriptionLimit = Int.max
  /// The names that were referred to, and those of them whose definitions are still to be written.
  private var references: Set<TypeName> = []
  private var open: [TypeName] = []

  init(plan: Plan, descriptionLimit: Int = .max) {
    self.plan = plan
    self.descriptionLimit = descriptionLimit
  }

  /// The schema of a value.
  mutating func schema(of type: ResolvedType) -> FreeJSON {
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

  /// Takes a name that was referred to and has no definition yet; nil where all have one.
  mutating func nextReference() -> TypeName? { open.popLast() }

  /// The schema that stands under a type's name.
  mutating func definition(of type: TypePlan) -> FreeJSON {
    var members: [FreeJSON.Member] = []
    if let summary = type.summary { members.append(.init(name: "description", value: describe(summary))) }
    return .object(members + form(of: type).members)
  }

  /// An object of parameters or fields.
  mutating func object(_ fields: [FieldPlan], resource: ResourcePlan? = nil, role: TypePlan.Role) -> FreeJSON
  {
    var properties: [FreeJSON.Member] = []
    var required: [String] = []
    for field in fields {
      properties.append(.init(name: field.wireName, value: property(field, role: role)))
      if role == .parameters ? field.isRequired : !field.isOptional { required.append(field.wireName) }
    }
    if let resource {
      let constant = FreeJSON.members(["type": .string("string"), "const": .string(resource.object)])
      properties.insert(.init(name: "object", value: constant), at: min(1, properties.count))
      required.insert("object", at: min(1, required.count))
    }
    return .members([
      "type": .string("object"), "properties": .object(properties),
      "required": required.isEmpty ? nil : .strings(required),
    ])
  }

  private mutating func form(of type: TypePlan) -> FreeJSON {
    switch type.form {
    case .object(let object): return self.object(object.fields, resource: object.resource, role: type.role)
    case .enumeration(let enumeration):
      let values = FreeJSON.members([
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

  private mutating func reference(to name: TypeName) -> FreeJSON {
    if name.parent != nil, let type = plan[name] { return form(of: type) }
    if references.insert(name).inserted { open.append(name) }
    return .members(["$ref": .string("#/$defs/\(name)")])
  }

  private mutating func property(_ field: FieldPlan, role: TypePlan.Role) -> FreeJSON {
    var value = schema(of: field.type)
    limit(&value, by: field.limits)
    if field.isClearable {
      value = anyOf([value, .members(["const": .string("")])])
    } else if role == .result, field.isOptional {
      value = anyOf([value, .members(["type": .string("null")])])
    }
    let facts = FreeJSON.members([
      "description": field.summary.map(describe), "default": field.defaultValue,
      "examples": field.example.map { .array([$0]) },
      "deprecated": field.deprecated == nil ? nil : .boolean(true),
      "writeOnly": field.isSecret ? .boolean(true) : nil,
      "x-excludes": field.excludes.isEmpty ? nil : .strings(field.excludes),
    ])
    return .object(value.members + facts.members)
  }

  /// Puts limits where they hold: beside the type, of which there is one where limits are allowed at all.
  private func limit(_ schema: inout FreeJSON, by limits: Limits) {
    let bounds = FreeJSON.members([
      "minimum": limits.minimum.map(FreeJSON.integer), "maximum": limits.maximum.map(FreeJSON.integer),
      "minLength": limits.minimumLength.map(FreeJSON.integer),
      "maxLength": limits.maximumLength.map(FreeJSON.integer),
      "minItems": limits.minimumItems.map(FreeJSON.integer),
      "maxItems": limits.maximumItems.map(FreeJSON.integer),
    ])
    schema = .object(schema.members + bounds.members)
  }

  private func describe(_ text: String) -> FreeJSON {
    guard text.count > descriptionLimit else { return .string(text) }
    let start = text.prefix(descriptionLimit - 1)
    let cut = start.lastIndex(of: " ") ?? start.endIndex
    return .string(text[..<cut] + "…")
  }
}
