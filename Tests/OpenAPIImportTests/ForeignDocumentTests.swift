import ConnectionSpec
import OpenAPIImport
import Testing

/// Documents of other APIs, small and by hand.
struct ForeignDocumentTests {
  @Test func writesASpecThatValidates() throws {
    let bench = try Workbench("pets")
    let report = try bench.run("pets.yaml", .all)
    let connection = try bench.connectionRead()
    let ids = connection.groups.flatMap(\.operations).map(\.id)
    #expect(ids == ["pets.list", "pets.create", "pets.retrieve", "pets.delete", "pets.feed"])
    #expect(report.changes(.added).count == 5)
    #expect(connection.identity.baseURL.value == "https://api.pets.example.com")
  }

  @Test func writesReadableOperations() throws {
    let bench = try Workbench("pets")
    try bench.run("pets.yaml", .all)
    let text = try bench.text("operations/pets.yaml")
    let operation = """
        feed:
          kind: action
          title: Feed pets
          summary: Calls `POST /v1/pets/{petId}/feed`.
          endpoint: POST /v1/pets/{petId}/feed
          returns: Pet
          parameters:
            petId: {type: string, required: true}
            food: {required: true, values: [meat, hay]}
            owner: NewOwnerParameters
            sitter: NewOwnerParameters
      """
    #expect(text.contains(operation), "\(text)")
  }

  @Test func namesWhatIsReturnedNeverLikeWhatIsSent() throws {
    let bench = try Workbench("roles")
    let shared = DocumentText.object((0..<6).map { ("m\($0)", DocumentText.string) })
    let holder = DocumentText.object([
      ("a", DocumentText.reference("RunParameters")), ("b", DocumentText.reference("RunParameters")),
    ])
    let result = try bench.attempt(
      DocumentText.document(
        paths: [("/v", "{\"post\":\(DocumentText.operation(returns: holder, body: holder))}")],
        schemas: [("RunParameters", shared)]))
    #expect(result.report != nil, "\(result.diagnostics.all.map(\.message))")
    let names = try bench.connectionRead().types.map(\.name.value)
    #expect(names.contains("RunParameters") && names.contains("RunParametersValue"), "\(names)")
  }

  @Test func reportsParametersThatTravelElsewhere() throws {
    let bench = try Workbench("pets")
    let report = try bench.run("pets.yaml", .all)
    #expect(
      report.omissions.map(\.pointer).sorted() == [
        "/paths/~1v1~1pets/get/parameters/1", "/paths/~1v1~1pets/parameters/0",
      ])
  }

  @Test func takesWordsOnlyWhereAsked() throws {
    let bench = try Workbench("pets")
    try bench.run("pets.yaml", .all, words: true)
    let text = try bench.text("operations/pets.yaml")
    #expect(text.contains("title: List pets\n    summary: Lists pets."))
    #expect(text.contains("summary: What it gets."))
  }

  @Test func readsTypesOfSeveralKinds() throws {
    let bench = try Workbench("notes")
    try bench.run("lists.json", .all)
    let text = try bench.text("operations/notes.yaml")
    #expect(text.contains("colour: {values: [red, green]}"), "\(text)")
    #expect(text.contains("kind: {values: [note]}"))
    #expect(text.contains("tags: {type: list(string), max-items: 5}"))
    #expect(text.contains("labels: map(integer)"))
    let results = try bench.text("types/note.yaml")
    #expect(results.contains("edited: integer?") && results.contains("size: number?"), "\(results)")
  }

  @Test func joinsTheObjectsOfAllOf() throws {
    let bench = try Workbench("parts")
    let report = try bench.run("parts.yaml", .all)
    let text = try bench.text("operations/parts.yaml")
    #expect(text.contains("name: {type: string, required: true}"), "\(text)")
    #expect(text.contains("weight: {type: number, required: true}"))
    #expect(report.omissions.count == 1 && report.omissions[0].message.contains("another type"))
  }

  @Test func readsObjectsThatHoldThemselvesAndUnions() throws {
    let bench = try Workbench("trees")
    let report = try bench.run("trees.yaml", .all)
    let connection = try bench.connectionRead()
    let figure = try #require(connection.types.first { $0.name.value == "Figure" })
    guard case .object(let fields) = figure.type.shape, case .union(let union) = fields[0].type.shape else {
      Issue.record("no union in \(figure.type.shape)")
      return
    }
    #expect(union.members.map { $0.value?.value } == ["circle", "square"])
    // Both sides agree on what they share, so they are one object.
    guard case .object(let joined) = fields[1].type.shape else {
      Issue.record("\(fields[1].type.shape)")
      return
    }
    #expect(joined.map(\.name.value) == ["a", "b", "shared"])
    #expect(report.omissions.isEmpty)
  }

  @Test func leavesOutWhatASpecCannotSay() throws {
    let bench = try Workbench("weird")
    let report = try bench.run("weird.yaml", .all)
    let connection = try bench.connectionRead()
    #expect(connection.groups.flatMap(\.operations).map(\.endpoint.path) == ["/odd", "/things/{a_b}"])
    let body = "/paths/~1odd/post/requestBody/content/application~1json/schema/properties"
    let pointers = Set(report.omissions.map(\.pointer))
    for name in [
      "choice", "number/enum", "mixed/enum", "not/not", "pattern/patternProperties", "outside", "clash/allOf",
      "a b", "strange/type", "grouped",
    ] {
      #expect(pointers.contains("\(body)/\(name)"), "\(name) is not among \(pointers.sorted())")
    }
    #expect(pointers.contains("/paths/~1upload/post/requestBody/content/multipart~1form-data"))
    #expect(pointers.contains("/paths/~1list/post/requestBody/content/application~1json/schema"))
  }

  @Test(arguments: ["pets.yaml", "lists.json", "parts.yaml", "trees.yaml", "weird.yaml"])
  func changesNothingTheSecondTime(_ document: String) throws {
    let bench = try Workbench("again")
    try bench.run(document, .all)
    let before = try bench.snapshot()
    let report = try bench.run(document)
    #expect(report.files.isEmpty)
    #expect(report.changes.isEmpty, "\(report.changes)")
    #expect(try bench.snapshot() == before)
  }
}
