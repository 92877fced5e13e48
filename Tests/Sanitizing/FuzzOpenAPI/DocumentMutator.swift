import JSONText

/// Changes an OpenAPI document in a way that leaves most of it one: subtrees are moved, combined, referred to and given
/// hostile names; the same seed makes the same changes.
struct DocumentMutator {
  /// A document with one operation.
  static let smallest = OrderedJSON.object([
    .init(name: "openapi", value: .string("3.1.0")),
    .init(
      name: "paths",
      value: .object([
        .init(name: "/a", value: .object([.init(name: "get", value: .object([]))]))
      ])),
  ])

  /// The way from the root to a value: the places of members and elements.
  private typealias Path = [Int]

  private var state: UInt64

  init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 &+ 1 }

  /// The document with so many changes.
  mutating func mutated(_ document: OrderedJSON, changes: Int) -> OrderedJSON {
    var document = document
    for _ in 0..<changes { document = changed(document) }
    return document
  }

  // MARK: Choice

  /// SplitMix64.
  private mutating func random(_ count: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((mixed ^ (mixed >> 31)) % UInt64(max(count, 1)))
  }

  private mutating func one<Element>(_ elements: [Element]) -> Element { elements[random(elements.count)] }

  // MARK: Changes

  private mutating func changed(_ document: OrderedJSON) -> OrderedJSON {
    var paths: [Path] = []
    document.collect(at: [], &paths)
    let path = one(paths)
    let other = document.value(at: one(paths)[...])
    // The first choices are the commonest: they make schemas of schemas.
    switch random(22) {
    case 0...4: return document.replacing(path[...]) { wrapped($0, beside: other) }
    case 5...8:
      let target = pointer(in: document, paths)
      return document.replacing(path[...]) { _ in .reference(target) }
    case 9...10: return document.replacing(path[...]) { _ in other }
    case 11...12: return document.replacing(path[...]) { keyword(in: $0, beside: other) }
    case 13...14: return document.replacing(path[...]) { renamed($0) }
    case 15: return document.replacing(path[...]) { doubled($0) }
    case 16: return document.replacing(path[...]) { shortened($0) }
    case 17...18: return document.replacing(path[...]) { _ in scalar() }
    case 19: return withSchema(other, in: document)
    case 20: return document.replacing(path[...]) { grown($0, beside: other) }
    default: return document.replacing(path[...]) { respelled($0) }
    }
  }

  private mutating func wrapped(_ value: OrderedJSON, beside other: OrderedJSON) -> OrderedJSON {
    switch random(10) {
    case 0: .member("allOf", .array([value]))
    case 1: .member("allOf", .array([value, value]))
    case 2: .member("allOf", .array([value, other]))
    case 3: .member("oneOf", .array([value, other]))
    case 4: .member("anyOf", .array([value, value, other]))
    case 5: .object([.init(name: "type", value: .string("array")), .init(name: "items", value: value)])
    case 6:
      .member("properties", .object([.init(name: name(), value: value), .init(name: name(), value: other)]))
    case 7:
      .object([
        .init(name: "type", value: .string("object")), .init(name: "additionalProperties", value: value),
      ])
    case 8:
      .object([
        .init(name: "oneOf", value: .array([value, other])),
        .init(name: "discriminator", value: .member("propertyName", .string(name()))),
      ])
    default:
      .object([
        .init(name: "properties", value: .object([.init(name: name(), value: other)])),
        .init(name: "allOf", value: .array([value])),
      ])
    }
  }

  /// A pointer to a schema of a name, to any other place, or to nothing.
  private mutating func pointer(in document: OrderedJSON, _ paths: [Path]) -> String {
    let schemas = document.member("components")?.member("schemas")?.names ?? []
    if !schemas.isEmpty, random(4) > 0 {
      return "#/components/schemas/\(JSONPointerText.escaped(one(schemas)))"
    }
    if random(8) == 0 { return one(HostileValues.references) }
    return document.pointer(to: one(paths)[...])
  }

  private mutating func keyword(in value: OrderedJSON, beside other: OrderedJSON) -> OrderedJSON {
    guard case .object(let members) = value else {
      return .object([.init(name: one(Keywords.all), value: value)])
    }
    let keyword = one(Keywords.all)
    let new = random(3) == 0 ? other : Keywords.value(of: keyword) ?? scalar()
    return .object(members + [.init(name: keyword, value: new)])
  }

  private mutating func renamed(_ value: OrderedJSON) -> OrderedJSON {
    guard case .object(var members) = value, !members.isEmpty else { return .string(name()) }
    members[random(members.count)].name = name()
    return .object(members)
  }

  /// A member or element twice, the name of one too.
  private mutating func doubled(_ value: OrderedJSON) -> OrderedJSON {
    switch value {
    case .object(let members) where !members.isEmpty: return .object(members + [one(members)])
    case .array(let elements) where !elements.isEmpty: return .array(elements + [one(elements)])
    case .string(let text): return .string(text + text)
    default: return .array([value, value])
    }
  }

  private mutating func shortened(_ value: OrderedJSON) -> OrderedJSON {
    switch value {
    case .object(var members) where !members.isEmpty:
      members.remove(at: random(members.count))
      return .object(members)
    case .array(var elements) where !elements.isEmpty:
      elements.remove(at: random(elements.count))
      return .array(elements)
    default: return .null
    }
  }

  private mutating func grown(_ value: OrderedJSON, beside other: OrderedJSON) -> OrderedJSON {
    switch value {
    case .object(let members): return .object(members + [.init(name: name(), value: other)])
    case .array(let elements): return .array(elements + [other])
    default: return .member("enum", .array([value, other, scalar(), scalar()]))
    }
  }

  /// The same text with something hostile in it.
  private mutating func respelled(_ value: OrderedJSON) -> OrderedJSON {
    guard case .string(let text) = value else { return scalar() }
    let place = text.index(text.startIndex, offsetBy: random(text.count + 1))
    return .string(text[..<place] + one(HostileValues.texts) + text[place...])
  }

  private mutating func scalar() -> OrderedJSON {
    switch random(8) {
    case 0: .null
    case 1: .boolean(random(2) == 0)
    case 2: .number(one(HostileValues.numbers))
    case 3: .object([])
    case 4: .array([])
    default: .string(name())
    }
  }

  private mutating func name() -> String {
    random(3) == 0
      ? one(HostileValues.texts) : one(["a", "b", "id", "object", "type", "data", "name", "deleted"])
  }

  private mutating func withSchema(_ value: OrderedJSON, in document: OrderedJSON) -> OrderedJSON {
    guard case .object(var members) = document else { return Self.smallest }
    let new = OrderedJSON.Member(name: name(), value: value)
    let schemas = document.member("components")?.member("schemas")?.objectMembers ?? []
    members.removeAll { $0.name == "components" }
    members.append(.init(name: "components", value: .member("schemas", .object(schemas + [new]))))
    return .object(members)
  }
}
