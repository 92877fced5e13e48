import SourceDiagnostics

/// An OpenAPI document whose references can be followed.
struct APIDocument {
  let root: DocumentValue
  /// `info.title`, or nothing.
  let title: String
  /// `info.version`, or nothing.
  let version: String
  private let targets: [String: DocumentValue]

  /// Nil where the value is no OpenAPI document of version 3, which then is reported.
  init?(_ root: DocumentValue, path: String, diagnostics: inout Diagnostics) {
    let version = root["openapi"]?.string ?? root["openapi"].flatMap(Self.numberText) ?? ""
    guard version.hasPrefix("3.") || version == "3" else {
      let found =
        root["swagger"] != nil
        ? "a Swagger 2 document" : version.isEmpty ? "no 'openapi' member" : "version \(version)"
      diagnostics.error(
        "not-openapi", "the file is no OpenAPI 3 document: it has \(found)", path: path,
        remedy: "give a document whose 'openapi' is 3.0 or 3.1")
      return nil
    }
    guard root["paths"]?.isObject == true else {
      diagnostics.error("not-openapi", "the document has no 'paths'", path: path)
      return nil
    }
    self.root = root
    title = root["info"]?["title"]?.string ?? ""
    self.version = root["info"]?["version"]?.string ?? ""
    var targets: [String: DocumentValue] = [:]
    for section in root["components"]?.members ?? [] {
      for member in section.value.members {
        targets[JSONPointer(["components", section.name, member.name]).description] = member.value
      }
    }
    self.targets = targets
  }

  /// The value that a pointer leads to.
  func value(at pointer: JSONPointer) -> DocumentValue? {
    if let target = targets[pointer.description] { return target }
    return pointer.parts.reduce(Optional(root)) { value, part in
      guard let value else { return nil }
      if value.isArray {
        return Int(part).flatMap { value.elements.indices.contains($0) ? value.elements[$0] : nil }
      }
      return value[part]
    }
  }

  /// The named schemas, in the document's order.
  var schemas: [DocumentValue.Member] { root["components"]?["schemas"]?.members ?? [] }

  private static func numberText(_ value: DocumentValue) -> String? {
    if case .number(let text) = value { text } else { nil }
  }
}
