import SourceDiagnostics

/// An OpenAPI document whose references can be followed.
struct APIDocument {
  let root: DocumentValue
  /// The title of the API (`info.title`); empty if there is none.
  let title: String
  /// The version of the API (`info.version`); empty if there is none.
  let version: String
  /// All endpoints, in the document's order.
  let endpoints: [EndpointEntry]
  /// The conventions of the API.
  let profile: ImportProfile
  private let targets: [String: DocumentValue]
  private let sections = SectionIndex()

  /// Creates a document; reports a value that is not an OpenAPI document of version 3 and returns nil.
  init?(_ root: DocumentValue, path: String, diagnostics: inout Diagnostics) {
    let version = root["openapi"]?.string ?? root["openapi"].flatMap(Self.numberText) ?? ""
    guard version.hasPrefix("3.") || version == "3" else {
      let found =
        root["swagger"] != nil
        ? "a Swagger 2 document" : version.isEmpty ? "no 'openapi' member" : "version \(quoted(version))"
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
    endpoints = Self.endpoints(of: root)
    profile = .recognized(in: Self.schemas(of: root))
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

  /// The value that a pointer refers to.
  func value(at pointer: JSONPointer) -> DocumentValue? {
    if let target = targets[pointer.description] { return target }
    var value = root
    for (depth, part) in pointer.parts.enumerated() {
      if value.isArray {
        guard let index = Int(part), value.elements.indices.contains(index) else { return nil }
        value = value.elements[index]
      } else {
        guard let inner = sections.member(part, of: value, at: pointer.parts.prefix(depth)) else {
          return nil
        }
        value = inner
      }
    }
    return value
  }

  /// The value itself, or the one that it refers to, over at most eight references.
  func target(_ value: DocumentValue) -> DocumentValue {
    var value = value
    for _ in 0..<8 {
      guard let reference = value["$ref"]?.string.flatMap(JSONPointer.init(reference:)),
        let target = self.value(at: reference)
      else { break }
      value = target
    }
    return value
  }

  /// The named schemas, in the document's order.
  var schemas: [DocumentValue.Member] { Self.schemas(of: root) }

  private static func schemas(of root: DocumentValue) -> [DocumentValue.Member] {
    root["components"]?["schemas"]?.members ?? []
  }

  private static func numberText(_ value: DocumentValue) -> String? {
    if case .number(let text) = value { text } else { nil }
  }
}
