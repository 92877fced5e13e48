import ConnectionSpec

/// Converts the schemas of a document to shapes, as far as they are needed.
///
/// Parts that the spec language cannot express are left out or become `json`, and are recorded as omissions
/// with their places.
struct ShapeBuilder {
  let document: APIDocument
  let components: ComponentIndex
  /// Whether the connection defines the pagination of lists and search results.
  let hasPages: Bool
  /// The length limit that most texts have; it is a general limit of the API and not worth repeating.
  let commonLength: Int?
  let budget: WorkBudget
  /// The meaning of schemas beyond OpenAPI.
  var conventions: SchemaConventions { document.profile.schemas }
  private(set) var structures: [Structure] = []
  private(set) var omissions: [Omission] = []
  /// The shapes of schemas that were read by reference.
  var memory = SchemaMemory()
  private var noted: Set<Omission> = []
  private var identifiers: [String: StructureID] = [:]
  /// The schema of each structure, by index; nil if no single schema describes it.
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

  /// Adds a structure; `schema` is nil if no single schema describes it.
  mutating func add(_ structure: Structure, schema: DocumentValue? = nil) -> StructureID {
    structures.append(structure)
    schemas.append(schema)
    return StructureID(index: structures.count - 1)
  }

  /// The structure of an object schema; its members are read later, so that it may contain itself.
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

  /// The resource of a named schema; without its members if only its id is needed.
  mutating func resource(_ component: String, isWhole: Bool) -> StructureID {
    let pointer = JSONPointer(["components", "schemas", component])
    return identifier(
      of: document.value(at: pointer), at: pointer, component: component, role: .results, isWhole: isWhole)
  }

  /// Reads the members of all requested structures, and of those that these request.
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

  /// Follows the references of a schema; records an omission and returns nil if they are broken.
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
