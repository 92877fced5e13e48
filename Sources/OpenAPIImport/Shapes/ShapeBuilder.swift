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
  let budget: WorkBudget
  private(set) var structures: [Structure] = []
  private(set) var omissions: [Omission] = []
  /// What references led to before.
  var memory = SchemaMemory()
  private var noted: Set<Omission> = []
  private var identifiers: [String: StructureID] = [:]
  /// The schemas of structures, by their place in the table; none where no schema describes one alone.
  private var schemas: [DocumentValue?] = []
  private var open: [StructureID] = []
  private var isOpen: Set<StructureID> = []

  init(
    document: APIDocument, components: ComponentIndex, hasPages: Bool, commonLength: Int?, budget: WorkBudget
  ) {
    self.document = document
    self.components = components
    self.hasPages = hasPages
    self.commonLength = commonLength
    self.budget = budget
  }

  subscript(_ id: StructureID) -> Structure {
    get { structures[id.index] }
    set { structures[id.index] = newValue }
  }

  mutating func omit(_ pointer: JSONPointer, _ message: String) {
    let omission = Omission(pointer: pointer.description, message: message)
    if noted.insert(omission).inserted { omissions.append(omission) }
  }

  /// A new structure that no schema describes alone.
  mutating func add(_ structure: Structure, schema: DocumentValue? = nil) -> StructureID {
    structures.append(structure)
    schemas.append(schema)
    return StructureID(index: structures.count - 1)
  }

  /// The structure of an object schema; its members follow later, so that it may hold itself.
  mutating func identifier(
    of schema: DocumentValue?, at pointer: JSONPointer, component: String?, role: Structure.Role,
    isWhole: Bool = true
  ) -> StructureID {
    let key = "\(role) \(pointer)"
    if let known = identifiers[key] {
      if isWhole { ask(for: known) }
      return known
    }
    var structure = Structure(role: role, pointer: pointer, component: component)
    structure.words = words(schema?["description"], at: pointer + "description")
    if role == .results, let component, let object = components.resources[component] {
      structure.object = object
      structure.isDeletable = components.deletable.contains(component)
    }
    let id = add(structure, schema: schema)
    identifiers[key] = id
    if isWhole { ask(for: id) }
    return id
  }

  private mutating func ask(for id: StructureID) {
    if !self[id].isFilled, isOpen.insert(id).inserted { open.append(id) }
  }

  /// The resource of a named schema, without its members where only its id matters.
  mutating func resource(_ component: String, isWhole: Bool) -> StructureID {
    let pointer = JSONPointer(["components", "schemas", component])
    return identifier(
      of: document.value(at: pointer), at: pointer, component: component, role: .results, isWhole: isWhole)
  }

  /// Fills every structure that was asked for, and those that these ask for.
  mutating func fillAll() {
    while let id = open.popLast(), !budget.isExhausted {
      isOpen.remove(id)
      if self[id].isFilled { continue }
      self[id].isFilled = true
      guard let schema = schemas[id.index] else { continue }
      let members = members(
        of: schema, at: self[id].pointer, role: self[id].role, isResource: self[id].object != nil)
      self[id].members = members
    }
  }

  /// A schema behind its references; nil where they lead nowhere, which then is noted.
  mutating func followed(
    _ schema: DocumentValue, at pointer: JSONPointer
  ) -> (schema: DocumentValue, pointer: JSONPointer)? {
    var (schema, pointer) = (schema, pointer)
    var seen: Set<JSONPointer> = []
    while let reference = schema["$ref"]?.string {
      guard budget.spend(1, at: pointer.description) else { return nil }
      guard let target = JSONPointer(reference: reference) else {
        omit(pointer, "the reference \(quoted(reference)) leads out of the document")
        return nil
      }
      guard seen.insert(target).inserted else {
        omit(pointer, "the reference \(quoted(reference)) leads in a circle")
        return nil
      }
      guard let value = document.value(at: target) else {
        omit(pointer, "the reference \(quoted(reference)) leads nowhere")
        return nil
      }
      (schema, pointer) = (value, target)
    }
    return (schema, pointer)
  }
}

/// The most characters of a file's name before its ending, and of an operation's id; file systems take 255 bytes.
let longestStem = 100

/// The most characters that a name or a listed value may have: YAML takes no longer keys than 1,024, and nobody types a
/// longer one.
let longestName = 256

/// Letters, digits, `_` and `-`, not too many of them: what a field or parameter may be called.
func isWireName(_ name: String) -> Bool {
  !name.isEmpty && name.utf8.count <= longestName
    && name.utf8.allSatisfy { ASCIIByte.isLetterOrDigit($0) || $0 == 0x5F || $0 == 0x2D }
}
