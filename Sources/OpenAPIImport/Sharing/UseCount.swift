import ConnectionSpec

/// A place where a type of the document is used.
struct UsePlace: Hashable {
  /// The name of the resource, declared type or group that contains the place.
  var root: String
  /// The operation, if the place is among its parameters.
  var operation: String?
  var role: Structure.Role
  /// The path of member names from the root to the place.
  var path: [String]
  /// The file that declares the root, if it is a declared type.
  var file: String?
  /// Whether the place is the element of a list.
  var isElement = false

  func inside(_ name: String) -> UsePlace {
    var place = self
    place.path.append(name)
    place.isElement = false
    return place
  }

  var element: UsePlace {
    var place = self
    place.isElement = true
    return place
  }
}

/// The uses of a shape that has no type in the spec.
struct Use {
  var places: [UsePlace] = []
  /// Whether it must be declared, because it is recursive or a union refers to it.
  var needsName = false
  /// The type at the first place in the spec, whose text is kept.
  var seed: WrittenType?
  /// The position in the order in which shapes were found.
  var order: Int
}

/// Collects the uses of types that the spec does not declare.
///
/// Not recursive, because a document could exhaust the thread's stack.
struct UseCount {
  private enum Task {
    case need(Shape, UsePlace, seed: WrittenType?, named: Bool)
    case resource(StructureID)
    case visit(EditNode, Shape, UsePlace)
    case end(Shape)
  }

  let matching: TypeMatching
  private let budget: WorkBudget
  private(set) var uses: [Shape: Use] = [:]
  /// The resources that the spec does not declare, with their position in the order in which they were found.
  private(set) var resources: [StructureID: Int] = [:]
  private var tasks: [Task] = []
  /// The shapes whose members are being looked at.
  private var open: Set<Shape> = []

  private var model: APIModel { matching.model }

  init(_ matching: TypeMatching, budget: WorkBudget) {
    self.matching = matching
    self.budget = budget
  }

  /// Visits the keys of a declared type.
  mutating func visit(_ view: WrittenType, _ shape: Shape, _ place: UsePlace) {
    take(view, shape, place)
    run()
  }

  mutating func visit(fields: EditNode, _ id: StructureID, _ place: UsePlace) {
    take(fields: fields, id, place)
    run()
  }

  /// Records the use of a shape at a place that has no type in the spec.
  mutating func need(_ shape: Shape, _ place: UsePlace, seed: WrittenType?, named: Bool = false) {
    tasks.append(.need(shape, place, seed: seed, named: named))
    run()
  }

  private mutating func run() {
    while let task = tasks.popLast(), !budget.isExhausted {
      switch task {
      case .need(let shape, let place, let seed, let named): take(shape, place, seed: seed, named: named)
      case .resource(let id): take(resource: id)
      case .visit(let node, let shape, let place): take(WrittenType(node), shape, place)
      case .end(let shape): open.remove(shape)
      }
    }
  }

  private mutating func take(_ view: WrittenType, _ shape: Shape, _ place: UsePlace) {
    switch matching.decision(view, shape) {
    case .keep, .values: break
    case .fields(let node, let id): take(fields: node, id, place)
    case .list(let node, let element), .map(let node, let element):
      tasks.append(.visit(node, element, place.element))
    case .replace: tasks.append(.need(shape, place, seed: view, named: false))
    }
  }

  private mutating func take(fields: EditNode, _ id: StructureID, _ place: UsePlace) {
    let known = Dictionary(fields.entries.map { ($0.key, $0.value) }, uniquingKeysWith: { first, _ in first })
    takeMembers(of: id, at: place) { member, inner in
      known[member.name].map { .visit($0, member.shape, inner) }
        ?? .need(member.shape, inner, seed: nil, named: false)
    }
  }

  /// Pushes a task for every member onto the stack, the first on top.
  private mutating func takeMembers(
    of id: StructureID, at place: UsePlace, _ task: (Member, UsePlace) -> Task
  ) {
    let members = model[id].members
    // The cost of a place is proportional to the length of its path.
    guard
      budget.spend((members.count + 1) * (place.path.count + 1), at: model[id].pointer.description)
    else { return }
    tasks += members.reversed().map { task($0, place.inside($0.name)) }
  }

  private mutating func take(_ shape: Shape, _ place: UsePlace, seed: WrittenType?, named: Bool) {
    switch shape {
    case .scalar, .free, .anyObject: break
    case .list(let inner), .map(let inner):
      take(inner, place.element, seed: seed.flatMap(element), named: false)
    case .page(let inner), .searchPage(let inner):
      // A list page refers to its elements by name.
      take(inner, place.element, seed: seed.flatMap(element), named: true)
    case .expandable(let targets), .choice(let targets):
      tasks += targets.reversed().map { .resource($0.structure) }
    case .deleted(let id): take(resource: id)
    case .oneOf(let choices, _):
      tasks += choices.reversed().map {
        .need(.structure($0.structure), place, seed: seed, named: true)
      }
    case .structure(let id) where model[id].object != nil: take(resource: id)
    case .values, .structure, .either: define(shape, place, seed: seed, named: named)
    }
  }

  private func element(_ view: WrittenType) -> WrittenType? {
    switch view.form {
    case .list(let node), .map(let node): return WrittenType(node)
    case .expression(let expression):
      if case .apply(_, .name(let name)) = expression.form { return matching.types[name]?.view }
      return nil
    default: return nil
    }
  }

  private mutating func take(resource id: StructureID) {
    guard let object = model[id].object, matching.resources[object] == nil else { return }
    if resources[id] == nil {
      resources[id] = resources.count
      let place = UsePlace(root: camelCase(object), operation: nil, role: .results, path: [], file: nil)
      takeMembers(of: id, at: place) { .need($0.shape, $1, seed: nil, named: false) }
    }
  }

  private mutating func define(_ shape: Shape, _ place: UsePlace, seed: WrittenType?, named: Bool) {
    if matching.names[shape] != nil { return }
    let seed = resolved(seed)
    if open.contains(shape) { uses[shape]?.needsName = true }
    if uses[shape] != nil {
      uses[shape]?.places.append(place)
      if named { uses[shape]?.needsName = true }
      return
    }
    uses[shape] = Use(places: [place], needsName: named, seed: seed, order: uses.count)
    guard let id = shape.definingStructure else { return }
    open.insert(shape)
    tasks.append(.end(shape))
    var known: [String: EditNode] = [:]
    if case .fields(let fields)? = seed?.form {
      known = Dictionary(fields.entries.map { ($0.key, $0.value) }, uniquingKeysWith: { first, _ in first })
    }
    takeMembers(of: id, at: place) {
      .need($0.shape, $1, seed: known[$0.name].map(WrittenType.init), named: false)
    }
  }

  /// The definition of the type that a seed refers to by name; other seeds are returned unchanged.
  private func resolved(_ seed: WrittenType?) -> WrittenType? {
    guard case .expression(let expression)? = seed?.form else { return seed }
    guard case .name(let name) = expression.form, let type = matching.types[name], type.object == nil else {
      return nil
    }
    return type.view
  }
}
