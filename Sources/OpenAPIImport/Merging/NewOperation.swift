/// An operation to add to a spec.
struct NewOperation {
  var group: String
  var name: String
  /// The method and the path without placeholder names, which match an endpoint of the document.
  var key: String
  /// The path with placeholder names.
  var path: String

  var id: String { "\(group).\(name)" }

  /// Appends the operation to its group's file.
  func write(_ operation: APIOperation, _ rendering: SpecRendering, in folder: inout EditedSpec) {
    let title = spelled(snakeCase(group))
    let root = folder.file("operations/\(group).yaml") { file(title, resource(of: operation, rendering)) }
    guard let operations = root["operations"] else { return }
    if root["resource"] == nil, let name = resource(of: operation, rendering) {
      root.insert(EditEntry(key: "resource", value: .scalar(name)), after: "group")
    }
    let entry = EditEntry(key: name, value: .table(keys(operation, rendering), style: .block))
    entry.hasSpace = operations.hasEntries
    operations.append(entry)
  }

  /// The root of a group's file, without operations.
  private func file(_ title: String, _ resource: String?) -> EditNode {
    var keys: [(String, EditNode)] = [("group", .scalar(group))]
    if let resource { keys.append(("resource", .scalar(resource))) }
    keys += [("title", .scalar(title)), ("operations", EditNode(.table([]), style: .block))]
    return .table(keys, style: .block)
  }

  /// The resource that the operation returns, directly or in a list page.
  private func resource(of operation: APIOperation, _ rendering: SpecRendering) -> String? {
    switch operation.output {
    case .structure(let id), .page(.structure(let id)), .searchPage(.structure(let id)), .deleted(let id):
      rendering.matching.model[id].object == nil ? nil : rendering.resource(id)
    case .choice(let targets):
      targets.count == 1 || targets.contains(where: \.isDeleted)
        ? targets.first.map { rendering.resource($0.structure) } : nil
    default: nil
    }
  }

  private func keys(_ operation: APIOperation, _ rendering: SpecRendering) -> [(String, EditNode)] {
    let words = rendering.takesWords ? FirstSentence.of(operation.words) : nil
    let title = rendering.takesWords ? FirstSentence.of(operation.title) : nil
    var keys: [(String, EditNode)] = [
      ("kind", .scalar(operation.method == .get ? "query" : "action")),
      ("title", .scalar(title ?? spelled(snakeCase("\(name)_\(group)")))),
      ("summary", .scalar(words ?? "Calls `\(operation.method.rawValue) \(path)`.")),
      ("endpoint", .scalar("\(operation.method.rawValue) \(path)")),
    ]
    switch rendering.type(operation.output) {
    case .expression(let text): keys.append(("returns", .scalar(text)))
    case .keys(let type): keys.append(("returns", .table(type)))
    }
    if operation.method == .delete { keys.append(("destructive", .scalar("true"))) }
    if operation.isDeprecated { keys.append(("deprecated", .scalar("The API will drop it."))) }
    let members = rendering.matching.model[operation.input].members
    if !members.isEmpty {
      let parameters = rendering.fields(operation.input)
      parameters.style = .block
      keys.append(("parameters", parameters))
    }
    return keys
  }
}
