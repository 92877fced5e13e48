import ArgumentParser

/// The author's command: from a spec to a client, its documentation and its catalog.
@main
struct Connectgen: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "connectgen",
    abstract: "Generates a typed Swift client, documentation and a catalog from the spec of a connection.",
    discussion: """
      A spec is a folder of YAML such as spec/stripe; spec/README.md is the language's reference.

      EXAMPLES
        connectgen validate spec/stripe            find every mistake, write nothing
        connectgen generate spec/stripe            write Generated/stripe
        connectgen check spec/stripe               is Generated/stripe what the spec says?
        connectgen explain spec/stripe customers.create
      """,
    version: Version.text,
    subcommands: [Validate.self, Generate.self, Check.self, Explain.self])
}

/// The generator's version, which its output carries.
enum Version {
  static let text = "0.1.0"
}
