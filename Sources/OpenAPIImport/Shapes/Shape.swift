import ConnectionSpec

/// What values look like at a place of the API, in the terms of the spec language.
indirect enum Shape: Hashable, Sendable {
  case scalar(Scalar)
  /// Any JSON.
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
  /// Objects that nothing tells apart; which of them become one object is decided when all are known.
  case anyObject([StructureID])
  case oneOf([UnionChoice], discriminator: String?)
  /// Values or an object, or something else.
  case either(Shape, or: Shape)
}

/// A resource, or the stub that it leaves when it is deleted.
struct ObjectTarget: Hashable, Sendable {
  var structure: StructureID
  var isDeleted: Bool
}

/// One of the objects of a union.
struct UnionChoice: Hashable, Sendable {
  var structure: StructureID
  /// The discriminator's value that means it.
  var value: String?
}

/// The values of an enumeration; two are equal where they list the same values in any order.
struct ValueSet: Hashable, Sendable {
  let values: [String]
  private let set: Set<String>
  /// Of the values in any order; known once, since sets of values are looked up often and may be large.
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

/// An object of the API, by its place in the table.
struct StructureID: Hashable, Comparable, Sendable {
  var index: Int

  static func < (left: StructureID, right: StructureID) -> Bool { left.index < right.index }
}

/// An object's members and what it is known as.
struct Structure: Sendable {
  enum Role: Hashable, Sendable { case parameters, results }

  var role: Role
  /// Where the document describes it.
  var pointer: JSONPointer
  /// Its name under `components/schemas`, where it has one.
  var component: String?
  /// The value of its `object` field, where it is a resource.
  var object: String?
  /// The document's own words.
  var words: String?
  /// A deleted one leaves a stub.
  var isDeletable = false
  /// Its members are known; otherwise only its id is.
  var isFilled = false
  var members: [Member] = []
}

/// A member of an object: a field of what comes back, or a parameter of what is sent.
struct Member: Sendable {
  var name: String
  var shape: Shape
  /// A parameter that the API refuses the call without, or a field that is always there.
  var isRequired = false
  var isNullable = false
  /// The empty string clears it.
  var isClearable = false
  var limits = Limits()
  /// The document's own words, for those who want to take them over.
  var words: String?
  var isDeprecated = false

  /// A field that may be null or absent.
  var isOptional: Bool { isNullable || !isRequired }
}

extension Shape {
  /// The structures that stand in the shape directly.
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

  /// The object whose members the shape has, alone or beside another type.
  var definingStructure: StructureID? {
    switch self {
    case .structure(let id), .either(.structure(let id), or: _): id
    default: nil
    }
  }

  /// What a list or map, or one in another, holds in the end; any other shape itself.
  var element: Shape {
    var shape = self
    while true {
      switch shape {
      case .list(let inner), .map(let inner): shape = inner
      default: return shape
      }
    }
  }

  /// The same shape with other structures.
  func mapping(_ transform: (StructureID) -> StructureID) -> Shape {
    switch self {
    case .scalar, .free, .values: self
    case .structure(let id): .structure(transform(id))
    case .deleted(let id): .deleted(transform(id))
    case .list(let inner): .list(inner.mapping(transform))
    case .map(let inner): .map(inner.mapping(transform))
    case .page(let inner): .page(inner.mapping(transform))
    case .searchPage(let inner): .searchPage(inner.mapping(transform))
    case .expandable(let targets): .expandable(targets.map { $0.mapping(transform) })
    case .choice(let targets): .choice(targets.map { $0.mapping(transform) })
    case .anyObject(let ids): .anyObject(ids.map(transform))
    case .oneOf(let choices, let field):
      .oneOf(choices.map { .init(structure: transform($0.structure), value: $0.value) }, discriminator: field)
    case .either(let first, let second): .either(first.mapping(transform), or: second.mapping(transform))
    }
  }
}

extension ObjectTarget {
  fileprivate func mapping(_ transform: (StructureID) -> StructureID) -> ObjectTarget {
    ObjectTarget(structure: transform(structure), isDeleted: isDeleted)
  }
}
