import ConnectionSpec

/// The type of a value of the API, in terms of the spec language.
indirect enum Shape: Hashable, Sendable {
  case scalar(Scalar)
  /// Any JSON value.
  case free
  case values(ValueSet)
  case structure(StructureID)
  case list(Shape)
  case map(Shape)
  case page(Shape)
  case searchPage(Shape)
  case expandable([ObjectTarget])
  case choice([ObjectTarget])
  case deleted(StructureID)
  /// Objects without a discriminator; whether they are joined is decided when all are known.
  case anyObject([StructureID])
  case oneOf([UnionChoice], discriminator: String?)
  /// An enumeration or object, or another type.
  case either(Shape, or: Shape)
}

/// A reference to a resource, or to the stub of a deleted one.
struct ObjectTarget: Hashable, Sendable {
  var structure: StructureID
  var isDeleted: Bool
}

/// An object of a union.
struct UnionChoice: Hashable, Sendable {
  var structure: StructureID
  /// The discriminator's value for the object.
  var value: String?
}

/// The values of an enumeration; two are equal if they have the same values in any order.
struct ValueSet: Hashable, Sendable {
  let values: [String]
  private let set: Set<String>
  /// The hash of the values in any order, computed once because sets are compared often and may be large.
  private let hash: Int

  init(_ values: [String]) {
    var set: Set<String> = []
    self.values = values.filter { set.insert($0).inserted }
    self.set = set
    hash = set.hashValue
  }

  func contains(_ value: String) -> Bool { set.contains(value) }

  func union(_ other: ValueSet) -> ValueSet { ValueSet(values + other.values) }

  static func == (left: ValueSet, right: ValueSet) -> Bool {
    left.hash == right.hash && left.set == right.set
  }
  func hash(into hasher: inout Hasher) { hasher.combine(hash) }
}

/// The identifier of an object of the API: its index in the table.
struct StructureID: Hashable, Comparable, Sendable {
  var index: Int

  static func < (left: StructureID, right: StructureID) -> Bool { left.index < right.index }
}

/// An object of the API: its members and where they come from.
struct Structure: Sendable {
  enum Role: Hashable, Sendable { case parameters, results }

  var role: Role
  /// The place in the document.
  var pointer: JSONPointer
  /// The name under `components/schemas`, if it has one.
  var component: String?
  /// The value of its `object` field; nil for an object that is not a resource.
  var object: String?
  /// The description in the document.
  var words: String?
  /// Whether a deleted object leaves a stub.
  var isDeletable = false
  /// Whether the members are known; otherwise only the id is.
  var isFilled = false
  var members: [Member] = []
}

/// A member of an object: a field of a response, or a parameter of a request.
struct Member: Sendable {
  var name: String
  var shape: Shape
  /// Whether a parameter must be sent, or a field is always present.
  var isRequired = false
  var isNullable = false
  /// Whether the empty string clears the stored value.
  var isClearable = false
  /// Whether a parameter must never be logged or printed.
  var isSecret = false
  var limits = Limits()
  /// The description in the document.
  var words: String?
  var isDeprecated = false

  /// Whether a field may be null or absent.
  var isOptional: Bool { isNullable || !isRequired }
}

extension Shape {
  /// The structures that the shape refers to directly.
  var structures: [StructureID] {
    switch self {
    case .scalar, .free, .values: []
    case .structure(let id), .deleted(let id): [id]
    case .list(let inner), .map(let inner), .page(let inner), .searchPage(let inner): inner.structures
    case .expandable(let targets), .choice(let targets): targets.map(\.structure)
    case .anyObject(let ids): ids
    case .oneOf(let choices, _): choices.map(\.structure)
    case .either(let first, let second): first.structures + second.structures
    }
  }

  /// The object whose members are written inline, alone or with another type; nil for other shapes.
  var definingStructure: StructureID? {
    switch self {
    case .structure(let id), .either(.structure(let id), or: _): id
    default: nil
    }
  }

  /// The innermost element of nested lists and maps; any other shape itself.
  var element: Shape {
    var shape = self
    while true {
      switch shape {
      case .list(let inner), .map(let inner): shape = inner
      default: return shape
      }
    }
  }

  /// The shape with its structures replaced.
  func table(_ transform: (StructureID) -> StructureID) -> Shape {
    switch self {
    case .scalar, .free, .values: self
    case .structure(let id): .structure(transform(id))
    case .deleted(let id): .deleted(transform(id))
    case .list(let inner): .list(inner.table(transform))
    case .map(let inner): .map(inner.table(transform))
    case .page(let inner): .page(inner.table(transform))
    case .searchPage(let inner): .searchPage(inner.table(transform))
    case .expandable(let targets): .expandable(targets.map { $0.table(transform) })
    case .choice(let targets): .choice(targets.map { $0.table(transform) })
    case .anyObject(let ids): .anyObject(ids.map(transform))
    case .oneOf(let choices, let field):
      .oneOf(choices.map { .init(structure: transform($0.structure), value: $0.value) }, discriminator: field)
    case .either(let first, let second): .either(first.table(transform), or: second.table(transform))
    }
  }
}

extension ObjectTarget {
  fileprivate func table(_ transform: (StructureID) -> StructureID) -> ObjectTarget {
    ObjectTarget(structure: transform(structure), isDeleted: isDeleted)
  }
}
