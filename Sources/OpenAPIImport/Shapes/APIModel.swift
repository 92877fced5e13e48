import ConnectionSpec

/// The document's description of the operations that a spec has or is to have.
struct APIModel {
  var structures: [Structure]
  var operations: [APIOperation]
  var omissions: [Omission]
  /// The meaning of schemas beyond OpenAPI.
  let conventions: SchemaConventions
  private var resources: [String: StructureID] = [:]

  subscript(_ id: StructureID) -> Structure { structures[id.index] }

  /// The parts of a document that are needed.
  struct Request {
    /// The values of `object` for which the spec has a resource, and whether the resource is described
    /// completely.
    var known: [String: Bool]
    /// The parameter that requests expansion, which clients set themselves.
    var handled: String?
    var hasPages: Bool
    /// The placeholder names that the spec's author chose, by the endpoint's key.
    var placeholders: [String: [String]]
  }

  /// Builds the model of the endpoints and of all types that they need; it is not usable if the budget is
  /// exhausted.
  init(_ document: APIDocument, endpoints: [EndpointEntry], request: Request, budget: WorkBudget) {
    conventions = document.profile.schemas
    let components = ComponentIndex(document, known: Set(request.known.keys))
    var builder = ShapeBuilder(
      document: document, components: components, hasPages: request.hasPages,
      commonLength: UsualLength.of(document), budget: budget)
    var operations = endpoints.compactMap { entry in
      builder.operation(entry, handled: request.handled, placeholders: request.placeholders[entry.key])
    }
    for (object, isWhole) in request.known.sorted(by: { $0.key < $1.key }) {
      guard let name = components.owners[object] else { continue }
      _ = builder.resource(name, isWhole: isWhole)
    }
    builder.fillAll()
    var resolution = UnionResolution(
      builder.structures, kindMember: conventions.kindMember, budget: budget)
    for index in operations.indices {
      operations[index].output = resolution.resolved(operations[index].output)
    }
    resolution.run()
    let classes = StructureClasses(resolution.structures, budget: budget)
    let same = { (id: StructureID) in classes.representatives[id.index] }
    structures = resolution.structures
    for index in structures.indices {
      for member in structures[index].members.indices {
        structures[index].members[member].shape = structures[index].members[member].shape.table(same)
      }
    }
    // A structure that several schemas share has none of their names.
    var schemas: [StructureID: Set<String>] = [:]
    for (index, id) in classes.representatives.enumerated() {
      if let name = structures[index].component { schemas[id, default: []].insert(name) }
    }
    for (id, names) in schemas where names.count > 1 { structures[id.index].component = nil }
    for index in operations.indices {
      operations[index].output = operations[index].output.table(same)
      operations[index].input = same(operations[index].input)
    }
    self.operations = operations
    omissions = builder.omissions + resolution.omissions
    for (index, structure) in structures.enumerated() {
      guard let object = structure.object, resources[object] == nil else { continue }
      resources[object] = StructureID(index: index)
    }
  }

  /// The resource with this value of `object`.
  func resource(_ object: String) -> StructureID? { resources[object] }
}

/// Finds the length limit that most texts of a document have.
///
/// It is a rule of the API as a whole, and not repeated at every parameter.
enum UsualLength {
  static func of(_ document: APIDocument) -> Int? {
    var counts: [Int: Int] = [:]
    count(document.root["paths"] ?? .empty, &counts)
    count(document.root["components"]?["schemas"] ?? .empty, &counts)
    let total = counts.values.reduce(0, +)
    guard total >= 100, let (length, count) = counts.max(by: { ($0.value, $1.key) < ($1.value, $0.key) })
    else {
      return nil
    }
    return count * 2 > total ? length : nil
  }

  private static func count(_ value: DocumentValue, _ counts: inout [Int: Int]) {
    switch value {
    case .object(let members):
      for member in members {
        if member.name == "maxLength", let length = member.value.integer { counts[length, default: 0] += 1 }
        count(member.value, &counts)
      }
    case .array(let elements): for element in elements { count(element, &counts) }
    default: break
    }
  }
}
