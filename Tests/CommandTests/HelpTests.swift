import Testing

@Suite struct HelpTests {
  @Test(arguments: [[], ["validate"], ["generate"], ["check"], ["explain"]])
  func saysHowItIsUsed(_ command: [String]) async throws {
    let project = try Project()
    let outcome = try await CommandProcess(command + ["--help"], in: project.root).outcome()
    #expect(outcome.status == 0)
    #expect(outcome.output.contains((["USAGE: connectgen"] + command).joined(separator: " ")))
    #expect(outcome.output.contains("OVERVIEW: "))
    #expect(outcome.messages.isEmpty)
  }

  @Test func saysItsVersion() async throws {
    let outcome = try await Project().connectgen("--version")
    #expect(outcome.status == 0)
    #expect(outcome.output.split(separator: ".").count == 3)
  }

  @Test(arguments: ["bash", "zsh", "fish"])
  func completesInAShell(_ shell: String) async throws {
    let outcome = try await Project().connectgen("--generate-completion-script", shell)
    #expect(outcome.status == 0)
    for verb in ["validate", "generate", "check", "explain"] { #expect(outcome.output.contains(verb)) }
  }

  @Test(arguments: [["generat", "spec/shop"], ["generate"], ["generate", "spec/shop", "--forse"]])
  func refusesWhatItDoesNotKnow(_ arguments: [String]) async throws {
    let project = try Project()
    let outcome = try await CommandProcess(arguments, in: project.root).outcome()
    #expect(outcome.status == 64)
    #expect(outcome.messages.hasPrefix("Error: "))
    #expect(!project.exists("Generated"))
  }
}
