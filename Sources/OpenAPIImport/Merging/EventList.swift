import ConnectionSpec

/// The events that an API can send, read from the parameter that selects the events to deliver.
struct EventList {
  let document: APIDocument
  let rendering: SpecRendering

  private var model: APIModel { rendering.matching.model }
  private var conventions: SchemaConventions { document.profile.schemas }

  /// Adds missing events to `events:` of `triggers.yaml`, with the payload's type if the spec declares it.
  func update(_ folder: inout EditedSpec, report: inout ImportReport) {
    let events = names
    guard !events.isEmpty, folder["connection.yaml"]?["webhooks"] != nil else { return }
    let root = folder.file("triggers.yaml") {
      .table([("triggers", EditNode(.table([]), style: .block))], style: .block)
    }
    let featured = Set((root["triggers"]?.entries ?? []).map(\.key))
    let known = Set((root["events"]?.entries ?? []).map(\.key))
    var list = root["events"]
    let objects = objects
    let types = Dictionary(
      folder.types.compactMap { type in type.object.map { ($0, type) } },
      uniquingKeysWith: { first, _ in first })
    for event in events where !featured.contains(event) && !known.contains(event) {
      if list == nil {
        let entry = EditEntry(key: "events", value: EditNode(.table([]), style: .block))
        entry.hasSpace = true
        root.append(entry)
        list = entry.value
      }
      list?.append(EditEntry(key: event, value: .scalar(payload(of: event, types, objects))))
      report.add(event, "event")
    }
    for event in known.union(featured).sorted() where !events.contains(event) {
      report.remove(event, "event")
    }
  }

  /// The event names, without the wildcard for all events.
  private var names: [String] {
    for schema in document.endpoints.filter({ $0.method == .post }) {
      let contents = schema.value["requestBody"]?["content"]?.members ?? []
      for content in contents {
        let values =
          content.value["schema"]?["properties"]?[conventions.eventsParameter]?["items"]?["enum"]?.elements
          ?? []
        let names = values.compactMap(\.string).filter(isEvent)
        if !names.isEmpty { return names }
      }
    }
    return []
  }

  private func isEvent(_ name: String) -> Bool {
    let parts = name.split(separator: ".", omittingEmptySubsequences: false)
    return parts.count > 1 && name.utf8.count <= longestName
      && parts.allSatisfy { part in
        !part.isEmpty && part.utf8.allSatisfy { ASCIIByte.isLetterOrDigit($0) || $0 == 0x5F }
      }
  }

  /// The values of `object` in the document's schemas, by their words; the first for each.
  private var objects: [[String]: String] {
    Dictionary(
      document.schemas.compactMap { schema -> ([String], String)? in
        guard
          let object = ComponentIndex.constant(schema.value["properties"]?[conventions.kindMember])
        else { return nil }
        return (object.split { $0 == "." || $0 == "_" }.map(String.init), object)
      }, uniquingKeysWith: { first, _ in first })
  }

  /// The type of the payload: the resource with the longest name that precedes the event's verb, or `json`.
  private func payload(
    of event: String, _ types: [String: EditedSpec.DeclaredType], _ objects: [[String]: String]
  ) -> String {
    let words = event.split { $0 == "." || $0 == "_" }.map(String.init)
    let verb = event.split(separator: ".").last?.split(separator: "_").count ?? 1
    let stem = Array(words.dropLast(verb))
    let fitting = (0...stem.count).reversed().lazy.compactMap { objects[Array(stem.suffix($0))] }.first
    guard let object = fitting, let type = types[object], type.node["fields"]?.entries.count ?? 0 > 1
    else { return "json" }
    return type.name
  }
}
