import Foundation
import Testing

@Suite struct ValidateTests {
  /// A group of operations with five mistakes, each of another kind.
  static let fiveMistakes = """
    group: customers
    resource: Customer
    title: Customers
    operations:
      create:
        kind: actoin
        title: Create a Customer
        summary: Adds a customer.
        endpoint: POST v1/customers
        returns: Custommer
        parameters:
          email: {type: strng, required: yes}
      list:
        kind: query
        title: List Customers
        summary: Reads all customers.
        endpoint: GET /v1/customers
        returns: page(Customer)

    """

  @Test func saysWhatAValidSpecHas() async throws {
    let outcome = try await Project().connectgen("validate", "spec/shop")
    #expect(outcome.status == 0)
    #expect(outcome.output.hasPrefix("shop: 1 trigger, 1 action, 1 query, 1 resource, 4 other types\n"))
    #expect(outcome.messages.isEmpty)
  }

  @Test func saysWhatTheStripeSpecHas() async throws {
    let outcome = try await Project(Project.stripe, named: "stripe").connectgen("validate", "spec/stripe")
    #expect(outcome.status == 0, "\(outcome.messages)")
    let line = try #require(outcome.output.split(separator: "\n").first)
    #expect(line.contains("7 triggers, 14 actions, 32 queries"), "\(line)")
    #expect(line.contains(" types"))
  }

  @Test func writesNothing() async throws {
    let project = try Project()
    _ = try await project.connectgen("validate", "spec/shop")
    #expect(!project.exists("Generated"))
  }

  @Test func reportsFiveMistakesOfOneFileAtTheirLines() async throws {
    let project = try Project()
    try await project.generate()
    let before = try Snapshot("Generated", of: project)
    try project.write(Self.fiveMistakes, to: "spec/shop/operations/customers.yaml")
    for command in ["validate", "generate", "check"] {
      let outcome = try await project.connectgen(command, "spec/shop")
      #expect(outcome.status == 1)
      let places = outcome.messages.split(separator: "\n").filter { $0.contains(": error: ") }.map {
        $0.split(separator: ":").prefix(3).joined(separator: ":")
      }
      let file = "spec/shop/operations/customers.yaml"
      #expect(
        places == ["6:11", "9:20", "10:14", "12:21", "12:38"].map { "\(file):\($0)" }, "\(outcome.messages)")
      #expect(outcome.messages.hasSuffix("5 errors\n"))
      #expect(outcome.output.isEmpty)
    }
    let after = try Snapshot("Generated", of: project)
    #expect(after.differences(from: before).isEmpty)
    #expect(after.times == before.times)
  }

  private struct Problem: Decodable {
    var file: String
    var line: Int
    var column: Int
    var severity: String
    var message: String
  }

  @Test func printsProblemsAsJSON() async throws {
    let project = try Project()
    try project.write(Self.fiveMistakes, to: "spec/shop/operations/customers.yaml")
    let outcome = try await project.connectgen("validate", "spec/shop", "--json")
    #expect(outcome.status == 1)
    #expect(outcome.messages.isEmpty)
    let problems = try JSONDecoder().decode([Problem].self, from: Data(outcome.output.utf8))
    #expect(problems.map(\.line) == [6, 9, 10, 12, 12])
    #expect(problems.map(\.column) == [11, 20, 14, 21, 38])
    #expect(Set(problems.map(\.file)) == ["spec/shop/operations/customers.yaml"])
    #expect(Set(problems.map(\.severity)) == ["error"])
  }

  @Test(arguments: ["validate", "generate", "check"])
  func printsAnEmptyJSONListOfAValidSpec(_ command: String) async throws {
    let project = try Project()
    try await project.generate()
    let outcome = try await project.connectgen(command, "spec/shop", "--json")
    #expect(outcome.status == 0)
    #expect(try JSONDecoder().decode([Problem].self, from: Data(outcome.output.utf8)).isEmpty)
  }

  @Test func printsProblemsAsAnnotations() async throws {
    let project = try Project()
    try project.write(Self.fiveMistakes, to: "spec/shop/operations/customers.yaml")
    let outcome = try await project.connectgen("validate", "spec/shop", "--annotations")
    #expect(outcome.status == 1)
    let lines = outcome.output.split(separator: "\n")
    #expect(lines.count == 5)
    #expect(
      lines.first?.hasPrefix("::error file=spec/shop/operations/customers.yaml,line=6,") == true,
      "\(outcome.output)")
  }

  @Test func refusesTwoWaysToPrintAtOnce() async throws {
    let outcome = try await Project().connectgen("validate", "spec/shop", "--json", "--annotations")
    #expect(outcome.status == 64)
    #expect(outcome.messages.contains("--json and --annotations"))
  }
}
