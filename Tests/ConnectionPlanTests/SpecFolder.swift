import ConnectionPlan
import ConnectionSpec
import Foundation
import SourceDiagnostics
import Testing

/// A small spec, written to a folder of its own, read and planned.
///
/// `connection.yaml`, a resource `Customer` and the details of errors are there unless a test says otherwise.
struct SpecFolder {
  /// The plan; nil where something was reported.
  let plan: Plan?
  let diagnostics: Diagnostics

  init(_ files: [String: String]) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "plan-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    for (path, text) in Self.usual.merging(files, uniquingKeysWith: { _, given in given }) {
      let file = folder.appending(path: path)
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
    }
    var found = Diagnostics()
    let connection = ConnectionReader.read(
      directory: folder.path(percentEncoded: false), displayPath: "spec", diagnostics: &found)
    try #require(!found.hasErrors, "the spec of the test is valid: \(found.all.map(\.message))")
    plan = Planner.plan(try #require(connection), diagnostics: &found)
    diagnostics = found
  }

  /// The plan of a spec with these types beside the usual ones.
  static func plan(types: String) throws -> Plan {
    try #require(try SpecFolder(["types/own.yaml": "types:\n" + types]).plan)
  }

  /// The errors as `code path:line: message`, then each note as `path:line: message`.
  var errors: [String] {
    diagnostics.sorted.filter { $0.severity == .error }.flatMap { problem in
      ["\(problem.code) \(place(problem.span)): \(problem.message)"]
        + problem.notes.map { "\(place($0.span)): \($0.message)" }
    }
  }

  private func place(_ span: SourceSpan?) -> String {
    span.map { "\($0.file.path.dropFirst("spec/".count)):\($0.start.line)" } ?? "-"
  }

  private static let usual = [
    "connection.yaml": """
    connection: shop
    title: Shop
    summary: Sells things.
    swift: {module: ShopConnection, prefix: Shop}
    documentation: https://shop.example/docs
    base-url: https://api.shop.example
    api-version: {value: "2026-01-01", header: Shop-Version}
    authentication: {scheme: bearer, keys: {sk_: {title: Secret key, mode: live}}}
    body: form
    errors:
      at: error
      details: Problem
      kind: type
      kinds: {card_error: card}
      request-id-header: Request-Id
    paging:
      cursor: {items: data, more: has_more, after: starting_after, before: ending_before, limit: limit}
      search: {items: data, more: has_more, next: next_page, page: page, limit: limit}
    retries: {maximum: 2, idempotency-header: Idempotency-Key}
    """,
    "types/usual.yaml": """
    types:
      Problem: {summary: What went wrong., fields: {type: string?}}
    """,
    "resources/customer.yaml": """
    resource: Customer
    title: Customer
    summary: A person who buys.
    documentation: https://shop.example/docs/customers
    object: customer
    path: customers
    deletable: true
    fields: {id: id(Customer), email: email?}
    """,
  ]
}

extension Plan {
  /// The type with a name such as `Order.Status`.
  func type(_ name: String) throws -> TypePlan {
    try #require(self[TypeName(name.split(separator: ".").map(String.init))], "there is no \(name)")
  }

  /// The fields of the struct with that name.
  func fields(_ name: String) throws -> [FieldPlan] {
    try #require(try type(name).object, "\(name) is a struct").fields
  }

  /// The field of the struct `type` with a wire name.
  func field(_ wireName: String, of type: String) throws -> FieldPlan {
    try #require(try fields(type).first { $0.wireName == wireName }, "\(type) has no \(wireName)")
  }

  /// The cases of the enumeration with that name, with the values they stand for.
  func cases(_ name: String) throws -> [String: String] {
    guard case .enumeration(let enumeration) = try type(name).form else { return [:] }
    return Dictionary(uniqueKeysWithValues: enumeration.cases.map { ($0.value, $0.swiftName) })
  }
}
