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
struct UseCount {
  let matching: TypeMatching
  private(set) var uses: [Shape: Use] = [:]
  /// Resources that the spec does not declare, with whether more than their id is needed.
  private(set) var resources: [StructureID: Int] = [:]
  private var stack: [Shape] = []

  private var model: APIModel { matching.model }

  init(_ matching: TypeMatching) { self.matching = matching }

  /// What stands for a declared type's own keys.
  mutating func visit(_ view: TypeView, _ shape: Shape, _ place: UsePlace) {
    switch matching.decision(view, shape) {
    case .keep, .values: break
    case .fields(let node, let id): visit(fields: node, id, place)
    case .list(let node, let element), .map(let node, let element):
      visit(TypeView(node), element, place.element)
    case .replace: need(shape, place, seed: view)
    }
  }

  mutating func visit(fields: EditNode, _ id: StructureID, _ place: UsePlace) {
    for member in model[id].members {
      let inner = place.inside(member.name)
      if let node = fields[member.name] {
        visit(TypeView(node), member.shape, inner)
      } else {
        need(member.shape, inner, seed: nil)
      }
    }
  }

  /// A shape is needed at a place where the spec has nothing for it.
  mutating func need(_ shape: Shape, _ place: UsePlace, seed: TypeView?, named: Bool = false) {
    switch shape {
    case .scalar, .free, .anyObject: break
    case .list(let inner), .map(let inner), .page(let inner), .searchPage(let inner):
      need(inner, place.element, seed: seed.flatMap(element))
    case .expandable(let targets), .choice(let targets):
      for target in targets { need(resource: target.structure) }
    case .deleted(let id): need(resource: id)
    case .oneOf(let choices, _):
      for choice in choices { need(.structure(choice.structure), place, seed: seed, named: true) }
    case .structure(let id) where model[id].object != nil: need(resource: id)
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

  private mutating func need(resource id: StructureID) {
    guard let object = model[id].object, matching.resources[object] == nil else { return }
    if resources[id] == nil {
      resources[id] = resources.count
      let place = UsePlace(root: camelCase(object), operation: nil, role: .results, path: [], file: nil)
      for member in model[id].members { need(member.shape, place.inside(member.name), seed: nil) }
    }
  }

  private mutating func define(_ shape: Shape, _ place: UsePlace, seed: TypeView?, named: Bool) {
    if matching.names[shape] != nil { return }
    let seed = resolved(seed)
    if stack.contains(shape) { uses[shape]?.needsName = true }
    if uses[shape] != nil {
      uses[shape]?.places.append(place)
      if named { uses[shape]?.needsName = true }
      return
    }
    uses[shape] = Use(places: [place], needsName: named, seed: seed, order: uses.count)
    stack.append(shape)
    switch shape {
    case .structure(let id), .either(.structure(let id), or: _):
      for member in model[id].members {
        var inner: TypeView?
        if case .fields(let fields)? = seed?.form { inner = fields[member.name].map(TypeView.init) }
        need(member.shape, place.inside(member.name), seed: inner)
      }
    default: break
    }
    stack.removeLast()
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

/// `checkout.session` as `CheckoutSession`.
func camelCase(_ text: String) -> String {
  text.split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }
    .map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
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
