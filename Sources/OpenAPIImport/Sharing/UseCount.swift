import ConnectionSpec

/// A place that a type of the document is needed at.
struct UsePlace: Hashable {
  /// The resource, declared type or group that the place belongs to, as a name.
  var root: String
  /// The operation, where the place is among its parameters.
  var operation: String?
  var role: Structure.Role
  /// The names of the members that lead there.
  var path: [String]
  /// The file that declares the root, where it is a type.
  var file: String?
  /// It is the element of a list.
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

/// What is known of a shape that the spec has no type for.
struct Use {
  var places: [UsePlace] = []
  /// It must have a name: it holds itself, or a union refers to it.
  var needsName = false
  /// What the spec had at the first place, whose words are kept.
  var seed: TypeView?
  /// The order in which it was met.
  var order: Int
}

/// Counts where the spec needs types that it does not declare.
///
/// What is still to be looked at is kept on a stack of its own, so that no document can exhaust the thread's.
struct UseCount {
  private enum Task {
    case need(Shape, UsePlace, seed: TypeView?, named: Bool)
    case resource(StructureID)
    case visit(EditNode, Shape, UsePlace)
    case end(Shape)
  }

  let matching: TypeMatching
  private let budget: WorkBudget
  private(set) var uses: [Shape: Use] = [:]
  /// Resources that the spec does not declare, with whether more than their id is needed.
  private(set) var resources: [StructureID: Int] = [:]
  private var tasks: [Task] = []
  /// The shapes whose members are being looked at.
  private var open: Set<Shape> = []

  private var model: APIModel { matching.model }

  init(_ matching: TypeMatching, budget: WorkBudget) {
    self.matching = matching
    self.budget = budget
  }

  /// What stands for a declared type's own keys.
  mutating func visit(_ view: TypeView, _ shape: Shape, _ place: UsePlace) {
    take(view, shape, place)
    run()
  }

  mutating func visit(fields: EditNode, _ id: StructureID, _ place: UsePlace) {
    take(fields: fields, id, place)
    run()
  }

  /// A shape is needed at a place where the spec has nothing for it.
  mutating func need(_ shape: Shape, _ place: UsePlace, seed: TypeView?, named: Bool = false) {
    tasks.append(.need(shape, place, seed: seed, named: named))
    run()
  }

  private mutating func run() {
    while let task = tasks.popLast(), !budget.isExhausted {
      switch task {
      case .need(let shape, let place, let seed, let named): take(shape, place, seed: seed, named: named)
      case .resource(let id): take(resource: id)
      case .visit(let node, let shape, let place): take(TypeView(node), shape, place)
      case .end(let shape): open.remove(shape)
      }
    }
  }

  private mutating func take(_ view: TypeView, _ shape: Shape, _ place: UsePlace) {
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

  /// Puts what every member needs on the stack, the first on top.
  private mutating func takeMembers(
    of id: StructureID, at place: UsePlace, _ task: (Member, UsePlace) -> Task
  ) {
    let members = model[id].members
    // The way to a place is as long as it is deep.
    guard
      budget.spend((members.count + 1) * (place.path.count + 1), at: model[id].pointer.description)
    else { return }
    tasks += members.reversed().map { task($0, place.inside($0.name)) }
  }

  private mutating func take(_ shape: Shape, _ place: UsePlace, seed: TypeView?, named: Bool) {
    switch shape {
    case .scalar, .free, .anyObject: break
    case .list(let inner), .map(let inner):
      take(inner, place.element, seed: seed.flatMap(element), named: false)
    case .page(let inner), .searchPage(let inner):
      // A page says by name what it holds.
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

  private func element(_ view: TypeView) -> TypeView? {
    switch view.form {
    case .list(let node), .map(let node): return TypeView(node)
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

  private mutating func define(_ shape: Shape, _ place: UsePlace, seed: TypeView?, named: Bool) {
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
      .need($0.shape, $1, seed: known[$0.name].map(TypeView.init), named: false)
    }
  }

  /// A seed with its own keys instead of its name.
  private func resolved(_ seed: TypeView?) -> TypeView? {
    guard case .expression(let expression)? = seed?.form else { return seed }
    guard case .name(let name) = expression.form, let type = matching.types[name], type.object == nil else {
      return nil
    }
    return type.view
  }
}

/// `checkout.session` as `CheckoutSession`: of the text only ASCII letters and digits, and not too many.
func camelCase(_ text: String) -> String {
  var result: [UInt8] = []
  var isStart = true
  for byte in text.utf8.prefix(1_024) {
    if !ASCIIByte.isLetterOrDigit(byte) {
      isStart = true
    } else {
      result.append(isStart && byte >= 0x61 ? byte & 0xDF : byte)
      isStart = false
    }
  }
  return String(decoding: result, as: UTF8.self)
}

/// `CheckoutSession` as `checkout_session`.
func snakeCase(_ text: String) -> String {
  var result = ""
  var previous: Character = "_"
  for character in text {
    if character.isUppercase, previous.isLowercase || previous.isNumber { result += "_" }
    result += character.isLetter || character.isNumber ? character.lowercased() : "_"
    previous = character
  }
  return result
}
