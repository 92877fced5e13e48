/// Adds types and resources that the spec does not declare yet.
struct Declaring {
  let rendering: SpecRendering

  private var model: APIModel { rendering.matching.model }

  /// Appends types to their files.
  func declare(_ declarations: [TypeNames.Declaration], in folder: inout EditedSpec) {
    for declaration in declarations {
      let types = types(declaration.file, in: &folder)
      let entry = EditEntry(
        key: declaration.name,
        value: .table(
          words(declaration.shape) + definition(declaration.shape, declaration.seed), style: .block))
      entry.hasSpace = types.hasEntries
      types.append(entry)
    }
  }

  private func types(_ path: String, in folder: inout EditedSpec) -> EditNode {
    let root = folder.file(path) {
      .table([("types", EditNode(.table([]), style: .block))], style: .block)
    }
    if let types = root["types"] { return types }
    let types = EditNode(.table([]), style: .block)
    let entry = EditEntry(key: "types", value: types)
    entry.hasSpace = true
    root.append(entry)
    return types
  }

  private func words(_ shape: Shape) -> [(String, EditNode)] {
    guard rendering.takesWords, let id = shape.structures.first, let component = model[id].component else {
      return []
    }
    // If the name is not allowed in a spec, the generator makes a sentence from the type's name.
    guard refusedCharacters(component) == nil else { return [] }
    return FirstSentence.of(component.replacing("_", with: " ")).map { [("summary", .scalar($0))] } ?? []
  }

  private func definition(_ shape: Shape, _ seed: WrittenType?) -> [(String, EditNode)] {
    switch shape {
    case .structure(let id): [("fields", rendering.fields(id, seed: seed))]
    case .values(let set): [("values", rendering.values(set, seed))]
    case .either(let first, let second):
      [("or", .scalar(second.expression))] + definition(first, seed)
    default: []
    }
  }

  /// Adds each resource as a file, or as an entry of `types/references.yaml` if only its id is known.
  func declare(_ resources: [StructureID], in folder: inout EditedSpec) {
    for id in resources {
      let structure = model[id]
      guard let object = structure.object else { continue }
      let name = rendering.resource(id)
      let title = spelled(object)
      if structure.isFilled, structure.members.count > 1 {
        var keys: [(String, EditNode)] = [
          ("resource", .scalar(name)), ("title", .scalar(title)), ("summary", summary(structure, object)),
          ("object", .scalar(object)),
        ]
        if structure.isDeletable { keys.append(("deletable", .scalar("true"))) }
        let fields = rendering.fields(id)
        fields.style = .block
        let root = EditNode.table(keys + [("fields", fields)], style: .block)
        _ = folder.file(folder.freePath("resources", snakeCase(name))) { root }
      } else {
        let types = types("types/references.yaml", in: &folder)
        var keys: [(String, EditNode)] = [
          ("summary", summary(structure, object)), ("title", .scalar(title)), ("object", .scalar(object)),
        ]
        if structure.isDeletable { keys.append(("deletable", .scalar("true"))) }
        keys.append(("fields", .table([("id", .scalar("id(\(name))"))])))
        let entry = EditEntry(key: name, value: .table(keys, style: .block))
        entry.hasSpace = types.hasEntries
        types.append(entry)
      }
    }
  }

  /// The required summary of a resource, for an author to improve.
  private func summary(_ structure: Structure, _ object: String) -> EditNode {
    let words = rendering.takesWords ? FirstSentence.of(structure.words) : nil
    return .scalar(words ?? "What the API calls `\(object)`.")
  }

  /// Marks resources as deletable if there are references to their stubs.
  func markDeletable(in folder: EditedSpec) {
    var deleted: Set<String> = []
    for structure in model.structures {
      for member in structure.members { collect(member.shape, &deleted) }
    }
    for operation in model.operations { collect(operation.output, &deleted) }
    for type in folder.types {
      guard let object = type.object, deleted.contains(object), type.node["deletable"] == nil else {
        continue
      }
      type.node.insert(EditEntry(key: "deletable", value: .scalar("true")), after: "object")
    }
  }

  private func collect(_ shape: Shape, _ deleted: inout Set<String>) {
    switch shape {
    case .list(let inner), .map(let inner), .page(let inner), .searchPage(let inner): collect(inner, &deleted)
    case .expandable(let targets), .choice(let targets):
      for target in targets where target.isDeleted { deleted.insert(model[target.structure].object ?? "") }
    case .deleted(let id): deleted.insert(model[id].object ?? "")
    default: break
    }
  }
}

extension Shape {
  /// The type expression of a shape that needs no declared names; `json` for other shapes.
  var expression: String {
    switch self {
    case .scalar(let scalar): scalar.rawValue
    case .list(let inner): "list(\(inner.expression))"
    case .map(let inner): "map(\(inner.expression))"
    default: "json"
    }
  }
}
