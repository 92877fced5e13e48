import Testing

@Suite struct TemplateTests {
  /// Expects that generation fails with a message and writes nothing.
  private func expect(_ message: String, of project: Project, folder: String = "templates") async throws {
    let outcome = try await project.connectgen("generate", "spec/shop", "--templates", folder)
    #expect(outcome.status == 1)
    #expect(outcome.messages == "error: \(message)\n")
    #expect(outcome.output.isEmpty)
    #expect(!project.exists("Generated"))
  }

  @Test func usesATemplateInThePlaceOfABuiltInOne() async throws {
    let project = try Project()
    try await project.generate()
    let before = try Snapshot("Generated/shop", of: project)
    try project.write("// Ours.\n{{body}}\n", to: "templates/client_file.mustache")
    let outcome = try await project.connectgen("generate", "spec/shop", "--templates", "templates")
    #expect(outcome.status == 0, "\(outcome.messages)")
    #expect(try project.read("Generated/shop/Client/ShopClient.swift").hasPrefix("// Ours.\n"))
    let after = try Snapshot("Generated/shop", of: project)
    for path in after.differences(from: before) where path != "manifest.json" {
      #expect(path.hasPrefix("Client/"), "\(path)")
    }
    let check = try await project.connectgen("check", "spec/shop")
    #expect(check.status == 1)
    #expect(try await project.connectgen("check", "spec/shop", "--templates", "templates").status == 0)
  }

  @Test func refusesATemplateThatReplacesNone() async throws {
    let project = try Project()
    try project.write("", to: "templates/client_clinet.mustache")
    try await expect(
      "template 'client_clinet': there is no template of this name; did you mean 'client_client'?",
      of: project)
  }

  @Test func refusesANameThatNothingHas() async throws {
    let project = try Project()
    try project.write("// Ours.\n{{bodi}}\n", to: "templates/client_file.mustache")
    try await expect("template 'client_file', line 2: nothing here has the name 'bodi'", of: project)
  }

  @Test func refusesATagThatIsNotFinished() async throws {
    let project = try Project()
    try project.write("{{body\n", to: "templates/client_file.mustache")
    try await expect("template 'client_file', line 1: '{{' has no '}}' in its line", of: project)
  }

  @Test func refusesAFolderThatIsMissing() async throws {
    try await expect("the folder of templates 'templates' can't be read", of: Project())
  }

  @Test func refusesAFolderWithoutTemplates() async throws {
    let project = try Project()
    try project.write("", to: "templates/readme.txt")
    try await expect("the folder of templates 'templates' has no .mustache file", of: project)
  }
}
