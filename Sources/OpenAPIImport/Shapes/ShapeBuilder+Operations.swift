import ConnectionSpec

extension ShapeBuilder {
  /// Reads an operation's parameters and the type that it returns; nil if a spec cannot describe the request.
  mutating func operation(
    _ entry: EndpointEntry, handled: String?, placeholders names: [String]?
  ) -> APIOperation? {
    let placeholders = APIOperation.placeholders(of: entry.path)
    let renamed = Dictionary(
      zip(placeholders, names ?? placeholders), uniquingKeysWith: { first, _ in first })
    var input = Structure(role: .parameters, pointer: entry.pointer)
    input.isFilled = true
    let lists = [
      (entry.shared, JSONPointer(Array(entry.pointer.parts.dropLast())) + "parameters"),
      (entry.value["parameters"] ?? .array([]), entry.pointer + "parameters"),
    ]
    // A parameter of the operation replaces the one that is shared by all methods of its path.
    var members: [Member?] = []
    var taken: [String: Int] = [:]
    for (list, pointer) in lists {
      guard budget.spend(1 + list.elements.count, at: pointer.description) else { return nil }
      for (index, parameter) in list.elements.enumerated() {
        guard
          let member = self.parameter(parameter, at: pointer + "\(index)", handled: handled, renamed: renamed)
        else { continue }
        if let known = taken[member.name] { members[known] = nil }
        taken[member.name] = members.count
        members.append(member)
      }
    }
    input.members = members.compactMap { $0 }
    for name in placeholders.map({ renamed[$0] ?? $0 }) where taken[name] == nil {
      taken[name] = input.members.count
      omit(
        entry.pointer, "the path's \(quoted("{\(name)}")) is not among the parameters; it becomes a string")
      var member = Member(name: name, shape: .scalar(.string))
      member.isRequired = true
      input.members.append(member)
    }
    guard appendBody(of: entry, to: &input, taken: Set(taken.keys), handled: handled) else { return nil }
    return APIOperation(
      method: entry.method, path: entry.path, identifier: entry.value["operationId"]?.string,
      title: words(entry.value["summary"], at: entry.pointer + "summary"),
      words: words(entry.value["description"], at: entry.pointer + "description"),
      isDeprecated: entry.value["deprecated"]?.boolean ?? false, placeholders: placeholders,
      input: add(input),
      output: output(of: entry), pointer: entry.pointer)
  }

  private mutating func parameter(
    _ value: DocumentValue, at pointer: JSONPointer, handled: String?, renamed: [String: String]
  ) -> Member? {
    guard let (value, pointer) = followed(value, at: pointer), let name = value["name"]?.string else {
      return nil
    }
    let place = value["in"]?.string ?? ""
    guard place == "path" || place == "query" else {
      // OpenAPI ignores parameters with these three names, and a client sets the headers itself.
      if place != "header" || !["accept", "content-type", "authorization"].contains(name.lowercased()) {
        omit(
          pointer, "a parameter in a \(place.isEmpty ? "place that is not named" : shown(place)); left out")
      }
      return nil
    }
    if place == "query", name == handled { return nil }
    var wireName = place == "path" ? renamed[name] ?? name : name
    // In form encoding, `ids[]` means that the value is a list.
    if wireName.hasSuffix("[]") { wireName.removeLast(2) }
    guard isWireName(wireName) else {
      omit(pointer, "the name \(quoted(name)) cannot be one in a spec; left out")
      return nil
    }
    let content = value["content"]?.members.first
    if content != nil { omit(pointer, "a parameter with a content type of its own; it becomes json") }
    var member = self.member(
      wireName, of: value["schema"] ?? .empty, at: pointer + "schema", role: .parameters)
    member.words = words(value["description"], at: pointer + "description") ?? member.words
    member.isRequired = value["required"]?.boolean ?? false || place == "path"
    member.isDeprecated = value["deprecated"]?.boolean ?? member.isDeprecated
    if place == "path" {
      member.isClearable = false
      if !member.shape.fitsIntoPath {
        if member.shape != .free { omit(pointer, "a \(member.shape.kind) in a path; it becomes a string") }
        member.shape = .scalar(.string)
        member.limits = Limits()
      }
    }
    return member
  }

  /// Adds the body's members; returns false if the body is not an object.
  private mutating func appendBody(
    of entry: EndpointEntry, to input: inout Structure, taken: Set<String>, handled: String?
  ) -> Bool {
    guard let body = entry.value["requestBody"],
      let (value, pointer) = followed(body, at: entry.pointer + "requestBody")
    else { return true }
    let contents = value["content"]?.members ?? []
    let known = ["application/x-www-form-urlencoded", "application/json"]
    guard let content = known.lazy.compactMap({ name in contents.first { $0.name.hasPrefix(name) } }).first
    else {
      guard let other = contents.first else { return true }
      omit(pointer + ["content", other.name], "a body of \(shown(other.name)); the operation is left out")
      return false
    }
    guard
      let (schema, place) = followed(
        content.value["schema"] ?? .empty, at: pointer + ["content", content.name, "schema"])
    else { return true }
    let isEmpty = schema["properties"]?.members.isEmpty ?? true && schema["allOf"] == nil
    if entry.method == .get || entry.method == .delete, isEmpty { return true }
    if entry.method == .get {
      omit(place, "a GET with a body; the body is left out")
      return true
    }
    if isEmpty, schema != .empty, schema["type"]?.string != "object" {
      omit(place, "a body that is no object; the operation is left out")
      return false
    }
    for member in members(of: schema, at: place, role: .parameters) where member.name != handled {
      if taken.contains(member.name) {
        omit(
          place + ["properties", member.name],
          "'\(member.name)' is in the path or query too; that one is kept")
      } else {
        input.members.append(member)
      }
    }
    return true
  }

  private mutating func output(of entry: EndpointEntry) -> Shape {
    let responses = entry.value["responses"]?.members ?? []
    let successes = responses.filter { $0.name.hasPrefix("2") }
    guard let response = successes.first ?? responses.first(where: { $0.name == "default" }),
      let (value, pointer) = followed(response.value, at: entry.pointer + ["responses", response.name])
    else { return .free }
    let contents = value["content"]?.members ?? []
    guard
      let content = contents.first(where: {
        $0.name.hasPrefix("application/json") || $0.name.hasSuffix("+json")
      })
    else {
      if let other = contents.first {
        omit(
          pointer + ["content", other.name], "a response of \(shown(other.name)); what comes back is json")
      }
      return .free
    }
    let schema = content.value["schema"] ?? .empty
    return self.value(of: schema, at: pointer + ["content", content.name, "schema"], role: .results).shape
  }
}

extension Shape {
  fileprivate var fitsIntoPath: Bool {
    switch self {
    case .scalar(let scalar): [.string, .currency, .email, .integer].contains(scalar)
    case .values: true
    default: false
    }
  }
}
