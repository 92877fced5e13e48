import ArgumentParser
import OpenAPIImport
import SourceDiagnostics

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Writes or updates a spec from a description that an API publishes.
struct Import: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Write or update a spec from a description that an API publishes.",
    subcommands: [ImportOpenAPI.self])
}

/// Writes or updates a spec from an OpenAPI document.
struct ImportOpenAPI: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "openapi",
    abstract: "Write or update a spec from an OpenAPI 3 document.",
    discussion: """
      Every operation of the spec is found in the document by its method and path, and its parameters and results are \
      updated at every level. What people wrote stays: titles, summaries, permissions, flags, mapping, order, comments. \
      What the document no longer has is reported and stays too. A new connection needs --all, --operation or \
      --operations; settings that the document does not state are assumed, and each of them is reported.

      EXAMPLES
        connectgen import openapi openapi.json.xz --connection acme
        connectgen import openapi openapi.json --connection acme --operation 'refunds.create=POST /v1/refunds'
        connectgen import openapi petstore.yaml --connection petstore --all --spec scratch
      """)

  @Argument(
    help: "An OpenAPI 3.0 or 3.1 document: JSON or YAML, plain or compressed by xz or gzip.",
    completion: .file())
  var file: String

  @Option(help: "The connection, for example acme.")
  var connection: String

  @Option(
    help: ArgumentHelp(
      "An operation to add: 'customers.create=POST /v1/customers'.", valueName: "id=method path"))
  var operation: [String] = []

  @Option(help: "A file with such an operation on each line.", completion: .file())
  var operations: String?

  @Flag(help: "Add every operation of the document.")
  var all = false

  @Flag(help: "Copy descriptions from the document where the spec has no summary.")
  var withDescriptions = false

  @Option(help: "The folder of all specs; each has a folder of its name in it.", completion: .directory)
  var spec = "spec"

  @Flag(help: "Write nothing; only report the changes.")
  var dryRun = false

  @Flag(help: "Print the report as JSON.")
  var json = false

  func validate() throws {
    if all, !operation.isEmpty || operations != nil {
      throw ValidationError("--all can't be used together with --operation or --operations.")
    }
  }

  func run() throws {
    let options = ImportOptions(
      document: file, specs: spec, connection: connection, selection: try selection,
      takesWords: withDescriptions,
      isDryRun: dryRun)
    let progress = Progress()
    progress.show("Reading \(file)")
    var diagnostics = Diagnostics()
    let report = Importer.run(options, diagnostics: &diagnostics)
    progress.clear()
    ProblemReport(style: .text).print(diagnostics)
    guard let report else { throw ExitCode.failure }
    print(json ? report.json : report.text())
  }

  private var selection: ImportOptions.Selection {
    get throws {
      if all { return .all }
      var lines = operation
      if let operations {
        guard let data = FileManager.default.contents(atPath: operations) else {
          throw ValidationError("The file '\(operations)' can't be read.")
        }
        lines += String(decoding: data, as: UTF8.self).split(whereSeparator: \.isNewline)
          .map { $0.trimmingPrefix { $0.isWhitespace } }.filter { !$0.isEmpty && !$0.hasPrefix("#") }.map {
            String($0)
          }
      }
      if lines.isEmpty { return .existing }
      return .named(
        try lines.map { line in
          guard let endpoint = ImportOptions.NamedEndpoint(line) else {
            throw ValidationError(
              "'\(line)' is no operation; write it like 'customers.create=POST /v1/customers'.")
          }
          return endpoint
        })
    }
  }
}
