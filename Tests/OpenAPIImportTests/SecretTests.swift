import Foundation
import Testing

/// Parameters that must never be logged, according to the document.
struct SecretTests {
  private let path = "operations/logins.yaml"

  @Test func marksPasswordsAndTextsThatAreOnlyWritten() throws {
    let bench = try Workbench("logins")
    try bench.run("logins.yaml", .all)
    let text = try bench.text(path)
    for line in [
      "password: {type: string, required: true, max-length: 72, secret: true}",
      "token: {type: string, secret: true}", "hint: {type: string, clearable: true, secret: true}",
      "old: {type: string, secret: true}", "pin: integer", "mode: {values: [soft, hard]}",
      "remember: boolean",
      "user: {fields: {name: string, key: {type: string, secret: true}}}",
      "admin: {fields: {name: string, key: string}}",
    ] {
      #expect(text.contains(line + "\n"), "\(line) in \(text)")
    }
    #expect(try bench.text("operations/logins.yaml").components(separatedBy: "secret").count == 6)
    _ = try bench.connectionRead()
    #expect(try bench.run("logins.yaml").changes.isEmpty)
  }

  @Test func addsToWhatPeopleWroteOnlyWhereTheySaidNothing() throws {
    let bench = try Workbench("logins")
    try bench.run("logins.yaml", .all)
    let text = try bench.text(path)
      .replacing(
        "password: {type: string, required: true, max-length: 72, secret: true}",
        with: "password: {type: string, required: true, summary: Theirs.} # kept"
      )
      .replacing("token: {type: string, secret: true}", with: "token: {type: string, secret: false}")
      .replacing("old: {type: string, secret: true}", with: "old: string")
      .replacing(
        "admin: {fields: {name: string, key: string}}",
        with: "admin: {fields: {name: {type: string, secret: true}, key: string}}")
    try bench.write(text, to: "logins/\(path)")
    let report = try bench.run("logins.yaml")
    #expect(
      report.changes.filter { $0.detail == "is secret" }.map(\.place) == [
        "logins.create.password", "logins.create.old",
      ])
    #expect(report.breaking.isEmpty)
    let after = try bench.text(path)
    for line in [
      "password: {type: string, required: true, max-length: 72, secret: true, summary: Theirs.} # kept",
      "token: {type: string, secret: false}", "old: {type: string, secret: true}",
      "admin: {fields: {name: {type: string, secret: true}, key: string}}",
    ] {
      #expect(after.contains(line + "\n"), "\(line) in \(after)")
    }
    #expect(try bench.run("logins.yaml").changes.isEmpty)
  }

  @Test(arguments: ["anyOf", "allOf"]) func keepsTheSecretOfObjectsThatAreJoined(_ keyword: String) throws {
    let bench = try Workbench("joined")
    let plain = DocumentText.object([("key", DocumentText.string), ("a", DocumentText.string)])
    let secret = DocumentText.object([("key", #"{"type":"string","format":"password"}"#)])
    let body = DocumentText.object([("login", "{\"\(keyword)\":[\(plain),\(secret)]}")])
    let result = try bench.attempt(
      DocumentText.document(
        paths: [("/v", "{\"post\":\(DocumentText.operation(returns: "{}", body: body))}")]))
    #expect(result.report != nil, "\(result.diagnostics.all.map(\.message))")
    let text = try bench.text("operations/v.yaml")
    #expect(text.contains("key: {type: string, secret: true}"), "\(text)")
  }
}
