/// Moves a resource that was only referred to into a file of its own, once the document's operations use all
/// of it.
struct StubPromotion {
  let model: APIModel

  /// Moves the resources, together with the text that people wrote about them.
  func run(on folder: inout EditedSpec) {
    for type in folder.types where !type.isResourceFile && type.path.hasPrefix("types/") {
      guard let object = type.object, let id = model.resource(object), model[id].isFilled,
        model[id].members.count > 5, let fields = type.node["fields"], fields.entries.count < 3
      else { continue }
      let root = EditNode.table([("resource", .scalar(type.name))], style: .block)
      let keys = [
        "title", "summary", "documentation", "object", "path", "id-prefix", "deletable", "swift",
        "deprecated",
      ]
      for key in keys {
        if let value = type.node[key] { root.append(EditEntry(key: key, value: value.copy)) }
      }
      if root["title"] == nil {
        root.insert(EditEntry(key: "title", value: .scalar(spelled(object))), after: "resource")
      }
      if root["summary"] == nil {
        root.insert(
          EditEntry(key: "summary", value: .scalar("What the API calls `\(object)`.")), after: "title")
      }
      let whole = fields.copy
      whole.style = .block
      root.append(EditEntry(key: "fields", value: whole))
      _ = folder.file(folder.freePath("resources", snakeCase(type.name))) { root }
      folder[type.path]?["types"]?.remove([type.name])
    }
  }
}
