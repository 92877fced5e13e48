import ConnectionSpec

/// One of the alternative schemas of a value.
struct SchemaOption {
  var schema: DocumentValue
  var pointer: JSONPointer
}

extension ShapeBuilder {
  /// The alternative schemas of a value; nil if there is only one.
  func options(of schema: DocumentValue, at pointer: JSONPointer) -> [SchemaOption]? {
    for keyword in ["anyOf", "oneOf"] {
      if let options = schema[keyword]?.elements, !options.isEmpty {
        return options.enumerated().map {
          SchemaOption(schema: $0.element, pointer: pointer + [keyword, "\($0.offset)"])
        }
      }
    }
    guard case .array(let types)? = schema["type"], types.count > 1 else { return nil }
    return types.map { type in
      let members = schema.members.map { $0.name == "type" ? .init(name: "type", value: type) : $0 }
      return SchemaOption(schema: .object(members), pointer: pointer)
    }
  }

  /// The shape of a value with alternative schemas.
  mutating func union(
    _ options: [SchemaOption], _ schema: DocumentValue, at pointer: JSONPointer, component: String?,
    role: Structure.Role, depth: Int
  ) -> FoundShape {
    guard budget.spend(options.count, at: pointer.description) else { return .free }
    var found = FoundShape(shape: .free)
    let isExpansion =
      role == .results && conventions.expansionExtension.map { schema[$0] != nil } ?? false
    var alternatives: [FoundShape] = []
    var isCircular = false
    for option in options {
      if option.schema["type"]?.string == "null" || option.schema["enum"]?.elements == [.null] {
        found.isNullable = true
        continue
      }
      if option.schema["enum"]?.elements == [.string("")] || option.schema["const"] == .string("") {
        found.isClearable = true
        continue
      }
      if role == .results, let target = target(option), isExpansion || target.isDeleted {
        alternatives.append(FoundShape(shape: .choice([target])))
        continue
      }
      let value = alternative(option.schema, at: option.pointer, role: role, depth: depth + 1)
      // A recursive alternative adds nothing to the others.
      if value.isCircular {
        isCircular = true
        continue
      }
      found.isNullable = found.isNullable || value.isNullable
      found.isClearable = found.isClearable || value.isClearable
      alternatives.append(value)
    }
    if alternatives.isEmpty, isCircular { return .circular }
    let (shape, limited) = joined(alternatives, schema, at: pointer, isExpansion: isExpansion)
    found.shape = shape
    found.limited = limited
    return found
  }

  /// The resource, or stub of one, that an alternative of an expandable field refers to.
  private mutating func target(_ option: SchemaOption) -> ObjectTarget? {
    guard let reference = option.schema["$ref"]?.string.flatMap(JSONPointer.init(reference:)),
      let name = Self.component(reference)
    else { return nil }
    if let owner = components.deleted[name] {
      return ObjectTarget(structure: resource(owner, isWhole: false), isDeleted: true)
    }
    guard components.resources[name] != nil else { return nil }
    return ObjectTarget(structure: resource(name, isWhole: false), isDeleted: false)
  }

  private mutating func joined(
    _ found: [FoundShape], _ schema: DocumentValue, at pointer: JSONPointer, isExpansion: Bool
  ) -> (Shape, DocumentValue) {
    var seen: Set<Shape> = []
    let shapes = found.map(\.shape).flatMap(Self.opened).filter { seen.insert($0).inserted }
    guard budget.spend(shapes.count, at: pointer.description) else { return (.free, .empty) }
    if shapes.count == 1 { return (shapes[0], found.first { $0.limited != .empty }?.limited ?? .empty) }
    if shapes.isEmpty { return (.free, .empty) }
    if shapes.contains(.free) { return (.free, .empty) }
    let targets = shapes.compactMap(target)
    let others = shapes.filter { target($0) == nil }
    if isExpansion, !targets.isEmpty, others == [.scalar(.string)] { return (.expandable(targets), .empty) }
    if others.isEmpty, areTellable(targets) { return (.choice(targets), .empty) }
    return (mixed(shapes, schema, at: pointer), .empty)
  }

  /// The alternatives of a shape, so that nested alternatives are on one level.
  private static func opened(_ shape: Shape) -> [Shape] {
    switch shape {
    case .choice(let targets): targets.map { $0.isDeleted ? .deleted($0.structure) : .choice([$0]) }
    case .anyObject(let ids): ids.map { .structure($0) }
    case .either(let first, let second): opened(first) + opened(second)
    default: [shape]
    }
  }

  private func target(_ shape: Shape) -> ObjectTarget? {
    switch shape {
    case .choice(let targets): targets.first
    case .deleted(let id): ObjectTarget(structure: id, isDeleted: true)
    case .structure(let id) where self[id].object != nil: ObjectTarget(structure: id, isDeleted: false)
    default: nil
    }
  }

  private func areTellable(_ targets: [ObjectTarget]) -> Bool {
    let objects = targets.filter { !$0.isDeleted }.compactMap { self[$0.structure].object }
    return targets.count > 1 && Set(objects).count == objects.count
  }

  /// The shape of alternatives of different kinds.
  private mutating func mixed(_ shapes: [Shape], _ schema: DocumentValue, at pointer: JSONPointer) -> Shape {
    var sets: [ValueSet] = []
    var structures: [StructureID] = []
    var rest: [Shape] = []
    for shape in shapes {
      switch shape {
      case .values(let set): sets.append(set)
      case .structure(let id): structures.append(id)
      case .choice(let targets): structures += targets.map(\.structure)
      default: rest.append(shape)
      }
    }
    var values = sets.count == 1 ? sets[0] : sets.isEmpty ? nil : ValueSet(sets.flatMap(\.values))
    guard budget.spend(values?.values.count ?? 0, at: pointer.description) else { return .free }
    if rest.contains(where: \.isText) { values = nil }
    if let set = values, case .scalar = listed(set, at: pointer) {
      values = nil
      rest.append(.scalar(.string))
    }
    let objects: Shape? =
      structures.isEmpty
      ? nil : structures.count == 1 ? .structure(structures[0]) : union(of: structures, schema, at: pointer)
    rest = Self.plain(rest)
    switch (objects, values, rest.count) {
    case (let objects?, nil, 0): return objects
    case (nil, let values?, 0): return .values(values)
    case (nil, nil, 1): return rest[0]
    case (let objects?, nil, 1) where rest[0].isExpression:
      if case .oneOf = objects { break }
      return .either(objects, or: rest[0])
    case (nil, let values?, 1) where rest[0].isExpression: return .either(.values(values), or: rest[0])
    default: break
    }
    let kinds = shapes.map(\.kind).sorted()
    omit(pointer, "a choice of \(kinds.joined(separator: ", ")) cannot be said in a spec; it becomes json")
    return .free
  }

  /// The shapes with different kinds of numbers joined to one, and different kinds of strings joined to one.
  private static func plain(_ shapes: [Shape]) -> [Shape] {
    var shapes = shapes
    if shapes.contains(.scalar(.number)) {
      shapes.removeAll { $0 == .scalar(.integer) || $0 == .scalar(.timestamp) || $0 == .scalar(.amount) }
    } else if shapes.contains(.scalar(.integer)) {
      shapes.removeAll { $0 == .scalar(.timestamp) }
    }
    let texts = shapes.filter(\.isText)
    if texts.count > 1 { shapes = shapes.filter { !texts.contains($0) } + [.scalar(.string)] }
    return shapes
  }

  private mutating func union(
    of ids: [StructureID], _ schema: DocumentValue, at pointer: JSONPointer
  ) -> Shape {
    guard let field = schema["discriminator"]?["propertyName"]?.string else { return .anyObject(ids) }
    let mapping = schema["discriminator"]?["mapping"]?.members ?? []
    guard budget.spend(ids.count + mapping.count, at: pointer.description) else { return .free }
    guard isWireName(field) else {
      omit(
        pointer + "discriminator", "the name \(quoted(field)) cannot be one in a spec; it tells nothing apart"
      )
      return .anyObject(ids)
    }
    let places = Dictionary(
      mapping.enumerated().compactMap { index, entry in entry.value.string.map { ($0, index) } },
      uniquingKeysWith: { first, _ in first })
    let choices = ids.map { id in
      let structure = self[id]
      let found = [places["#" + structure.pointer.description], structure.component.flatMap { places[$0] }]
      let name = found.compactMap { $0 }.min().map { mapping[$0].name }
      return UnionChoice(structure: id, value: name ?? structure.component)
    }
    let values = choices.compactMap(\.value)
    guard Set(values).count == ids.count else { return .anyObject(ids) }
    if let unfit = values.first(where: {
      $0.isEmpty || $0.utf8.count > longestName || refusedCharacters($0) != nil
    }) {
      omit(
        pointer + "discriminator",
        "the value \(quoted(unfit)) cannot be one in a spec; it tells nothing apart")
      return .anyObject(ids)
    }
    return .oneOf(choices, discriminator: field)
  }

  /// The shape of `allOf`: an object with the members of all parts, or the only part with a shape.
  mutating func combined(
    _ parts: [DocumentValue], _ schema: DocumentValue, at pointer: JSONPointer, component: String?,
    role: Structure.Role, depth: Int
  ) -> FoundShape {
    guard budget.spend(parts.count, at: pointer.description) else { return .free }
    var shapes: [FoundShape] = []
    var isCircular = false
    var isObject = schema["properties"] != nil
    for (index, part) in parts.enumerated() {
      let place = pointer + ["allOf", "\(index)"]
      let found = alternative(part, at: place, role: role, depth: depth + 1)
      if found.isCircular {
        // The part is a union that this schema is an alternative of; the members shared by all alternatives
        // are kept.
        isCircular = true
        if followed(part, at: place)?.schema["properties"] != nil { isObject = true }
      }
      if found.shape != .free { shapes.append(found) }
    }
    if isCircular, shapes.isEmpty, !isObject { return .circular }
    if !isObject, shapes.count == 1 { return shapes[0] }
    let areObjects = shapes.allSatisfy {
      if case .structure = $0.shape { true } else { $0.shape == .map(.free) }
    }
    if areObjects, isObject || !shapes.isEmpty {
      return FoundShape(
        shape: .structure(identifier(of: schema, at: pointer, component: component, role: role)))
    }
    if shapes.isEmpty { return .free }
    let kinds = Set(shapes.map(\.shape.kind)).sorted()
    omit(
      pointer + "allOf",
      "'allOf' of \(kinds.joined(separator: ", ")) cannot be said in a spec; it becomes json")
    return .free
  }
}

extension Scalar {
  /// Whether the value is a JSON string.
  var isText: Bool { jsonType == "string" }

  /// The JSON type of the value.
  var jsonType: String {
    switch self {
    case .string, .url, .email, .currency, .decimal: "string"
    case .integer, .amount, .timestamp: "integer"
    case .number: "number"
    case .boolean: "boolean"
    }
  }
}

extension Shape {
  /// Whether the shape is a JSON string with any value.
  var isText: Bool {
    if case .scalar(let scalar) = self { scalar.isText } else { false }
  }

  /// Whether the shape can be written as an expression without any names.
  var isExpression: Bool {
    switch self {
    case .scalar: true
    case .list(let inner), .map(let inner): inner.isExpression
    default: false
    }
  }

  /// The kind of the shape, for messages.
  var kind: String {
    switch self {
    case .scalar(let scalar): scalar.rawValue
    case .free: "json"
    case .values: "listed values"
    case .structure, .choice, .anyObject, .oneOf, .deleted: "objects"
    case .list: "arrays"
    case .map: "maps"
    case .page, .searchPage: "pages"
    case .expandable: "expandable references"
    case .either: "a choice"
    }
  }
}
