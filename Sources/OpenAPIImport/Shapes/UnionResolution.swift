import ConnectionSpec

/// Resolves unions of objects without a discriminator.
///
/// If every member that the objects share has the same type, they are joined to one object: a reader sees all
/// members, and those that not every alternative requires are optional. Enumerations of one member are
/// united, and objects of one member are resolved by the same rule. Parameters are joined only if all
/// alternatives require the same ones, since otherwise a call could be written that the API rejects. Other
/// objects are kept apart and tried in order, those with the most required members first.
struct UnionResolution {
  private(set) var structures: [Structure]
  private(set) var omissions: [Omission] = []
  /// The maximum nesting of objects that are joined, so that the stack is not exhausted.
  private static let deepest = 64

  /// The member that names the kind of a resource, which is not among its members.
  private let kindMember: String
  private let budget: WorkBudget
  private var joined: [[StructureID]: Shape] = [:]
  private var depth = 0

  init(_ structures: [Structure], kindMember: String, budget: WorkBudget) {
    self.structures = structures
    self.kindMember = kindMember
    self.budget = budget
  }

  private subscript(_ id: StructureID) -> Structure { structures[id.index] }

  /// Resolves every member of every structure; joining adds structures, which are resolved in turn.
  mutating func run() {
    var index = 0
    while index < structures.count, !budget.isExhausted {
      for member in structures[index].members.indices {
        let shape = resolved(structures[index].members[member].shape)
        structures[index].members[member].shape = shape
      }
      index += 1
    }
  }

  mutating func resolved(_ shape: Shape) -> Shape {
    switch shape {
    case .anyObject(let ids): return object(of: ids)
    case .list(let inner): return .list(resolved(inner))
    case .map(let inner): return .map(resolved(inner))
    case .page(let inner): return .page(resolved(inner))
    case .searchPage(let inner): return .searchPage(resolved(inner))
    case .either(let first, let second):
      let object = resolved(first)
      // The other type can stand beside one object only; `.free` are several that nothing tells apart.
      switch object {
      case .oneOf, .free:
        omit(
          object.structures + first.structures,
          "a choice of objects and \(second.kind) cannot be said in a spec; it becomes json")
        return .free
      default: return .either(object, or: second)
      }
    case .oneOf(let choices, let field?):
      guard let odd = choices.first(where: { !has(field, self[$0.structure]) }) else { return shape }
      let place = self[odd.structure].pointer.description
      omissions.append(
        Omission(
          pointer: place,
          message: "no member '\(field)', by which a union tells it; it is told by its members"))
      return object(of: choices.map(\.structure))
    default: return shape
    }
  }

  /// Whether the structure has the member that a union uses as discriminator.
  private func has(_ field: String, _ structure: Structure) -> Bool {
    if field == kindMember, structure.object != nil { return true }
    return structure.members.contains { $0.name == field }
  }

  private mutating func omit(_ structures: [StructureID], _ message: String) {
    guard let first = structures.first else { return }
    omissions.append(Omission(pointer: self[first].pointer.description, message: message))
  }

  private mutating func object(of ids: [StructureID]) -> Shape {
    if let known = joined[ids] { return known }
    if ids.count == 1 { return .structure(ids[0]) }
    guard depth < Self.deepest else { return .free }
    depth += 1
    defer { depth -= 1 }
    let size = ids.reduce(0) { $0 + 1 + self[$1].members.count }
    guard budget.spend(size, at: self[ids[0]].pointer.description) else { return .free }
    // A recursive union is not joined.
    joined[ids] = .free
    let shape = join(ids).map { Shape.structure($0) } ?? ordered(ids)
    joined[ids] = shape
    return shape
  }

  /// Joins the objects to one; nil if they are not compatible.
  private mutating func join(_ ids: [StructureID]) -> StructureID? {
    let parts = ids.map { self[$0] }
    guard parts.allSatisfy({ $0.object == nil }) else { return nil }
    if parts[0].role == .parameters {
      let required = parts.map { Set($0.members.filter(\.isRequired).map(\.name)) }
      guard required.allSatisfy({ $0 == required[0] }) else { return nil }
    }
    var members: [Member] = []
    var places: [String: Int] = [:]
    var requiring: [String: Int] = [:]
    for part in parts {
      var required: Set<String> = []
      for member in part.members {
        if member.isRequired, required.insert(member.name).inserted {
          requiring[member.name, default: 0] += 1
        }
        guard let index = places[member.name] else {
          places[member.name] = members.count
          members.append(member)
          continue
        }
        guard let both = merged(members[index], member) else { return nil }
        members[index] = both
      }
    }
    for index in members.indices {
      members[index].isRequired = requiring[members[index].name] == parts.count
    }
    var structure = Structure(role: parts[0].role, pointer: parts[0].pointer, component: parts[0].component)
    structure.isFilled = true
    structure.members = members.sorted { $0.name < $1.name }
    structures.append(structure)
    return StructureID(index: structures.count - 1)
  }

  private mutating func merged(_ left: Member, _ right: Member) -> Member? {
    guard let shape = merged(left.shape, right.shape), left.isClearable == right.isClearable else {
      return nil
    }
    var member = left
    member.shape = shape
    member.isNullable = left.isNullable || right.isNullable
    member.isSecret = shape.isText && (left.isSecret || right.isSecret)
    if left.limits != right.limits { member.limits = Limits() }
    return member
  }

  private mutating func merged(_ left: Shape, _ right: Shape) -> Shape? {
    let (left, right) = (resolved(left), resolved(right))
    if left == right { return left }
    switch (left, right) {
    case (.values(let first), .values(let second)): return .values(first.union(second))
    case (.values, .scalar(let scalar)) where scalar.isText: return right
    case (.scalar(let scalar), .values) where scalar.isText: return left
    case (.list(let first), .list(let second)): return merged(first, second).map { .list($0) }
    case (.map(let first), .map(let second)): return merged(first, second).map { .map($0) }
    case (.structure(let first), .structure(let second)):
      let shape = object(of: [first, second])
      return shape == .free ? nil : shape
    default: return nil
    }
  }

  /// A union of the objects, which their required members tell apart.
  private mutating func ordered(_ ids: [StructureID]) -> Shape {
    let counts = Dictionary(ids.map { ($0, requiredCount($0)) }, uniquingKeysWith: { first, _ in first })
    let sorted = ids.enumerated().sorted { left, right in
      let counts = (counts[left.element] ?? 0, counts[right.element] ?? 0)
      return counts.0 == counts.1 ? left.offset < right.offset : counts.0 > counts.1
    }.map(\.element)
    let choices = sorted.map { UnionChoice(structure: $0, value: nil) }
    for (index, id) in sorted.enumerated() where fieldCount(id) == 0 {
      if sorted[(index + 1)...].allSatisfy({ differs(self[id], self[$0]) }) { continue }
      omit(sorted, "several objects that nothing tells apart; the value becomes json")
      return .free
    }
    return .oneOf(choices, discriminator: nil)
  }

  /// Whether a member that both have tells them apart, because it has another JSON type.
  private func differs(_ left: Structure, _ right: Structure) -> Bool {
    guard budget.spend(left.members.count + right.members.count, at: left.pointer.description) else {
      return false
    }
    let types = Dictionary(
      right.members.compactMap { member -> (String, String)? in
        guard case .scalar(let scalar) = member.shape else { return nil }
        return (member.name, scalar.jsonType)
      }, uniquingKeysWith: { first, _ in first })
    return left.members.contains { member in
      guard case .scalar(let scalar) = member.shape, let other = types[member.name] else { return false }
      return scalar.jsonType != other
    }
  }

  private func requiredCount(_ id: StructureID) -> Int {
    fieldCount(id) + (self[id].object == nil ? 0 : 1)
  }

  /// The number of members that are always present.
  private func fieldCount(_ id: StructureID) -> Int {
    let structure = self[id]
    return structure.members.count { structure.role == .parameters ? $0.isRequired : !$0.isOptional }
  }
}
