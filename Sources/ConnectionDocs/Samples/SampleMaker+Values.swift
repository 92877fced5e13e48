import ConnectionPlan
import ConnectionSpec
import JSONText

extension SampleMaker {
  /// Past this depth, lists and maps are left empty and nothing optional is shown.
  private static let depthLimit = 3

  /// A sample value of a type; for a plain string, it depends on the field's name.
  func value(of type: ResolvedType, name: String, depth: Int, echo: [OrderedJSON.Member] = []) -> OrderedJSON
  {
    switch type {
    case .scalar(let scalar): scalarValue(scalar, name: name)
    case .json: .object([])
    case .id(let resource), .expandable(let resource), .expandableOrDeleted(let resource):
      .string(id(of: firstResource(of: resource)))
    case .model(let model): modelValue(model, name: name, depth: depth, echo: echo)
    case .list(let element):
      .array(
        isListed(element, name: name, depth: depth)
          ? [value(of: element, name: name.singular, depth: depth + 1)] : [])
    case .map(let element):
      depth > Self.depthLimit ? .object([]) : mapValue(of: element, name: name, depth: depth)
    case .page(let element): page(of: element, depth: depth, echo: echo)
    case .searchPage(let element): searchPage(of: element, depth: depth, echo: echo)
    case .deleted(let resource): stub(of: resource)
    case .deletable(let resource):
      // Past the depth limit the stub is used, which ends recursion.
      depth > Self.depthLimit
        ? stub(of: resource) : modelValue(resource, name: name, depth: depth, echo: echo)
    }
  }

  /// Whether a list is shown with an element: not where that would be a placeholder string.
  private func isListed(_ element: ResolvedType, name: String, depth: Int) -> Bool {
    guard depth <= Self.depthLimit else { return false }
    return element != .scalar(.string) || TypicalNames.isKnown(name.singular)
  }

  private func modelValue(
    _ name: TypeName, name wireName: String, depth: Int, echo: [OrderedJSON.Member]
  ) -> OrderedJSON {
    guard let type = plan[name] else { return .object([]) }
    switch type.form {
    case .object(let object): return objectValue(object, role: type.role, depth: depth, echo: echo)
    case .enumeration(let enumeration):
      if let first = enumeration.cases.first { return .string(first.value) }
      return enumeration.alternative.map { value(of: $0.type, name: wireName, depth: depth) } ?? .string("")
    case .union(let union): return unionValue(union, depth: depth)
    case .objectOrValue(let fields, let value, _):
      // Parameters are shown in their simple form, results in their full one.
      if type.role == .parameters { return self.value(of: value, name: wireName, depth: depth) }
      return modelValue(fields, name: wireName, depth: depth, echo: [])
    }
  }

  private func objectValue(
    _ object: ObjectPlan, role: TypePlan.Role, depth: Int, echo: [OrderedJSON.Member]
  ) -> OrderedJSON {
    var members: [OrderedJSON.Member] = []
    for field in object.fields {
      guard let value = fieldValue(field, role: role, depth: depth, echo: echo) else { continue }
      members.append(.init(name: field.wireName, value: value))
    }
    if let resource = object.resource {
      let member = OrderedJSON.Member(name: "object", value: .string(resource.object))
      members.insert(member, at: members.first?.name == "id" ? 1 : 0)
    }
    return .object(members)
  }

  private func fieldValue(
    _ field: FieldPlan, role: TypePlan.Role, depth: Int, echo: [OrderedJSON.Member]
  ) -> OrderedJSON? {
    if let echoed = echo.first(where: { $0.name == field.wireName })?.value, isEchoed(echoed, as: field.type)
    {
      return echoed
    }
    if let example = field.example { return example }
    let isNeeded = role == .parameters ? field.isRequired : !field.isOptional
    let isExpected = field.deprecated == nil && depth <= 1 && TypicalNames.isExpected(field.wireName)
    guard isNeeded || (isExpected && isPlain(field.type)) else { return nil }
    return value(of: field.type, name: field.wireName, depth: depth + 1)
  }

  /// Whether a value of the request can be used in the response as it is.
  private func isEchoed(_ value: OrderedJSON, as type: ResolvedType) -> Bool {
    switch (value, type) {
    case (.string(let text), .scalar(let scalar)):
      !text.isEmpty && [.string, .url, .email, .currency, .decimal].contains(scalar)
    case (.string(let text), .id), (.string(let text), .expandable),
      (.string(let text), .expandableOrDeleted):
      !text.isEmpty
    case (.number, .scalar(let scalar)): [.integer, .amount, .number, .timestamp].contains(scalar)
    case (.boolean, .scalar(.boolean)): true
    case (.object(let members), .map(.scalar(.string))): !members.isEmpty
    case (.string(let text), .model(let name)):
      if case .enumeration(let values)? = plan[name]?.form {
        values.cases.contains { $0.value == text }
      } else {
        false
      }
    default: false
    }
  }

  private func isPlain(_ type: ResolvedType) -> Bool {
    switch type {
    case .scalar, .id, .expandable, .expandableOrDeleted: true
    case .map(let element): isPlain(element)
    case .model(let name):
      if case .enumeration? = plan[name]?.form { true } else { TypicalNames.isSmall(plan[name]?.object) }
    default: false
    }
  }

  private func unionValue(_ union: UnionPlan, depth: Int) -> OrderedJSON {
    let members = union.members.filter { if case .deleted = $0.type { false } else { true } }
    // Past the depth limit the least nested member is used, which ends recursion.
    let flattest = members.min { levels(of: $0.type) < levels(of: $1.type) }
    guard let member = depth > Self.depthLimit ? flattest : members.first else { return .object([]) }
    let json = value(of: member.type, name: "", depth: depth)
    guard case .field(let name) = union.discriminator, let value = member.value else { return json }
    return json.setting([name], to: .string(value))
  }

  private func levels(of type: ResolvedType) -> Int {
    if case .model(let name) = type { levels[name] ?? 0 } else { 0 }
  }

  /// The resource itself, or the first of a union of resources.
  private func firstResource(of name: TypeName) -> TypeName {
    guard case .union(let union)? = plan[name]?.form else { return name }
    for member in union.members {
      if case .model(let resource) = member.type { return resource }
    }
    return name
  }

  private func mapValue(of element: ResolvedType, name: String, depth: Int) -> OrderedJSON {
    if case .scalar(.string) = element {
      return .members(["order": .string("1042")])
    }
    return .members(["eur": value(of: element, name: name.singular, depth: depth + 1)])
  }

  private func stub(of resource: TypeName) -> OrderedJSON {
    .members([
      "id": .string(id(of: resource)),
      "object": plan[resource]?.object?.resource.map { .string($0.object) },
      "deleted": .boolean(true),
    ])
  }
}
