import Foundation
import Testing

/// The built `connect`, run as a process with a hostile world around it.
@Suite struct ConnectTests {
  private static let key = "sk_test_madeup0for0tests"
  private static let page = #"{"object":"list","data":[],"has_more":false,"url":"/v1/customers"}"#

  private static func answer(_ body: String, status: String = "200 OK", headers: String = "") -> String {
    "HTTP/1.1 \(status)\r\nContent-Type: application/json\r\nContent-Length: \(body.utf8.count)\r\nConnection: close\r\n\(headers)\r\n\(body)"
  }

  /// All variables that programs read proxies from, in both cases.
  private static func proxies(_ port: Int, exceptions: String?) -> [String: String] {
    var variables = ["STRIPE_API_KEY": key]
    for name in ["http_proxy", "https_proxy", "all_proxy", "ftp_proxy"] {
      variables[name] = "http://127.0.0.1:\(port)"
      variables[name.uppercased()] = "http://127.0.0.1:\(port)"
    }
    if let exceptions {
      variables["no_proxy"] = exceptions
      variables["NO_PROXY"] = exceptions
    }
    return variables
  }

  @Test(arguments: ["127.0.0.1", "localhost"], [nil, "", "example.com"])
  func sendsNothingToAProxyForThisMachine(_ host: String, _ exceptions: String?) async throws {
    let server = try RecordingServer(answer: Self.answer(Self.page))
    let proxy = try RecordingServer(answer: Self.answer(Self.page))
    defer {
      server.stop()
      proxy.stop()
    }
    let run = try await ConnectProcess.run(
      ["stripe", "call", "customers.list", "--base-url", "http://\(host):\(server.port)"],
      variables: Self.proxies(proxy.port, exceptions: exceptions))
    #expect(run.status == 0, "\(run.messages)")
    #expect(run.output == Self.page + "\n")
    #expect(server.received.count == 1)
    #expect(server.received.first?.hasPrefix("GET /v1/customers HTTP/1.1\r\n") == true)
    #expect(server.received.first?.contains("Bearer \(Self.key)") == true)
    #expect(proxy.received == [])
  }

  /// A proxy is not used for others either. 0.0.0.0 is this machine to the system, and any other to the client.
  @Test func sendsNothingToAProxyForOtherAddresses() async throws {
    let proxy = try RecordingServer(answer: Self.answer(Self.page))
    defer { proxy.stop() }
    let run = try await ConnectProcess.run(
      ["stripe", "call", "customers.list", "--timeout", "2", "--base-url", "https://0.0.0.0:1"],
      variables: Self.proxies(proxy.port, exceptions: nil))
    #expect(run.status == 1)
    #expect(proxy.received == [])
  }

  @Test func followsNoRedirectWithTheKey() async throws {
    let other = try RecordingServer(answer: Self.answer(Self.page))
    defer { other.stop() }
    for status in ["301 Moved", "302 Found", "303 See Other", "307 Temporary", "308 Permanent"] {
      let server = try RecordingServer(
        answer: Self.answer(
          "{}", status: status, headers: "Location: http://127.0.0.1:\(other.port)/v1/customers\r\n"))
      defer { server.stop() }
      let run = try await ConnectProcess.run(
        ["stripe", "call", "customers.list", "--base-url", "http://127.0.0.1:\(server.port)"],
        variables: ["STRIPE_API_KEY": Self.key])
      #expect(run.status == 1)
      #expect(server.received.count == 1)
    }
    #expect(other.received == [])
  }

  /// A server's words and an argument's, which end up at a terminal.
  @Test func printsNoCharacterThatATerminalObeysAndNoKey() async throws {
    let hostile = #"\u001b[2J\u0007\r\nError: forged\u009b1A\u202e\u2028"#
    let body =
      #"{"error":{"message":"\#(hostile) \#(Self.key)","code":"\#(hostile)","type":"\#(hostile)","param":"\#(hostile)"}}"#
    let server = try RecordingServer(
      answer: Self.answer(body, status: "400 Bad Request", headers: "Request-Id: req\u{1B}[2J\(Self.key)\r\n")
    )
    defer { server.stop() }
    let url = "http://127.0.0.1:\(server.port)"
    let payload = "\u{1B}[2J\nError: forged\r\u{202E}\(Self.key)"
    for arguments in [
      ["call", "customers.list", "--base-url", url], ["test", "--base-url", url], ["call", payload],
      [payload], ["--\(payload)"],
      ["describe", payload], ["call", "customers.list", "--input", payload],
      ["call", "customers.list", "\(payload)=1"],
      ["call", "customers.list", "--base-url", payload], ["listen", "--port", payload], ["help", payload],
    ] {
      let run = try await ConnectProcess.run(["stripe"] + arguments, variables: ["STRIPE_API_KEY": Self.key])
      #expect(run.status != 0)
      let text = run.output + run.messages
      let acting = text.unicodeScalars.filter { scalar in
        scalar != "\n" && [.control, .format, .lineSeparator].contains(scalar.properties.generalCategory)
      }
      #expect(acting.isEmpty, "\(arguments.first ?? ""): \(acting)")
      #expect(!text.contains("\nError: forged") && !text.hasPrefix("Error: forged"))
      #expect(!text.contains(Self.key))
      #expect(!run.messages.isEmpty)
    }
  }
}

/// The built `connect` beside the tests' own program.
private enum ConnectProcess {
  static func run(_ arguments: [String], variables: [String: String]) async throws -> CommandProcess.Outcome {
    try await CommandProcess(arguments, in: URL.temporaryDirectory, program: "connect", variables: variables)
      .outcome(within: 60)
  }
}
