import Foundation
import OpenAPIImport
import SourceDiagnostics

/// Documents that are made in code, because of their size or of the characters in them.
enum DocumentText {
  static let string = #"{"type":"string"}"#

  static func reference(_ name: String) -> String {
    let part = name.replacing("~", with: "~0").replacing("/", with: "~1").replacing("%", with: "%25")
    return "{\"$ref\":\(quoted("#/components/schemas/" + part))}"
  }

  static func object(_ properties: [(String, String)]) -> String {
    "{\"type\":\"object\",\"properties\":{" + members(properties) + "}}"
  }

  static func members(_ members: [(String, String)]) -> String {
    members.map { "\(quoted($0.0)):\($0.1)" }.joined(separator: ",")
  }

  /// A text as JSON; escaped is only what must be, so that hostile characters stand in the document as they are.
  static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\": result += "\\\(scalar)"
      case _ where scalar.value < 0x20:
        let digits = String(scalar.value, radix: 16)
        result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }

  /// An operation that returns what a schema says, and takes it too where there is a body.
  static func operation(returns schema: String, body: String? = nil, more: String = "") -> String {
    let content = { (schema: String) in "\"content\":{\"application/json\":{\"schema\":\(schema)}}" }
    return "{" + more + (body.map { "\"requestBody\":{\(content($0))}," } ?? "")
      + "\"responses\":{\"200\":{\"description\":\"ok\",\(content(schema))}}}"
  }

  /// A document of operations and schemas.
  static func document(paths: [(String, String)], schemas: [(String, String)] = [], title: String = "T")
    -> String
  {
    "{\"openapi\":\"3.1.0\",\"info\":{\"title\":\(quoted(title)),\"version\":\"1\"},\"paths\":{\(members(paths))},"
      + "\"components\":{\"schemas\":{\(members(schemas))}}}"
  }

  /// A document with one schema that is sent and one that is returned, and others that these may refer to.
  static func document(of schema: String, schemas: [(String, String)] = []) -> String {
    document(
      paths: [("/v", "{\"post\":\(operation(returns: schema, body: schema))}")], schemas: schemas)
  }
}

extension Workbench {
  /// Imports the text of a document, which is refused or not.
  func attempt(
    _ text: String, _ selection: ImportOptions.Selection = .all, words: Bool = false
  ) throws -> (report: ImportReport?, diagnostics: Diagnostics) {
    let path = try write(text, to: "document")
    var diagnostics = Diagnostics()
    let options = ImportOptions(
      document: path, specs: root, connection: connection, selection: selection, takesWords: words)
    return (Importer.run(options, diagnostics: &diagnostics), diagnostics)
  }
}
