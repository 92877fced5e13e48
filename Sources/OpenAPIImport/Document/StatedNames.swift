/// The names that the operations of a document use outside of the bodies that they take.
///
/// A setting of a connection is assumed if its name is not among them. References are followed only as far as
/// real documents nest them.
struct StatedNames {
  /// The parameters in paths and queries.
  private(set) var parameters: Set<String> = []
  /// The headers of requests, in lowercase.
  private(set) var requestHeaders: Set<String> = []
  /// The headers of responses, in lowercase.
  private(set) var responseHeaders: Set<String> = []
  /// The fields of successful responses, at their top.
  private(set) var fields: Set<String> = []
  /// The schemas of errors.
  private(set) var errors: [DocumentValue] = []

  private let document: APIDocument
  /// The targets of references to responses that were read, because most operations have the same ones.
  private var met: Set<String> = []

  init(_ document: APIDocument) {
    self.document = document
    for endpoint in document.endpoints {
      read(parameters: endpoint.shared)
      read(parameters: endpoint.value["parameters"] ?? .empty)
      for response in endpoint.value["responses"]?.members ?? [] { read(response) }
    }
  }

  private mutating func read(parameters: DocumentValue) {
    for parameter in parameters.elements.map(document.target) {
      guard let name = parameter["name"]?.string else { continue }
      if parameter["in"]?.string == "header" {
        requestHeaders.insert(name.lowercased())
      } else {
        self.parameters.insert(name)
      }
    }
  }

  private mutating func read(_ response: DocumentValue.Member) {
    let isSuccess = response.name.hasPrefix("2")
    if let reference = response.value["$ref"]?.string, !met.insert("\(isSuccess) \(reference)").inserted {
      return
    }
    let value = document.target(response.value)
    responseHeaders.formUnion(value["headers"]?.members.map { $0.name.lowercased() } ?? [])
    for content in value["content"]?.members ?? [] {
      guard let schema = content.value["schema"].map(document.target) else { continue }
      if isSuccess {
        fields.formUnion(schema["properties"]?.members.map(\.name) ?? [])
      } else {
        errors.append(schema)
      }
    }
  }
}
