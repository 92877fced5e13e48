/// An operation that a spec is to have.
struct NewOperation {
  var group: String
  var name: String
  /// Method and path with nameless placeholders.
  var key: String
  /// The path with the placeholders' names.
  var path: String

  var id: String { "\(group).\(name)" }

  /// Appends the operation to its group's file.
  func write(_ operation: APIOperation, _ rendering: Rendering, in folder: inout SpecFolder) {
    let title = spelled(snakeCase(group))
    let root = folder.file("operations/\(group).yaml") {
      .mapping(
        [
          ("group", .scalar(group)), ("title", .scalar(title)),
          ("operations", EditNode(.mapping([]), style: .block)),
        ],
        style: .block)
    }
    guard let operations = root["operations"] else { return }
    let entry = EditEntry(key: name, value: .mapping(keys(operation, rendering), style: .block))
    entry.hasSpace = !operations.entries.isEmpty
    operations.append(entry)
  }

  private func keys(_ operation: APIOperation, _ rendering: Rendering) -> [(String, EditNode)] {
    let words = rendering.takesWords ? Words.summary(operation.words) : nil
    let title = rendering.takesWords ? Words.summary(operation.title) : nil
    var keys: [(String, EditNode)] = [
      ("kind", .scalar(operation.method == .get ? "query" : "action")),
      ("title", .scalar(title ?? spelled(snakeCase("\(name)_\(group)")))),
      ("summary", .scalar(words ?? "Calls `\(operation.method.rawValue) \(path)`.")),
      ("endpoint", .scalar("\(operation.method.rawValue) \(path)")),
    ]
    switch rendering.type(operation.output) {
    case .expression(let text): keys.append(("returns", .scalar(text)))
    case .keys(let type): keys.append(("returns", .mapping(type)))
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
