import ConnectionSpec

/// Matches the declared types of a spec with shapes of the document, and decides whether a written type fits
/// a shape.
///
/// The types that an author named are recognized by their uses. A type with several shapes is assigned to the
/// most similar one, and among equals to the one with the most uses.
struct TypeMatching {
  let model: APIModel
  let types: [String: EditedSpec.DeclaredType]
  /// The shape that is assigned to each declared type.
  private(set) var assigned: [String: Shape] = [:]
  /// The declared type of each shape.
  private(set) var names: [Shape: String] = [:]
  /// The declared resources by the value of their `object`.
  let resources: [String: String]
  private let budget: WorkBudget

  init(model: APIModel, types: [EditedSpec.DeclaredType], budget: WorkBudget) {
    self.model = model
    self.budget = budget
    self.types = Dictionary(types.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    resources = Dictionary(
      types.compactMap { type in type.object.map { ($0, type.name) } },
      uniquingKeysWith: { first, _ in first })
  }

  /// Assigns shapes to types, by the uses found in the spec.
  mutating func assign(_ votes: [String: [Shape: Int]]) {
    for (name, type) in types {
      guard let object = type.object, let id = model.resource(object), model[id].isFilled else { continue }
      assigned[name] = .structure(id)
    }
    for (name, candidates) in votes {
      guard let type = types[name], type.object == nil else { continue }
      let scores = candidates.reduce(into: [:]) { $0[$1.key] = similarity(type, $1.key) }
      let best = candidates.max { left, right in
        let scores = (scores[left.key] ?? 0, scores[right.key] ?? 0)
        if scores.0 != scores.1 { return scores.0 < scores.1 }
        return left.value == right.value ? tie(left.key) > tie(right.key) : left.value < right.value
      }
      assigned[name] = best?.key
    }
    for (name, shape) in assigned.sorted(by: { $0.key < $1.key }) {
      guard let other = names[shape] else {
        names[shape] = name
        continue
      }
      if votes[name]?[shape] ?? 0 > votes[other]?[shape] ?? 0 { names[shape] = name }
    }
  }

  /// A text that orders shapes the same way in every run.
  private func tie(_ shape: Shape) -> String {
    switch shape {
    case .values(let set): set.values.joined(separator: " ")
    default: shape.structures.map { model[$0].pointer.description }.joined(separator: " ")
    }
  }

  /// The similarity of a declared type and a shape: 1 if the type describes all of the shape.
  func similarity(_ type: EditedSpec.DeclaredType, _ shape: Shape) -> Double {
    switch (type.view.form, shape) {
    case (.fields(let fields), .structure(let id)), (.fields(let fields), .either(.structure(let id), or: _)):
      let declared = Dictionary(
        fields.entries.map { ($0.key, $0.value) }, uniquingKeysWith: { first, _ in first })
      let members = model[id].members
      guard budget.spend(1 + declared.count + members.count, at: model[id].pointer.description) else {
        return 0
      }
      if declared.isEmpty || members.isEmpty { return declared.isEmpty && members.isEmpty ? 1 : 0.1 }
      let common = members.reduce(0.0) { sum, member in
        guard let node = declared[member.name] else { return sum }
        return sum + (saysAll(of: member, node, model[id].role) ? 1 : 0.9)
      }
      let described = Set(members.map(\.name))
      let extra = declared.keys.count { !described.contains($0) }
      return common / Double(members.count + extra)
    case (.values(let node), .values(let set)), (.values(let node), .either(.values(let set), or: _)):
      let declared = Set(WrittenType.values(node))
      guard budget.spend(1 + declared.count + set.values.count, at: type.name) else { return 0 }
      return Double(declared.intersection(set.values).count) / Double(declared.union(set.values).count)
    default: return 0
    }
  }

  private func saysAll(of member: Member, _ node: EditNode, _ role: Structure.Role) -> Bool {
    let view = WrittenType(node)
    if role == .parameters {
      guard (node["required"]?.text == "true") == member.isRequired,
        (node["clearable"]?.text == "true") == member.isClearable
      else { return false }
    } else if member.isOptional, !view.isOptional {
      return false
    }
    switch (view.form, member.shape) {
    case (.expression(let expression), .scalar(let scalar)):
      if case .name(let name) = expression.form { return Scalar(rawValue: name)?.jsonType == scalar.jsonType }
      return true
    case (.expression(let expression), _):
      if case .name(let name) = expression.form { return types[name] != nil }
      return true
    case (.values(let node), .values(let set)): return ValueSet(WrittenType.values(node)) == set
    default: return true
    }
  }
}

extension TypeMatching {
  /// Whether an expression agrees with the document, or is more specific.
  func fits(_ form: TypeExpression.Form, _ shape: Shape) -> Bool {
    switch (form, shape) {
    case (.name("json"), _): return shape == .free
    case (.name(let name), _): return fits(name, shape)
    case (_, .free): return true
    case (.apply("list", let inner), .list(let element)): return fits(inner, element)
    case (.apply("map", let inner), .map(let element)): return fits(inner, element)
    case (.apply("page", let inner), .page(let element)): return fits(inner, element)
    case (.apply("search-page", let inner), .searchPage(let element)): return fits(inner, element)
    case (.apply("id", _), .scalar(let scalar)): return scalar.isText
    case (.apply("expandable", let inner), .expandable(let targets)):
      return self.targets(inner) == self.targets(targets)
    case (.apply("expandable", .name(let name)), .either(.structure(let id), or: .scalar(let scalar))):
      return scalar.isText && holds(name, id)
    case (.apply("deleted", .name(let name)), .deleted(let id)):
      return types[name]?.object == model[id].object
    case (.choice, .choice(let targets)): return self.targets(form) == self.targets(targets)
    default: return false
    }
  }

  private func fits(_ name: String, _ shape: Shape) -> Bool {
    if let scalar = Scalar(rawValue: name) {
      if case .scalar(let other) = shape { return scalar.jsonType == other.jsonType }
      return shape == .free
    }
    guard let type = types[name] else { return false }
    if shape == .free || assigned[name] == shape { return true }
    switch shape {
    // Values that an author listed for a string of the document are more specific.
    case .scalar(let scalar):
      if case .values = type.view.form { return scalar.isText }
      return false
    case .structure(let id): return type.object != nil && type.object == model[id].object
    case .choice(let targets): return targets.count == 1 && type.object == model[targets[0].structure].object
    default: return false
    }
  }

  /// Whether a declared resource has all members of an object that the document does not mark as a resource.
  private func holds(_ name: String, _ id: StructureID) -> Bool {
    guard let type = types[name], type.object != nil, model[id].object == nil else { return false }
    let fields = Set((type.node["fields"]?.entries ?? []).map(\.key))
    return model[id].members.allSatisfy { fields.contains($0.name) }
  }

  private func targets(_ targets: [ObjectTarget]) -> Set<String> {
    Set(targets.map { (model[$0.structure].object ?? "") + ($0.isDeleted ? " deleted" : "") })
  }

  private func targets(_ form: TypeExpression.Form) -> Set<String> {
    switch form {
    case .name(let name): [types[name]?.object ?? name]
    case .apply(_, let inner): Set(targets(inner).map { $0 + " deleted" })
    case .choice(let parts): Set(parts.flatMap { targets($0) })
    }
  }
}

/// A decision about a type at a place of the spec.
enum TypeDecision {
  /// The type agrees with the document.
  case keep
  /// An inline object, whose fields are compared one by one.
  case fields(EditNode, StructureID)
  case values(EditNode, ValueSet)
  case list(EditNode, Shape)
  case map(EditNode, Shape)
  /// The type differs from the document.
  case replace
}

extension TypeMatching {
  func decision(_ view: WrittenType, _ shape: Shape) -> TypeDecision {
    switch (view.form, shape) {
    case (.expression(let expression), _): return fits(expression.form, shape) ? .keep : .replace
    case (.nothing, _): return .replace
    case (_, .free): return .keep
    case (.fields(let node), .structure(let id)):
      return view.alternative == nil && model[id].object == nil ? .fields(node, id) : .replace
    case (.fields(let node), .either(.structure(let id), or: let other)):
      return view.alternative.map { fits($0.form, other) } ?? false ? .fields(node, id) : .replace
    case (.values(let node), .values(let set)): return view.alternative == nil ? .values(node, set) : .replace
    case (.values(let node), .either(.values(let set), or: let other)):
      return view.alternative.map { fits($0.form, other) } ?? false ? .values(node, set) : .replace
    case (.values, .scalar(let scalar)): return scalar.isText ? .keep : .replace
    case (.list(let node), .list(let element)): return .list(node, element)
    case (.map(let node), .map(let element)): return .map(node, element)
    case (.oneOf(let node), .oneOf(let choices, _)):
      let members = WrittenType.members(node).map { assigned[$0.name] }
      return Set(members) == Set(choices.map { .structure($0.structure) }) ? .keep : .replace
    default: return .replace
    }
  }
}
