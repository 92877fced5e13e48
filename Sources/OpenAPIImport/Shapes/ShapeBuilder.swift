import ConnectionSpec

/// Turns the schemas of a document into shapes, as far as they are asked for.
///
/// What the spec language cannot say is left out or becomes `json`, and is noted with its place.
struct ShapeBuilder {
  let document: APIDocument
  let components: ComponentIndex
  /// The connection has lists whose pages follow a cursor, and search results.
  let hasPages: Bool
  /// The length that so many texts have that it is the API's general limit and not worth repeating.
  let commonLength: Int?
  private(set) var structures: [Structure] = []
  private(set) var omissions: [Omission] = []
  private var identifiers: [String: StructureID] = [:]
  private var open: [StructureID] = []

  init(document: APIDocument, components: ComponentIndex, hasPages: Bool, commonLength: Int?) {
    self.document = document
    self.components = components
    self.hasPages = hasPages
    self.commonLength = commonLength
  }

  subscript(_ id: StructureID) -> Structure {
    get { structures[id.index] }
    set { structures[id.index] = newValue }
  }

  mutating func omit(_ pointer: JSONPointer, _ message: String) {
    let omission = Omission(pointer: pointer.description, message: message)
    if !omissions.contains(omission) { omissions.append(omission) }
  }

  /// A new structure that no schema describes alone.
  mutating func add(_ structure: Structure) -> StructureID {
    structures.append(structure)
    return StructureID(index: structures.count - 1)
  }

  /// The structure of an object schema; its members follow later, so that it may hold itself.
  mutating func identifier(
    at pointer: JSONPointer, component: String?, role: Structure.Role, isWhole: Bool = true
  ) -> StructureID {
    let key = "\(role) \(pointer)"
    if let known = identifiers[key] {
      if isWhole, !self[known].isFilled, !open.contains(known) { open.append(known) }
      return known
    }
    var structure = Structure(role: role, pointer: pointer, component: component)
    structure.words = document.value(at: pointer)?["description"]?.string
    if role == .results, let component, let object = components.resources[component] {
      structure.object = object
      structure.isDeletable = components.deleted.values.contains(component)
    }
    let id = add(structure)
    identifiers[key] = id
    if isWhole { open.append(id) }
    return id
  }

  /// The resource of a named schema, without its members where only its id matters.
  mutating func resource(_ component: String, isWhole: Bool) -> StructureID {
    identifier(
      at: JSONPointer(["components", "schemas", component]), component: component, role: .results,
      isWhole: isWhole)
  }

  /// Fills every structure that was asked for, and those that these ask for.
  mutating func fillAll() {
    while let id = open.popLast() {
      if self[id].isFilled { continue }
      self[id].isFilled = true
      let pointer = self[id].pointer
      guard let schema = document.value(at: pointer) else { continue }
      let members = members(of: schema, at: pointer, role: self[id].role, isResource: self[id].object != nil)
      self[id].members = members
    }
  }

  /// The members that an object schema lists.
  mutating func members(
    of schema: DocumentValue, at pointer: JSONPointer, role: Structure.Role, isResource: Bool = false
  ) -> [Member] {
    let parts = flattened(schema, at: pointer)
    let required = Set(parts.flatMap { $0.schema["required"]?.elements ?? [] }.compactMap(\.string))
    var members: [Member] = []
    for part in parts {
      for property in part.schema["properties"]?.members ?? [] {
        if isResource, property.name == "object" { continue }
        let place = part.pointer + ["properties", property.name]
        guard isWireName(property.name) else {
          omit(place, "the name '\(property.name)' cannot be one in a spec; left out")
          continue
        }
        var member = self.member(
          property.name, of: property.value, at: place, role: role)
        member.isRequired = required.contains(property.name)
        if let index = members.firstIndex(where: { $0.name == member.name }) {
          if members[index].shape != member.shape {
            omit(
              place, "'\(member.name)' has another type here than in the other parts; the first one is kept")
          }
        } else {
          members.append(member)
        }
      }
    }
    return members
  }

  /// A member of a name.
  mutating func member(
    _ name: String, of schema: DocumentValue, at pointer: JSONPointer, role: Structure.Role
  ) -> Member {
    let found = value(of: schema, at: pointer, role: role)
    var member = Member(name: name, shape: found.shape)
    member.isNullable = found.isNullable
    member.isClearable = role == .parameters && found.isClearable
    member.words = schema["description"]?.string ?? schema["title"]?.string
    member.isDeprecated = schema["deprecated"]?.boolean ?? false
    if role == .parameters { member.limits = limits(of: found.limited, for: found.shape) }
    if case .scalar(.integer) = member.shape, isMoney(name, member.words) { member.shape = .scalar(.amount) }
    return member
  }

  /// Whether a whole number is an amount of money: its name and its description both say so.
  private func isMoney(_ name: String, _ words: String?) -> Bool {
    guard name.split(separator: "_").contains("amount"), let words = words?.lowercased() else { return false }
    return ["currency unit", "in cents", "smallest unit", "zero-decimal", "minor unit"].contains(
      where: words.contains)
  }

  /// The schema itself, and the parts of its `allOf`, however deep.
  private mutating func flattened(
    _ schema: DocumentValue, at pointer: JSONPointer, depth: Int = 0
  ) -> [(schema: DocumentValue, pointer: JSONPointer)] {
    guard depth < 32 else { return [] }
    guard let (schema, pointer) = followed(schema, at: pointer) else { return [] }
    var parts = [(schema, pointer)]
    for (index, part) in (schema["allOf"]?.elements ?? []).enumerated() {
      parts += flattened(part, at: pointer + ["allOf", "\(index)"], depth: depth + 1)
    }
    return parts
  }

  /// A schema behind its references; nil where they lead nowhere, which then is noted.
  mutating func followed(
    _ schema: DocumentValue, at pointer: JSONPointer
  ) -> (schema: DocumentValue, pointer: JSONPointer)? {
    var (schema, pointer) = (schema, pointer)
    var seen: Set<JSONPointer> = []
    while let reference = schema["$ref"]?.string {
      guard let target = JSONPointer(reference: reference) else {
        omit(pointer, "the reference '\(reference)' leads out of the document")
        return nil
      }
      guard seen.insert(target).inserted else {
        omit(pointer, "the reference '\(reference)' leads in a circle")
        return nil
      }
      guard let value = document.value(at: target) else {
        omit(pointer, "the reference '\(reference)' leads nowhere")
        return nil
      }
      (schema, pointer) = (value, target)
    }
    return (schema, pointer)
  }
}

/// Letters, digits, `_` and `-`: what a field or parameter may be called.
func isWireName(_ name: String) -> Bool {
  !name.isEmpty && name.utf8.allSatisfy { isLetterOrDigit($0) || $0 == 0x5F || $0 == 0x2D }
}

func isLetterOrDigit(_ byte: UInt8) -> Bool {
  (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
}
