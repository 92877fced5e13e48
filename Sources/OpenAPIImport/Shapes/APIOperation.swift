import ConnectionSpec

/// An operation as the document describes it.
struct APIOperation: Sendable {
  var method: Endpoint.Method
  /// The path as the document writes it.
  var path: String
  /// `operationId`, where there is one.
  var identifier: String?
  var title: String?
  var words: String?
  var isDeprecated = false
  /// The path's placeholders, in order.
  var placeholders: [String]
  /// The parameters of path, query and body, side by side.
  var input: StructureID
  /// What a successful response holds; `free` where it holds nothing that a spec could say.
  var output: Shape
  var pointer: JSONPointer

  /// Method and path with nameless placeholders: what an operation of the spec is matched by.
  var key: String { Self.key(method.rawValue, path) }

  static func key(_ method: String, _ path: String) -> String {
    var result = ""
    var isInside = false
    for character in path {
      if character == "{" { isInside = true }
      if !isInside { result.append(character) }
      if character == "}" {
        isInside = false
        result += "{}"
      }
    }
    return "\(method) \(result)"
  }

  static func placeholders(of path: String) -> [String] {
    path.split(separator: "{").dropFirst().compactMap { $0.split(separator: "}").first.map(String.init) }
  }
}

/// An endpoint that a document has, before anything of it is read.
struct EndpointEntry {
  var method: Endpoint.Method
  var path: String
  var pointer: JSONPointer
  var value: DocumentValue
  /// The parameters that all methods of the path share.
  var shared: DocumentValue

  var key: String { APIOperation.key(method.rawValue, path) }
}

extension APIDocument {
  /// Every endpoint, in the document's order.
  var endpoints: [EndpointEntry] {
    (root["paths"]?.members ?? []).flatMap { path in
      Endpoint.Method.allCases.compactMap { method -> EndpointEntry? in
        let name = method.rawValue.lowercased()
        guard let value = path.value[name], value.isObject else { return nil }
        return EndpointEntry(
          method: method, path: path.name, pointer: JSONPointer(["paths", path.name, name]), value: value,
          shared: path.value["parameters"] ?? .array([]))
      }
    }
  }
}
