import Foundation
import Testing

@Suite struct GenerateTests {
  @Test func writesClientPagesAndCatalog() async throws {
    let project = try Project()
    let output = try await project.generate()
    #expect(output.hasPrefix("Generated/shop: "))
    #expect(output.contains(" files written, 0 unchanged, 0 removed in "))
    for path in ["Client/ShopClient.swift", "Docs/README.md", "catalog.json", "manifest.json"] {
      #expect(project.exists("Generated/shop/" + path), "\(path) is missing")
    }
  }

  @Test func writesNothingTheSecondTime() async throws {
    let project = try Project()
    try await project.generate()
    let before = try Snapshot("Generated", of: project)
    let output = try await project.generate()
    #expect(output.contains(": 0 files written, "))
    let after = try Snapshot("Generated", of: project)
    #expect(after.differences(from: before).isEmpty)
    #expect(after.times == before.times)
  }

  @Test func writesOnlyWhatChanges() async throws {
    let project = try Project()
    try await project.generate()
    let before = try Snapshot("Generated/shop", of: project)
    try project.edit(
      "spec/shop/triggers.yaml", replacing: "A new customer was created.", with: "Somebody is new.")
    try await project.generate()
    let after = try Snapshot("Generated/shop", of: project)
    let changed = after.differences(from: before)
    #expect(changed.contains("Client/ShopEvent.swift"))
    #expect(!changed.contains("Client/Resources/Customer.swift"))
    for (path, time) in after.times where !changed.contains(path) { #expect(before.times[path] == time) }
  }

  @Test func removesWhatIsNoLongerGenerated() async throws {
    let project = try Project()
    try project.write("types:\n  Colour: {values: [red]}\n", to: "spec/shop/types/colour.yaml")
    try project.edit(
      "spec/shop/resources/customer.yaml", replacing: "  email: email?",
      with: "  email: email?\n  colour: Colour?")
    try await project.generate()
    #expect(project.exists("Generated/shop/Client/Types/Colour.Types.swift"))
    try project.remove("spec/shop/types/colour.yaml")
    try project.edit("spec/shop/resources/customer.yaml", replacing: "  colour: Colour?\n", with: "")
    let output = try await project.generate()
    #expect(output.contains(" 1 removed"))
    #expect(!project.exists("Generated/shop/Client/Types/Colour.Types.swift"))
  }

  @Test func stopsAtAFileThatWasEditedByHand() async throws {
    let project = try Project()
    try await project.generate()
    let clean = try Snapshot("Generated/shop", of: project)
    let path = "Generated/shop/Client/ShopClient.swift"
    try project.write(project.read(path) + "// mine\n", to: path)
    let edited = try Snapshot("Generated/shop", of: project)

    let refused = try await project.connectgen("generate", "spec/shop")
    #expect(refused.status == 1)
    #expect(refused.messages.hasPrefix("error: "))
    #expect(refused.messages.contains("  Client/ShopClient.swift\n"))
    #expect(refused.messages.contains("--force"))
    #expect(!refused.messages.contains("Usage"))
    #expect(try Snapshot("Generated/shop", of: project).differences(from: edited).isEmpty)

    let forced = try await project.connectgen("generate", "spec/shop", "--force")
    #expect(forced.status == 0)
    #expect(try Snapshot("Generated/shop", of: project).differences(from: clean).isEmpty)
  }

  @Test func leavesFilesOfOthersAlone() async throws {
    let project = try Project()
    try await project.generate()
    try project.write("mine\n", to: "Generated/shop/Docs/Notes.txt")
    try project.edit(
      "spec/shop/triggers.yaml", replacing: "A new customer was created.", with: "Somebody is new.")
    for arguments in [["generate", "spec/shop"], ["generate", "spec/shop", "--force"]] {
      let outcome = try await CommandProcess(arguments, in: project.root).outcome()
      #expect(outcome.status == 0, "\(outcome.messages)")
      #expect(try project.read("Generated/shop/Docs/Notes.txt") == "mine\n")
    }
  }

  @Test func writesTheSameBytesFromEveryPlace() async throws {
    let project = try Project()
    try await project.generate()
    let expected = try Snapshot("Generated/shop", of: project)
    let root = project.root.path
    try FileManager.default.createSymbolicLink(
      atPath: root + "-link", withDestinationPath: root)
    defer { try? FileManager.default.removeItem(atPath: root + "-link") }
    let ways: [(arguments: [String], folder: String)] = [
      (["generate", root + "/spec/shop"], "."),
      (["generate", "./spec/../spec/shop/"], "."),
      (["generate", "../spec/shop", "--output", "../Generated"], "spec"),
      (["generate", "shop", "--output", "../Generated/"], "spec"),
      (["generate", root + "/spec/shop", "--output", root + "/Generated"], "spec/shop"),
      (["generate", root + "-link/spec/shop"], "."),
      (["generate", "spec/shop", "--output", root + "-link/Generated"], "."),
    ]
    for way in ways {
      try project.remove("Generated")
      let outcome = try await CommandProcess(way.arguments, in: project.root.appending(path: way.folder))
        .outcome()
      #expect(outcome.status == 0, "\(outcome.messages)")
      let tree = try Snapshot("Generated/shop", of: project)
      #expect(tree.differences(from: expected).isEmpty, "\(way)")
    }
  }

  @Test func writesNoPathOfThisMachine() async throws {
    let project = try Project()
    try await project.generate()
    let name = Data(project.root.lastPathComponent.utf8)
    for (path, contents) in try Snapshot("Generated", of: project).contents {
      #expect(contents.range(of: name) == nil, "\(path)")
    }
  }

  @Test func writesWhereItIsTold() async throws {
    let project = try Project()
    let outcome = try await project.connectgen("generate", "spec/shop", "--output", "else/where")
    #expect(outcome.status == 0)
    #expect(outcome.output.hasPrefix("else/where/shop: "))
    #expect(project.exists("else/where/shop/catalog.json"))
    #expect(!project.exists("Generated"))
  }
}
