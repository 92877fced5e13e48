import Foundation
import OpenAPIImport
import Testing

/// A spec that people have worked on, and a document that has changed.
struct UpdateTests {
  /// A spec of the pets with words of its author.
  private func bench() throws -> Workbench {
    let bench = try Workbench("pets")
    try bench.run("pets.yaml", .all)
    let path = "operations/pets.yaml"
    let text = try bench.text(path)
      .replacing(
        "food: {required: true, values: [meat, hay]}",
        with: """
          # Only these two are in the cellar.
                food:
                  summary: What it gets.
                  required: true
                  values: {meat: For dogs and cats., hay: For horses.}   # no fish

          """
      )
      .replacing("title: Feed pets", with: "title: Feed a pet")
    try bench.write(text, to: "pets/\(path)")
    _ = try bench.connectionRead()
    return bench
  }

  private func document(_ bench: Workbench, _ edits: [(String, String)]) throws -> String {
    var text = String(
      decoding: try #require(FileManager.default.contents(atPath: "\(Workbench.documents)/pets.yaml")),
      as: UTF8.self)
    for (old, new) in edits {
      #expect(text.contains(old))
      text = text.replacing(old, with: new)
    }
    return try bench.write(text, to: "changed.yaml")
  }

  @Test func keepsWhatPeopleWrote() throws {
    let bench = try bench()
    let before = try bench.snapshot()
    #expect(try bench.run("pets.yaml").changes.isEmpty)
    #expect(try bench.snapshot() == before)
  }

  @Test func addsAValueWhereItBelongs() throws {
    let bench = try bench()
    let before = try bench.text("operations/pets.yaml")
    let report = try bench.run(document(bench, [("enum: [meat, hay]", "enum: [meat, hay, fish]")]))
    #expect(report.changes.map(\.detail) == ["value 'fish'"])
    #expect(report.breaking.isEmpty)
    let after = try bench.text("operations/pets.yaml")
    #expect(after == before.replacing("hay: For horses.}", with: "hay: For horses., fish: {}}"), "\(after)")
  }

  @Test func reportsARenamedParameterAsRemovedAndAdded() throws {
    let bench = try bench()
    let report = try bench.run(
      document(
        bench,
        [
          (
            "sitter: {$ref: \"#/components/schemas/NewOwner\"}",
            "keeper: {$ref: \"#/components/schemas/NewOwner\"}"
          )
        ]))
    #expect(report.changes.map(\.place) == ["pets.feed.keeper", "pets.feed.sitter"])
    #expect(report.changes.map(\.kind) == [.added, .removed])
    #expect(report.breaking.map(\.place) == ["pets.feed.sitter"])
    let text = try bench.text("operations/pets.yaml")
    #expect(
      text.contains("      sitter: NewOwnerParameters\n")
        && text.contains("      keeper: NewOwnerParameters\n"))
    #expect(text.contains("# no fish") && text.contains("# Only these two"))
  }

  @Test func keepsAnOperationThatTheAPIDropped() throws {
    let bench = try bench()
    let report = try bench.run(
      document(
        bench, [("    delete:\n      operationId: deletePet", "    x-delete:\n      operationId: deletePet")])
    )
    #expect(report.changes.map(\.place) == ["pets.delete"])
    #expect(report.files.isEmpty)
    #expect(report.breaking.count == 1)
  }

  @Test func tellsWhatBreaks() throws {
    let bench = try bench()
    let report = try bench.run(
      document(
        bench,
        [
          ("required: [food]", "required: [food, owner]"), ("maxLength: 80", "maxLength: 60"),
          ("tag: {type: string}", "tag: {type: integer}"),
        ]))
    #expect(
      Set(report.breaking.map(\.place)) == ["pets.feed.owner", "pets.create.name", "Pet.tag"],
      "\(report.changes)")
    #expect(
      try bench.text("operations/pets.yaml").contains("owner: {type: NewOwnerParameters, required: true}"))
    #expect(try bench.text("operations/pets.yaml").contains("max-length: 60"))
  }

  @Test func splitsATypeOnlyWhereItsPlacesDiffer() throws {
    let bench = try bench()
    let document = try document(
      bench,
      [
        (
          "sitter: {$ref: \"#/components/schemas/NewOwner\"}",
          "sitter: {type: object, required: [name], properties: {name: {type: string, maxLength: 40}, email: {type: string, format: email}, phone: {type: string}}}"
        )
      ])
    let report = try bench.run(document)
    #expect(report.changes.map(\.place) == ["pets.feed.sitter.phone"], "\(report.changes)")
    #expect(try bench.text("operations/pets.yaml").contains("owner: NewOwnerParameters"))
    #expect(try bench.run(document).changes.isEmpty)
  }

  @Test func writesNothingInADryRun() throws {
    let bench = try bench()
    let before = try bench.snapshot()
    let report = try bench.run(document(bench, [("enum: [meat, hay]", "enum: [meat, hay, fish]")]), dry: true)
    #expect(report.files == ["operations/pets.yaml"])
    #expect(try bench.snapshot() == before)
  }
}
