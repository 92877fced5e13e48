import ConnectionSpec

/// Chooses groups and names for operations without a name, from their paths and methods.
struct OperationNames {
  private let names: [String: (group: String, name: String)]

  /// Chooses the names.
  ///
  /// `taken` are the ids that exist; `types` are names of types, which a group's type in Swift must not have.
  init(_ endpoints: [EndpointEntry], taken: Set<String>, types: Set<String>) {
    let types = Set(types.map { $0.lowercased() })
    var taken = taken
    var names: [String: (group: String, name: String)] = [:]
    // The next number to try for a name, so that the search does not start at the first again.
    var numbers: [String: Int] = [:]
    let forms = Set(endpoints.map { APIOperation.key("", $0.path) })
    let readable = Set(endpoints.filter { $0.method == .get }.map { APIOperation.key("", $0.path) })
    for endpoint in endpoints where endpoint.path.utf8.count <= EndpointEntry.longestPath {
      var (group, name) = Self.split(endpoint, forms: forms, readable: readable)
      if types.contains(camelCase(group).lowercased()) { group += "_operations" }
      if taken.contains("\(group).\(name)") {
        name = Self.identifier(endpoint.value["operationId"]?.string ?? "") ?? name
      }
      let base = name
      var number = numbers["\(group).\(base)"] ?? 2
      defer { numbers["\(group).\(base)"] = number }
      while !taken.insert("\(group).\(name)").inserted {
        name = "\(base)_\(number)"
        number += 1
      }
      names[endpoint.key] = (group, name)
    }
    self.names = names
  }

  func operation(_ endpoint: EndpointEntry) -> NewOperation {
    let found = names[endpoint.key] ?? ("root", endpoint.method.rawValue.lowercased())
    return NewOperation(
      group: found.group, name: found.name, key: endpoint.key, path: Self.wirePath(endpoint.path))
  }

  /// The path with placeholder names reduced to letters, digits, `_` and `-`.
  static func wirePath(_ path: String) -> String {
    var isInside = false
    return String(
      path.map { character in
        if character == "{" || character == "}" {
          isInside = character == "{"
          return character
        }
        let isAllowed =
          character.isASCII && (character.isLetter || character.isNumber || "_-".contains(character))
        return isInside && !isAllowed ? "_" : character
      })
  }

  private static func split(
    _ endpoint: EndpointEntry, forms: Set<String>, readable: Set<String>
  ) -> (group: String, name: String) {
    var parts = endpoint.path.split(separator: "/").map(String.init)
    // A leading version is not part of the resource's name.
    if parts.count > 1, let first = parts.first, first.hasPrefix("v"),
      first.dropFirst().allSatisfy({ $0.isNumber || $0 == "." })
    {
      parts.removeFirst()
    }
    let isItem = parts.last?.hasPrefix("{") == true
    var literals = parts.filter { !$0.hasPrefix("{") }
    let form = APIOperation.key("", endpoint.path)
    let isCollection = forms.contains(form + "/{}")
    if endpoint.method == .post, !isItem, !isCollection, !readable.contains(form), literals.count > 1,
      let verb = literals.last.flatMap(identifier)
    {
      literals.removeLast()
      return (group(literals), verb)
    }
    if endpoint.method == .get, parts.last == "search", literals.count > 1 {
      literals.removeLast()
      return (group(literals), "search")
    }
    let name =
      switch endpoint.method {
      case .get: isItem || !isCollection && !isListing(endpoint) ? "retrieve" : "list"
      case .post: isItem ? "update" : isCollection || !readable.contains(form) ? "create" : "update"
      case .put: "replace"
      case .patch: "update"
      case .delete: "delete"
      }
    return (group(literals), name)
  }

  private static func isListing(_ endpoint: EndpointEntry) -> Bool {
    let parameters = (endpoint.value["parameters"]?.elements ?? []).compactMap { $0["name"]?.string }
    return parameters.contains("limit") || parameters.contains("page")
  }

  private static func group(_ literals: [String]) -> String {
    identifier(literals.joined(separator: "_")) ?? "root"
  }

  /// The text as an identifier: lowercase words joined by `_`; nil if there are none.
  private static func identifier(_ text: String) -> String? {
    let snake = snakeCase(
      text.utf8.count > EndpointEntry.longestPath ? String(text.prefix(longestStem)) : text
    ).split(separator: "_").joined(separator: "_")
    let ascii = String(snake.map { $0.isASCII ? $0 : "_" })
    guard let first = ascii.first else { return nil }
    let name = first.isLetter ? ascii : "n" + ascii
    return name.utf8.count > longestStem ? String(name.prefix(longestStem)) : name
  }
}
