import ConnectionSpec

/// The text of a type: an expression, or the keys of a YAML mapping.
enum TypeText {
  case expression(String)
  case keys([(String, EditNode)])

  /// The keys of a YAML mapping; an expression is the value of `type`.
  var keys: [(String, EditNode)] {
    switch self {
    case .expression(let text): [("type", .scalar(text))]
    case .keys(let keys): keys
    }
  }
}

/// Writes shapes in the spec language.
struct SpecRendering {
  let matching: TypeMatching
  /// The names of the types that the import declares.
  let declared: [Shape: String]
  /// The names of the resources that the import declares, by the value of their `object`.
  let newResources: [String: String]
  let takesWords: Bool
  let budget: WorkBudget

  private var model: APIModel { matching.model }

  func name(of shape: Shape) -> String? { matching.names[shape] ?? declared[shape] }

  func resource(_ id: StructureID) -> String {
    let object = model[id].object ?? ""
    return matching.resources[object] ?? newResources[object] ?? camelCase(object)
  }

  /// The type of a shape; text that people wrote at the same place (`seed`) is kept.
  func type(_ shape: Shape, seed: WrittenType? = nil) -> TypeText {
    if case .expression(let expression)? = seed?.form, matching.fits(expression.form, shape) {
      return .expression(expression.form.description)
    }
    if let name = name(of: shape) { return .expression(name) }
    switch shape {
    case .scalar(let scalar): return .expression(scalar.rawValue)
    case .free, .anyObject: return .expression("json")
    case .list(let inner): return wrap(inner, "list", seed)
    case .map(let inner): return wrap(inner, "map", seed)
    case .page(let inner): return wrap(inner, "page", seed)
    case .searchPage(let inner): return wrap(inner, "search-page", seed)
    case .expandable(let targets): return .expression("expandable(\(alternatives(targets)))")
    case .choice(let targets): return .expression(alternatives(targets))
    case .deleted(let id): return .expression("deleted(\(resource(id)))")
    case .values(let set): return .keys([("values", values(set, seed))])
    case .structure(let id):
      return model[id].object == nil ? .keys([("fields", fields(id, seed: seed))]) : .expression(resource(id))
    case .oneOf(let choices, let field): return oneOf(choices, field)
    case .either(let first, let second):
      guard case .expression(let other) = type(second) else { return .expression("json") }
      return .keys([("or", .scalar(other))] + inline(first, seed))
    }
  }

  private func wrap(_ inner: Shape, _ form: String, _ seed: WrittenType?) -> TypeText {
    var innerSeed: WrittenType?
    switch seed?.form {
    case .list(let node)?, .map(let node)?: innerSeed = WrittenType(node)
    default: break
    }
    switch type(inner, seed: innerSeed) {
    case .expression(let text): return .expression("\(form)(\(text))")
    case .keys(let keys): return .keys([(form, .table(keys))])
    }
  }

  /// The keys of an enumeration or object, written inline even if it has a name, because `or:` requires it.
  private func inline(_ shape: Shape, _ seed: WrittenType?) -> [(String, EditNode)] {
    switch shape {
    case .values(let set): [("values", values(set, seed))]
    case .structure(let id): [("fields", fields(id, seed: seed))]
    default: []
    }
  }

  private func alternatives(_ targets: [ObjectTarget]) -> String {
    targets.map { $0.isDeleted ? "deleted(\(resource($0.structure)))" : resource($0.structure) }
      .joined(separator: " | ")
  }

  private func oneOf(_ choices: [UnionChoice], _ field: String?) -> TypeText {
    let members = choices.map { choice in
      (choice.value ?? "", name(of: .structure(choice.structure)) ?? resource(choice.structure))
    }
    guard let field else {
      return .keys([("one-of", .list(members.map(\.1))), ("discriminator", .scalar("none"))])
    }
    let entries = members.map { ($0.0, EditNode.scalar($0.1)) }
    return .keys([("discriminator", .scalar(field)), ("one-of", .table(entries))])
  }

  /// The values, with the text that people wrote about them, or with Swift names if two would get the same
  /// one.
  func values(_ set: ValueSet, _ seed: WrittenType?) -> EditNode {
    guard budget.spend(set.values.count, at: set.values.first ?? "") else { return .list([]) }
    guard case .values(let node)? = seed?.form, node.isTable else {
      let names = SwiftValueNames(set.values).names
      if names.isEmpty { return .list(set.values) }
      return .table(
        set.values.map { value in
          (value, .table(names[value].map { [("swift", .scalar($0))] } ?? []))
        }, style: .block)
    }
    let known = node.entries.filter { set.contains($0.key) }.map(\.copy)
    let said = Set(known.map(\.key))
    let new = set.values.filter { !said.contains($0) }
    return EditNode(.table(known + new.map { EditEntry(key: $0, value: .table([])) }), style: node.style)
  }

  /// The members of an object; the required ones of parameters and the id of results come first.
  func fields(_ id: StructureID, seed: WrittenType? = nil) -> EditNode {
    let structure = model[id]
    var known: EditNode?
    if case .fields(let node)? = seed?.form { known = node }
    var ordered = structure.members
    if structure.role == .parameters {
      ordered = ordered.filter(\.isRequired) + ordered.filter { !$0.isRequired }
    } else if let index = ordered.firstIndex(where: { $0.name == "id" }) {
      ordered.insert(ordered.remove(at: index), at: 0)
    }
    guard budget.spend(1 + ordered.count, at: structure.pointer.description) else { return .table([]) }
    let entries = known?.entries ?? []
    let byName = Dictionary(ordered.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    let kept = Set(entries.map(\.key)).intersection(byName.keys)
    // A new member is inserted after the member that precedes it in the document.
    var followers: [String?: [EditEntry]] = [:]
    var previous: String?
    for member in ordered {
      if kept.contains(member.name) {
        previous = member.name
      } else {
        followers[previous, default: []]
          .append(EditEntry(key: member.name, value: field(member, structure, seed: nil)))
      }
    }
    var all = followers[nil] ?? []
    for entry in entries {
      guard let member = byName[entry.key] else { continue }
      all.append(EditEntry(key: member.name, value: field(member, structure, seed: entry.value)))
      all += followers[member.name] ?? []
    }
    return EditNode(.table(all))
  }

  /// The YAML value that describes a field or parameter.
  func field(_ member: Member, _ owner: Structure, seed: EditNode? = nil) -> EditNode {
    let type = id(member, owner) ?? self.type(member.shape, seed: seed.map { WrittenType($0) })
    var facts: [(String, EditNode)] = []
    if owner.role == .parameters {
      if member.isRequired { facts.append(("required", .scalar("true"))) }
      if member.isClearable { facts.append(("clearable", .scalar("true"))) }
      facts += limits(member.limits)
      if member.isSecret, seed?["secret"] == nil { facts.append(("secret", .scalar("true"))) }
    }
    var words = seed.map(human) ?? []
    if words.isEmpty, takesWords, let text = FirstSentence.of(member.words) {
      words = [("summary", .scalar(text))]
    }
    if member.isDeprecated, !words.contains(where: { $0.0 == "deprecated" }) {
      words.append(("deprecated", .scalar("The API will drop it.")))
    }
    let isOptional = owner.role == .results && member.isOptional
    switch type {
    case .expression(let text):
      let whole = text + (isOptional ? "?" : "")
      if facts.isEmpty, words.isEmpty { return .scalar(whole) }
      return .table([("type", .scalar(whole))] + facts + words)
    case .keys(let keys):
      if isOptional { facts.append(("nullable", .scalar("true"))) }
      return .table(words + facts + keys)
    }
  }

  /// The type `id(…)` of a resource's own id field; nil for other members.
  private func id(_ member: Member, _ owner: Structure) -> TypeText? {
    guard member.name == "id", owner.object != nil, case .scalar(.string) = member.shape,
      let id = owner.object.flatMap(model.resource)
    else { return nil }
    return .expression("id(\(resource(id)))")
  }

  func limits(_ limits: Limits) -> [(String, EditNode)] {
    let all: [(String, Int?)] = [
      ("min", limits.minimum), ("max", limits.maximum), ("min-length", limits.minimumLength),
      ("max-length", limits.maximumLength), ("min-items", limits.minimumItems),
      ("max-items", limits.maximumItems),
    ]
    return all.compactMap { key, value in value.map { (key, .scalar("\($0)")) } }
  }

  /// The keys that people write, of which an import adds only `secret` and `deprecated`.
  private func human(_ node: EditNode) -> [(String, EditNode)] {
    let keys = ["summary", "swift", "secret", "default", "example", "excludes", "deprecated"]
    return node.entries.filter { keys.contains($0.key) }.map { ($0.key, $0.value.copy) }
  }
}
