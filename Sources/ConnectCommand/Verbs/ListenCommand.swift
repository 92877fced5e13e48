import ArgumentParser
import ConnectionOperations
import ConnectionRuntime

/// The command `connect CONNECTION listen`, a small server that verifies deliveries and prints their events.
struct ListenCommand<Connection: OperableConnection>: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    let names = CommandNames<Connection>.self
    return CommandConfiguration(
      commandName: "listen",
      abstract: "Receives webhook deliveries, verifies them and prints their events.",
      discussion: """
        Accepts POST requests on any path. A delivery whose signature matches gets status 200 and is printed as one \
        line of JSON with the members event (its id), type and apiVersion, if it has them, and outcome:
          typed         payload, as the client decodes it, and envelope, the rest of the event unchanged
          unrecognized  an event that the connection does not list: raw
          undecodable   an event that can't be decoded, for example of another API version: reason and raw
        raw is the whole event: JSON, or a string if it is not JSON. If it is not valid Unicode, rawBase64 has its \
        bytes. Any other delivery gets status 400 and the reason. The API can deliver an event more than once: \
        compare the ids.

        Requests are read strictly (RFC 9112). A head may have 16 KiB and 100 fields and take 10 seconds, a body \
        1 MiB and 30 seconds; of more than 256 network connections, the one that waits longest is closed.

        The signing secrets are read from \(names.webhookSecret), separated by commas while one is rotated.

        EXAMPLES
          \(names.command) listen --port 4242
          \(names.command) listen --port 0 | jq 'select(.type == "customer.created")'
        """)
  }

  @Option(help: "The port; 0 takes a free one.")
  var port: UInt16

  @Option(help: "The address to listen on; 0.0.0.0 or :: for all.")
  var host = "127.0.0.1"

  @Option(
    help: ArgumentHelp(
      "The maximum age of a signature, 0 for any age; the default is the connection's tolerance.",
      valueName: "seconds"))
  var tolerance: Int?

  func validate() throws {
    if let tolerance, tolerance < 0 { throw ValidationError("--tolerance can't be negative.") }
  }

  func run() async throws {
    let surroundings = CommandSurroundings.current
    let receiver = EventReceiver<Connection>(
      verifier: try verifier(variables: surroundings.variables), output: surroundings.results)
    let listener = EventListener(host: host, port: port) { await receiver.answer(to: $0) }
    try await listener.run(until: surroundings.terminations()) { url in
      try surroundings.say("Listening on \(url); Control-C ends it.")
    }
  }

  private func verifier(variables: [String: String]) throws -> SignatureVerifier {
    guard let scheme = Connection.signatureScheme else {
      throw CommandFailure("\(Connection.title) signs no webhooks")
    }
    let name = CommandNames<Connection>.webhookSecret
    let secrets = (variables[name] ?? "").split(separator: ",").map {
      $0.trimming(while: \.isWhitespace)
    }
    guard !secrets.isEmpty else {
      throw CommandFailure("\(name) is not set; it holds the signing secret of the webhook endpoint")
    }
    do {
      return try SignatureVerifier(
        scheme: scheme, secrets: secrets, tolerance: tolerance.map { .seconds($0) })
    } catch {
      throw CommandFailure("\(name): \(error)")
    }
  }
}

extension Substring {
  fileprivate func trimming(while isTrimmed: (Character) -> Bool) -> String {
    let start = drop(while: isTrimmed)
    let end = start.lastIndex { !isTrimmed($0) }
    return end.map { String(start[...$0]) } ?? ""
  }
}
