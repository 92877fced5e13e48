import Testing

@Suite struct CheckTests {
  /// A project whose output is up to date.
  private func generated() async throws -> Project {
    let project = try Project()
    try await project.generate()
    return project
  }

  /// Expects that the check fails, names the lines, and changes nothing.
  private func expect(_ lines: [String], of project: Project) async throws {
    let before = try Snapshot("Generated", of: project)
    let outcome = try await project.connectgen("check", "spec/shop")
    #expect(outcome.status == 1)
    for line in lines {
      #expect(outcome.output.split(separator: "\n").contains(Substring(line)), "\(outcome.output)")
    }
    #expect(outcome.messages.contains("Run: connectgen generate spec/shop\n"))
    let after = try Snapshot("Generated", of: project)
    #expect(after.differences(from: before).isEmpty)
    #expect(after.times == before.times)
  }

  @Test func passesWhatIsUpToDate() async throws {
    let outcome = try await generated().connectgen("check", "spec/shop")
    #expect(outcome.status == 0)
    #expect(outcome.output.hasPrefix("Generated/shop is up to date: "))
    #expect(outcome.messages.isEmpty)
  }

  @Test func listsAFileThatWasEditedByHand() async throws {
    let project = try await generated()
    try project.edit("Generated/shop/catalog.json", replacing: "Shop", with: "Store")
    try await expect(["edited by hand: catalog.json"], of: project)
  }

  @Test func listsAFileThatIsMissing() async throws {
    let project = try await generated()
    try project.remove("Generated/shop/catalog.json")
    try await expect(["missing: catalog.json"], of: project)
  }

  @Test func listsWhatASpecThatChangedMakesStale() async throws {
    let project = try await generated()
    try project.edit("spec/shop/operations/customers.yaml", replacing: "  list:", with: "  enumerate:")
    try project.edit("spec/shop/connection.yaml", replacing: "customers.list", with: "customers.enumerate")
    try await expect(
      [
        "not generated yet: Docs/queries/customers-enumerate.md",
        "out of date: Client/Parameters/Customers.Parameters.swift", "out of date: catalog.json",
        "no longer generated: Docs/queries/customers-list.md",
      ], of: project)
  }

  @Test func listsEverythingBeforeTheFirstGeneration() async throws {
    try await expect(["not generated yet: catalog.json"], of: Project())
  }

  @Test func passesFilesOfOthers() async throws {
    let project = try await generated()
    try project.write("mine\n", to: "Generated/shop/Notes.txt")
    #expect(try await project.connectgen("check", "spec/shop").status == 0)
  }

  @Test func repeatsTheOptionsInItsAdvice() async throws {
    let outcome = try await Project().connectgen("check", "spec/shop", "--output", "else")
    #expect(outcome.status == 1)
    #expect(outcome.messages.contains("Run: connectgen generate spec/shop --output else\n"))
  }

  @Test func keepsTheListOutOfTheJSON() async throws {
    let outcome = try await Project().connectgen("check", "spec/shop", "--json")
    #expect(outcome.status == 1)
    #expect(outcome.output == "[]\n")
    #expect(outcome.messages.contains("not generated yet: catalog.json"))
  }
}
