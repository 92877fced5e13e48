import ConnectionSpec

/// An operation as described by the document.
struct APIOperation: Sendable {
  var method: OperationEndpoint.Method
  /// The path as written in the document.
  var path: String
  /// The `operationId`, if there is one.
  var identifier: String?
  var title: String?
  var words: String?
  var isDeprecated = false
  /// The path's placeholders, in order.
  var placeholders: [String]
  /// The parameters of path, query and body in one structure.
  var input: StructureID
  /// The shape of a successful response; `free` if a spec cannot express it.
  var output: Shape
  var pointer: JSONPointer

  /// The method and the path without placeholder names, which match an operation of the spec.
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

/// An endpoint of a document, before its contents are read.
struct EndpointEntry {
  var method: OperationEndpoint.Method
  var path: String
  var pointer: JSONPointer
  var value: DocumentValue
  /// The parameters shared by all methods of the path.
  var shared: DocumentValue

  var key: String { APIOperation.key(method.rawValue, path) }
}

extension APIDocument {
  /// All endpoints, in the document's order.
  static func endpoints(of root: DocumentValue) -> [EndpointEntry] {
    (root["paths"]?.members ?? []).flatMap { path in
      OperationEndpoint.Method.allCases.compactMap { method -> EndpointEntry? in
        let name = method.rawValue.lowercased()
        guard let value = path.value[name], value.isObject else { return nil }
        return EndpointEntry(
          method: method, path: path.name, pointer: JSONPointer(["paths", path.name, name]), value: value,
          shared: path.value["parameters"] ?? .array([]))
      }
    }
  }
}

extension EndpointEntry {
  /// The maximum length in bytes of a path that is imported.
  static let longestPath = 2_048

  /// The reason why no operation of a spec can have the path, as part of a sentence; nil if one can.
  var unfitness: String? {
    if path.utf8.count > Self.longestPath { return "a path of more than \(Self.longestPath) bytes" }
    if let unsafe = unsafeCharacters(path) { return "a path with \(unsafe)" }
    guard path.hasPrefix("/") else { return "a path that does not begin with '/'" }
    var names: Set<String> = []
    var name: [UInt8]?
    for byte in OperationNames.wirePath(path).utf8 {
      switch (byte, name) {
      case (UInt8(ascii: "{"), nil): name = []
      case (UInt8(ascii: "}"), let found?) where !found.isEmpty:
        guard names.insert(String(decoding: found, as: UTF8.self)).inserted else {
          return "a path with two placeholders of one name"
        }
        name = nil
      case (UInt8(ascii: "{"), _), (UInt8(ascii: "}"), _): return "a path with braces that are no placeholder"
      case (_, nil):
        guard ASCIIByte.isLetterOrDigit(byte) || "-._~!$&'()*+,;=:@/".utf8.contains(byte) else {
          return "a path with a character that paths cannot have"
        }
      case (_, _?): name?.append(byte)
      }
    }
    return name == nil ? nil : "a path with braces that are no placeholder"
  }
}
