import ArgumentParser
import FileRendering
import GeneratedTree
import ProjectVersion

/// The generator's command: makes a client, its documentation and its catalog from a spec.
@main
struct Connectgen: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "connectgen",
    abstract: "Generates a typed Swift client, documentation and a catalog from the spec of a connection.",
    discussion: """
      A spec is a folder of YAML such as spec/acme; spec/README.md is the language's reference.

      EXAMPLES
        connectgen validate spec/acme              find every mistake, write nothing
        connectgen generate spec/acme              write Generated/acme
        connectgen check spec/acme                 is Generated/acme what the spec says?
        connectgen explain spec/acme customers.create
        connectgen import openapi openapi.json --connection acme --all
      """,
    version: Release.version,
    subcommands: [Validate.self, Generate.self, Check.self, Explain.self, Import.self])

  /// Runs the command of the arguments.
  ///
  /// An error of a template or of the output folder describes itself, and is printed without usage help.
  static func main() {
    do {
      var command = try parseAsRoot()
      try command.run()
    } catch let failure as any ReadableFailure {
      Progress().clear()
      StandardError.write("error: \(failure)\n")
      exit(withError: ExitCode.failure)
    } catch {
      exit(withError: error)
    }
  }
}

/// An error whose description is all that a person needs to see.
protocol ReadableFailure: Error, CustomStringConvertible {}

extension TemplateError: ReadableFailure {}
extension TreeError: ReadableFailure {}
