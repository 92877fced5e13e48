import ConnectionRuntime
import Foundation
import StripeConnection
import Testing

/// The command as its users run it: a process with arguments, streams and a status.
@Suite(.needsServer) struct ConnectTests {
  private func json(_ text: some StringProtocol) throws -> JSONValue {
    try JSONReader.read(JSONValue.self, from: Array(text.utf8))
  }

  @Test func callsAnOperation() async throws {
    let url = try #require(LocalServer.url)
    let call = try ConnectProcess([
      "stripe", "call", "customers.create", "email=ada@example.com", "metadata[tier]=gold", "--base-url", url,
    ])
    #expect(try await call.end() == 0)
    let customer = try json(call.output)
    #expect(customer["id"]?.string?.hasPrefix("cus_") == true)
    #expect(customer["metadata"]?["tier"] == "gold")
    #expect(call.output.hasSuffix("}\n"))
    #expect(call.messages == "")

    let read = try ConnectProcess([
      "stripe", "call", "customers.retrieve", "customer=\(customer["id"]?.string ?? "")", "--typed",
      "--base-url", url,
    ])
    #expect(try await read.end() == 0)
    #expect(try json(read.output)["email"] == "ada@example.com")
  }

  @Test func reportsErrorsOnStandardErrorWithStatusOne() async throws {
    let url = try #require(LocalServer.url)
    let missing = try ConnectProcess([
      "stripe", "call", "customers.retrieve", "customer=cus_none", "--base-url", url,
    ])
    #expect(try await missing.end() == 1)
    #expect(missing.output == "")
    #expect(missing.messages.hasPrefix("Error: not found: Not Found\n"))

    let refused = try ConnectProcess(["stripe", "call", "customers.create", "emial=x", "--base-url", url])
    #expect(try await refused.end() == 1)
    #expect(refused.messages.contains("did you mean 'email'?"))
  }

  @Test func warnsOfAnAnswerOfAnotherShape() async throws {
    let url = try #require(LocalServer.url)
    let call = try ConnectProcess(["stripe", "call", "products.create", "name=Gold", "--base-url", url])
    #expect(try await call.end() == 0)
    #expect(try json(call.output)["name"] == "Gold")
    #expect(call.messages.hasPrefix("Warning: the call was executed"))
  }

  @Test func answersLinesInOrder() async throws {
    let url = try #require(LocalServer.url)
    let lines = (0..<20).map { index in
      index == 7
        ? "oops" : #"{"operation": "customers.create", "input": {"name": "\#(index)"}, "id": \#(index)}"#
    }
    let call = try ConnectProcess(
      ["stripe", "call", "--lines", "--base-url", url], input: lines.joined(separator: "\n"))
    #expect(try await call.end() == 0)
    let answers = try call.output.split(separator: "\n").map { try json($0) }
    try #require(answers.count == 20)
    #expect(answers[7]["error"]?["type"] == "malformed-line")
    for index in answers.indices where index != 7 {
      #expect(answers[index]["id"]?.int == index)
      #expect(answers[index]["result"]?["name"] == .string(String(index)))
    }
  }

  @Test func saysWhatTheKeyMayDo() async throws {
    let url = try #require(LocalServer.url)
    let good = try ConnectProcess(["stripe", "test", "--base-url", url])
    #expect(try await good.end() == 0)
    #expect(good.output.hasPrefix("key     sk_test_…6789  Secret test key, test mode\n"))
    #expect(good.output.contains("  customers "))
    #expect(!good.output.contains(LocalServer.key))

    let bad = try ConnectProcess(
      ["stripe", "test", "--base-url", url], variables: ["STRIPE_API_KEY": "rk_live_0123456789"])
    #expect(try await bad.end() == 1)
    #expect(bad.messages == "Error: the API refuses this key\n")
  }

  @Test(arguments: [SIGINT, SIGTERM])
  func receivesARealDeliveryUntilItIsToldToEnd(signal: Int32) async throws {
    let url = try #require(LocalServer.url)
    let secret = LocalServer.unique("whsec")
    let listener = try ConnectProcess(
      ["stripe", "listen", "--port", "0"], variables: ["STRIPE_WEBHOOK_SECRET": "whsec_old, \(secret)"])
    try await listener.eventually { listener.messages.contains("Control-C") }
    let address = try #require(listener.messages.split(separator: " ").first { $0.hasPrefix("http://") })

    // localstripe signs with the secret that it is given, and delivers a second after the event.
    let stripe = try LocalServer.client()
    _ = try await stripe.connection.rawResponse(
      to: APIRequest<JSONValue>(
        .post, "/_config/webhooks/\(secret)",
        body: [
          "url": .string("\(address.dropLast())/hook"), "secret": .string(secret),
          "events": ["customer.created"],
        ] as JSONValue))
    let email = LocalServer.unique("hook") + "@example.com"
    let call = try ConnectProcess(["stripe", "call", "customers.create", "email=\(email)", "--base-url", url])
    #expect(try await call.end() == 0)
    let id = try json(call.output)["id"]

    try await listener.eventually { listener.output.contains(email) }
    let line = try #require(listener.output.split(separator: "\n").first { $0.contains(email) })
    let event = try json(line)
    #expect(event["type"] == "customer.created")
    #expect(event["typed"] == true)
    #expect(event["outcome"] == "typed")
    #expect(event["payload"]?["id"] == id)
    #expect(event["payload"]?["object"] == "customer")

    listener.send(signal)
    #expect(try await listener.end() == 0)
    // Whatever comes to a port that is closed is not delivered again by localstripe.
    #expect(listener.messages.split(separator: "\n").count == 1)
  }

  @Test func endsQuietlyWhenNobodyReads() async throws {
    let shell = Process()
    shell.executableURL = URL(filePath: "/bin/sh")
    let connect = try ConnectProcess.executable().path
    shell.arguments = ["-c", "{ sleep 0.3; '\(connect)' stripe operations; echo $? >&2; } | true"]
    let messages = Pipe()
    shell.standardError = messages
    try shell.run()
    let said = try messages.fileHandleForReading.readToEnd() ?? Data()
    shell.waitUntilExit()
    // What a shell reports of a program that a broken pipe ended.
    #expect(String(decoding: said, as: UTF8.self) == "141\n")
  }
}
