import ConnectionSpec
import LocatedYAML
import NearestNames
import SourceDiagnostics

/// An import of a document into a spec.
struct ImportRun {
  var folder: EditedSpec
  var report = ImportReport()
  private let options: ImportOptions
  private let document: APIDocument
  private let model: APIModel
  private let described: [String: APIOperation]
  private let additions: [NewOperation]
  private let expansion: String?
  private let budget: WorkBudget

  /// Creates an import; reports an error and returns nil if a requested operation is not in the document.
  init?(
    _ document: APIDocument, _ folder: EditedSpec, _ options: ImportOptions, budget: WorkBudget,
    diagnostics: inout Diagnostics
  ) {
    self.budget = budget
    self.document = document
    self.folder = folder
    self.options = options
    expansion = folder["connection.yaml"]?["expansion"]?["parameter"]?.text
    let endpoints = document.endpoints
    let byKey = Dictionary(endpoints.map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
    var chosen: [String: [String]] = [:]
    for operation in folder.operations {
      guard let endpoint = operation.endpoint else { continue }
      chosen[APIOperation.key(endpoint.method, endpoint.path)] = APIOperation.placeholders(of: endpoint.path)
    }
    let existing = Set(chosen.keys)
    let naming = OperationNames(
      endpoints, taken: Set(folder.operations.map(\.id)),
      types: Set(folder.types.map(\.name) + document.schemas.map { camelCase($0.name) }))
    var additions: [NewOperation] = []
    switch options.selection {
    case .existing: break
    case .all:
      let (new, omissions) = Self.new(endpoints, except: existing)
      additions = new.map(naming.operation)
      report.omissions = omissions
    case .named(let named):
      for name in named {
        let key = APIOperation.key(name.method, name.path)
        guard byKey[key] != nil else {
          let near = nearestName(to: key, among: byKey.keys.sorted())
          diagnostics.error(
            "unknown-operation", "the document has no operation '\(name.method) \(name.path)'",
            path: options.document, remedy: near.map { "did you mean '\($0)'?" })
          continue
        }
        if existing.contains(key) { continue }
        chosen[key] = APIOperation.placeholders(of: name.path)
        additions.append(NewOperation(group: name.group, name: name.name, key: key, path: name.path))
      }
    }
    let groups = Set(additions.map(\.group)).count
    if groups > YAMLLimits().files {
      diagnostics.error(
        "too-many-files",
        "the operations make \(groups) groups; a spec has at most \(YAMLLimits().files) files",
        path: options.document, remedy: "import fewer operations with --operation or --operations")
    }
    if diagnostics.hasErrors { return nil }
    for addition in additions where chosen[addition.key] == nil {
      chosen[addition.key] = APIOperation.placeholders(of: addition.path)
    }
    self.additions = additions
    let known = Dictionary(
      folder.types.compactMap { type in
        type.object.map { ($0, type.isResourceFile || (type.node["fields"]?.entries.count ?? 0) > 1) }
      }, uniquingKeysWith: { $0 || $1 })
    let paging = folder["connection.yaml"]?["paging"]
    let request = APIModel.Request(
      known: known, handled: expansion, hasPages: paging?["cursor"] != nil, placeholders: chosen)
    // If several endpoints differ only in the names of placeholders, the first that a spec can have.
    var preferred: [String: (index: Int, isFit: Bool)] = [:]
    for (index, endpoint) in endpoints.enumerated() where chosen[endpoint.key] != nil {
      if let known = preferred[endpoint.key], known.isFit || endpoint.unfitness != nil { continue }
      preferred[endpoint.key] = (index, endpoint.unfitness == nil)
    }
    let wanted = preferred.values.map(\.index).sorted().map { endpoints[$0] }
    model = APIModel(document, endpoints: wanted, request: request, budget: budget)
    described = Dictionary(model.operations.map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// Updates the spec from the document.
  mutating func update() {
    report.omissions += model.omissions
    StubPromotion(model: model).run(on: &folder)
    var matching = TypeMatching(model: model, types: folder.types, budget: budget)
    let operations = matched
    var votes = TypeVotes(matching)
    for (operation, described) in operations { votes.visit(operation.node, described) }
    for type in folder.types {
      if let id = type.object.flatMap(model.resource) { votes.visit(type, id) }
    }
    matching.assign(votes.votes)
    let count = count(matching, operations)
    var newResources: [String: String] = [:]
    var taken = Set(folder.types.map(\.name)).union(TypeNames.reserved)
    taken.formUnion((folder.operations.map(\.group) + additions.map(\.group)).map(camelCase))
    for (id, _) in count.resources.sorted(by: { $0.value < $1.value }) {
      guard let object = model[id].object else { continue }
      var name = camelCase(object)
      while taken.contains(name) { name += "Object" }
      taken.insert(name)
      newResources[object] = name
    }
    let names = TypeNames(count, taken: taken, budget: budget)
    let rendering = SpecRendering(
      matching: matching, declared: names.names, newResources: newResources, takesWords: options.takesWords,
      budget: budget)
    var reconciliation = Reconciliation(matching: matching, rendering: rendering, report: report)
    reconcile(operations, &reconciliation)
    report = reconciliation.report
    let declaring = Declaring(rendering: rendering)
    declaring.declare(names.declarations, in: &folder)
    declaring.declare(count.resources.sorted { $0.value < $1.value }.map(\.key), in: &folder)
    declaring.markDeletable(in: folder)
    report.newTypes = names.declarations.count + count.resources.count
    for addition in additions {
      guard let operation = described[addition.key] else { continue }
      addition.write(operation, rendering, in: &folder)
      report.add(addition.id, "operation")
    }
    EventList(document: document, rendering: rendering).update(&folder, report: &report)
    report.operations = operations.count + additions.count { described[$0.key] != nil }
  }

  /// The endpoints to add, one for each path regardless of placeholder names, and the reasons for leaving out
  /// the others.
  private static func new(
    _ endpoints: [EndpointEntry], except existing: Set<String>
  ) -> (endpoints: [EndpointEntry], omissions: [Omission]) {
    var met = existing
    var new: [EndpointEntry] = []
    var omissions: [Omission] = []
    for endpoint in endpoints {
      if let reason = endpoint.unfitness {
        omissions.append(
          Omission(pointer: endpoint.pointer.description, message: "\(reason); the operation is left out"))
      } else if met.insert(endpoint.key).inserted {
        new.append(endpoint)
      } else if !existing.contains(endpoint.key) {
        omissions.append(
          Omission(
            pointer: endpoint.pointer.description,
            message:
              "the same path as another but for the names of its placeholders; the operation is left out"))
      }
    }
    return (new, omissions)
  }

  /// The spec's operations that are also in the document.
  private var matched: [(EditedSpec.DeclaredOperation, APIOperation)] {
    folder.operations.compactMap { operation in
      guard let endpoint = operation.endpoint,
        let described = described[APIOperation.key(endpoint.method, endpoint.path)]
      else { return nil }
      return (operation, described)
    }
  }

  /// Collects the types that the spec needs and does not declare.
  private func count(
    _ matching: TypeMatching, _ operations: [(EditedSpec.DeclaredOperation, APIOperation)]
  ) -> UseCount {
    var count = UseCount(matching, budget: budget)
    for (operation, described) in operations {
      let place = place(operation.group, operation.name)
      if let parameters = operation.node["parameters"] {
        count.visit(fields: parameters, described.input, place)
      } else {
        for member in model[described.input].members {
          count.need(member.shape, place.inside(member.name), seed: nil)
        }
      }
      if let returns = operation.node["returns"] {
        count.visit(WrittenType(returns), described.output, result(operation.group, operation.name))
      }
    }
    for type in folder.types {
      guard let shape = matching.assigned[type.name] else { continue }
      let role: Structure.Role = type.name.hasSuffix("Parameters") ? .parameters : .results
      let place = UsePlace(
        root: type.name.hasSuffix("Parameters") ? String(type.name.dropLast(10)) : type.name, operation: nil,
        role: role, path: [], file: type.path)
      if type.object != nil, case .structure(let id) = shape, let fields = type.node["fields"] {
        count.visit(fields: fields, id, place)
      } else {
        count.visit(type.view, shape, place)
      }
    }
    for addition in additions {
      guard let described = described[addition.key] else { continue }
      let place = place(addition.group, addition.name)
      for member in model[described.input].members {
        count.need(member.shape, place.inside(member.name), seed: nil)
      }
      count.need(described.output, result(addition.group, addition.name), seed: nil, named: true)
    }
    return count
  }

  private func place(_ group: String, _ operation: String) -> UsePlace {
    UsePlace(root: root(of: group), operation: operation, role: .parameters, path: [], file: nil)
  }

  private func result(_ group: String, _ operation: String) -> UsePlace {
    UsePlace(root: root(of: group), operation: nil, role: .results, path: ["\(operation)_result"], file: nil)
  }

  /// The resource of a group; for a new group a name made from the group's name.
  private func root(of group: String) -> String {
    folder["operations/\(group).yaml"]?["resource"]?.text ?? camelCase(singular(group))
  }

  private func reconcile(
    _ operations: [(EditedSpec.DeclaredOperation, APIOperation)], _ reconciliation: inout Reconciliation
  ) {
    let known = Set(operations.map(\.0.id))
    for operation in folder.operations where !known.contains(operation.id) {
      reconciliation.report.remove(operation.id, "operation")
    }
    for (operation, described) in operations {
      if operation.node["parameters"] == nil, !model[described.input].members.isEmpty {
        operation.node.append(EditEntry(key: "parameters", value: EditNode(.table([]), style: .block)))
      }
      if let parameters = operation.node["parameters"] {
        let handled: Set<String> = expansion.map { [$0] } ?? []
        reconciliation.fields(parameters, model[described.input], operation.id, ignoring: handled)
      }
      if let entry = operation.node.entries.first(where: { $0.key == "returns" }) {
        reconciliation.result(entry, described.output, "\(operation.id) returns")
      }
    }
    for type in folder.types {
      guard let shape = reconciliation.matching.assigned[type.name] else { continue }
      if type.object != nil, case .structure(let id) = shape, let fields = type.node["fields"] {
        reconciliation.fields(fields, model[id], type.name)
      } else {
        reconciliation.descend(type.view, shape, type.name)
      }
    }
  }
}

extension Reconciliation {
  /// Updates the type that an operation returns.
  mutating func result(_ entry: EditEntry, _ shape: Shape, _ place: String) {
    let view = WrittenType(entry.value)
    guard case .replace = matching.decision(view, shape) else { return descend(view, shape, place) }
    report.change(place, "type changed", isBreaking: true)
    switch rendering.type(shape, seed: view) {
    case .expression(let text): entry.value = .scalar(text)
    case .keys(let keys): entry.value = .table(keys)
    }
  }
}
