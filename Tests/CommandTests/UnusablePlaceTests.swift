import Foundation
import Testing

@Suite struct UnusablePlaceTests {
  @Test(arguments: ["validate", "generate", "check"])
  func refusesASpecThatIsMissing(_ command: String) async throws {
    let project = try Project()
    let outcome = try await project.connectgen(command, "spec/shopp")
    #expect(outcome.status == 1)
    #expect(outcome.messages == "spec/shopp: error: there is no such folder\n1 error\n")
    #expect(!project.exists("Generated"))
  }

  @Test func refusesASpecThatIsAFile() async throws {
    let outcome = try await Project().connectgen("validate", "spec/shop/connection.yaml")
    #expect(outcome.status == 1)
    #expect(outcome.messages.hasPrefix("spec/shop/connection.yaml: error: not a folder"))
  }

  @Test func refusesAFolderThatIsNoSpec() async throws {
    let outcome = try await Project().connectgen("validate", "spec")
    #expect(outcome.status == 1)
    #expect(outcome.messages.contains("there is no connection.yaml in this folder"), "\(outcome.messages)")
  }

  @Test(.enabled(if: geteuid() != 0, "permissions do not hold for root"))
  func refusesASpecThatMayNotBeRead() async throws {
    let project = try Project()
    let path = project.root.appending(path: "spec/shop").path
    try FileManager.default.setAttributes([.posixPermissions: 0o000], ofItemAtPath: path)
    defer { try? FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: path) }
    let outcome = try await project.connectgen("validate", "spec/shop")
    #expect(outcome.status == 1)
    #expect(outcome.messages.contains("error: the folder cannot be read"), "\(outcome.messages)")
  }

  @Test(.enabled(if: geteuid() != 0, "permissions do not hold for root"))
  func refusesAnOutputFolderThatMayNotBeWritten() async throws {
    let project = try Project()
    try project.write("", to: "Generated/keep")
    let path = project.root.appending(path: "Generated").path
    try FileManager.default.setAttributes([.posixPermissions: 0o555], ofItemAtPath: path)
    defer { try? FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: path) }
    let outcome = try await project.connectgen("generate", "spec/shop")
    #expect(outcome.status == 1)
    #expect(outcome.messages.hasPrefix("error: cannot "), "\(outcome.messages)")
    #expect(outcome.messages.contains("Permission denied"))
  }

  @Test func refusesAnOutputFolderThatIsAFile() async throws {
    let project = try Project()
    try project.write("mine\n", to: "Generated/shop")
    for command in ["generate", "check"] {
      let outcome = try await project.connectgen(command, "spec/shop")
      #expect(outcome.status == 1)
      #expect(outcome.messages == "error: cannot generate into 'Generated/shop': it is not a folder\n")
    }
    #expect(try project.read("Generated/shop") == "mine\n")
  }

  @Test func refusesAnOutputBelowAFile() async throws {
    let project = try Project()
    try project.write("mine\n", to: "Generated")
    let outcome = try await project.connectgen("generate", "spec/shop")
    #expect(outcome.status == 1)
    #expect(outcome.messages.hasPrefix("error: cannot "), "\(outcome.messages)")
    #expect(try project.read("Generated") == "mine\n")
  }

  @Test(arguments: [["generate", ""], ["generate", "spec/shop", "--output", ""]])
  func refusesAFolderWithoutAName(_ arguments: [String]) async throws {
    let project = try Project()
    let outcome = try await CommandProcess(arguments, in: project.root).outcome()
    #expect(outcome.status == 64)
    #expect(outcome.messages.contains("must have a name"), "\(outcome.messages)")
  }
}
