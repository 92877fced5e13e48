import ConnectionRuntime
import Foundation
import Testing

@testable import ConnectCommand

#if canImport(FoundationNetworking)
  import FoundationNetworking
#endif

@Suite struct ListenTests {
  private static let event = """
    {"id": "evt_1", "type": "widget.created", "api_version": "2026-01-01",
     "data": {"object": {"object": "widget", "id": "w_1", "size": 3, "z": 1}}}
    """

  private static func verifier(at date: Date = Date()) throws -> SignatureVerifier {
    let scheme = try #require(Miniature.signatureScheme)
    return try SignatureVerifier(scheme: scheme, secrets: ["old", "s3cret"], now: { date })
  }

  private static func delivery(_ body: String, signature: String?) -> Delivery {
    Delivery(
      method: "POST", header: { $0 == "Miniature-Signature" ? signature : nil }, body: Array(body.utf8))
  }

  private func answer(
    to body: String, output: MemoryOutput = MemoryOutput()
  ) async throws -> (DeliveryResponse, [String]) {
    let verifier = try Self.verifier()
    let signature = verifier.sign(body: Array(body.utf8), at: Date())
    let receiver = EventReceiver<Miniature>(verifier: verifier, output: output)
    return (await receiver.answer(to: Self.delivery(body, signature: signature)), output.lines)
  }

  @Test func printsATypedEvent() async throws {
    let (answer, lines) = try await answer(to: Self.event)
    #expect(answer.status == 200)
    #expect(
      lines == [
        #"{"event":"evt_1","type":"widget.created","apiVersion":"2026-01-01","typed":true,"outcome":"typed","envelope":{"api_version":"2026-01-01","data":{},"id":"evt_1","type":"widget.created"},"payload":{"id":"w_1","object":"widget","size":3,"z":1}}"#
      ])
  }

  @Test func printsAnUnknownEventRaw() async throws {
    let (answer, lines) = try await answer(to: #"{"id": "evt_2", "type": "gadget.made",  "n": 1.0}"#)
    #expect(answer.status == 200)
    #expect(
      lines == [
        #"{"event":"evt_2","type":"gadget.made","typed":false,"outcome":"unrecognized","raw":{"id":"evt_2","type":"gadget.made","n":1.0}}"#
      ])
  }

  @Test func printsAnUndecodableEventRawWithTheReason() async throws {
    let (answer, lines) = try await answer(
      to: #"{"id": "evt_3", "type": "widget.created", "data": {"object": {"size": "x"}}}"#)
    #expect(answer.status == 200)
    #expect(lines.first?.contains(#""outcome":"undecodable","reason":"$.data.object.size"#) == true)
    #expect(lines.first?.contains(#""raw":{"id":"evt_3""#) == true)
  }

  @Test func refusesATamperedBody() async throws {
    let output = MemoryOutput()
    let verifier = try Self.verifier()
    let signature = verifier.sign(body: Array(Self.event.utf8), at: Date())
    let receiver = EventReceiver<Miniature>(verifier: verifier, output: output)
    let tampered = Self.event.replacing("w_1", with: "w_2")
    let answer = await receiver.answer(to: Self.delivery(tampered, signature: signature))
    #expect(answer.status == 400)
    #expect(answer.text == "\(WebhookError.noMatch)")
    #expect(await receiver.answer(to: Self.delivery(Self.event, signature: nil)).status == 400)
    #expect(output.text == "")
  }

  @Test func comparesABodyWithAFewSignaturesOnly() async throws {
    let verifier = try Self.verifier()
    let signature = verifier.sign(body: Array(Self.event.utf8), at: Date())
    let receiver = EventReceiver<Miniature>(verifier: verifier, output: MemoryOutput())
    let most = signature + String(repeating: ",v1=00", count: 8)
    #expect(await receiver.answer(to: Self.delivery(Self.event, signature: most)).status == 200)
    let tooMany = await receiver.answer(to: Self.delivery(Self.event, signature: most + ",v1="))
    #expect(tooMany.status == 400)
    #expect(tooMany.text.hasSuffix("it has more than 10 members"))
  }

  @Test func printsTheAccountAndTheOldValuesOfATypedEvent() async throws {
    let (answer, lines) = try await answer(
      to: #"""
        {"id": "evt_1", "type": "widget.created", "account": "acct_1", "data": {
        "object": {"object": "widget", "id": "w_1"}, "previous_attributes": {"size": 2, "name": null}}}
        """#)
    #expect(answer.status == 200)
    let line = try JSONReader.read(JSONValue.self, from: Array(try #require(lines.first).utf8))
    #expect(line["envelope"]?["account"] == "acct_1")
    #expect(line["envelope"]?["data"] == ["previous_attributes": ["size": 2, "name": nil]])
    #expect(line["payload"]?["id"] == "w_1")
  }

  @Test(arguments: [
    (#"{"no": "event"}"#, #""raw":{"no":"event"}"#), ("no JSON", #""raw":"no JSON""#), ("", #""raw":"""#),
    ("\u{FEFF}{\"id\": \"evt_1\"}", #""raw":{"id":"evt_1"}"#),
    (#"{"id": "evt_1", "type": "x", "note": "\ud83c"}"#, "\"note\":\"\u{FFFD}\""),
  ])
  func printsWhateverVerifies(body: String, raw: String) async throws {
    let (answer, lines) = try await answer(to: body)
    #expect(answer.status == 200)
    #expect(lines.count == 1)
    #expect(lines.first?.contains(raw) == true, "\(lines)")
    #expect(lines.first?.contains(#""outcome":"unrecognized""#) == true)
  }

  @Test func printsALineThatIsJSONAndTheBytesWhereAnEventIsNotUTF8() async throws {
    let verifier = try Self.verifier()
    let output = MemoryOutput()
    let body = Array(#"{"id":"evt_1","type":"x","a":""#.utf8) + [0xFF] + Array(#""}"#.utf8)
    let signature = verifier.sign(body: body, at: Date())
    _ = await EventReceiver<Miniature>(verifier: verifier, output: output).answer(
      to: Delivery(
        method: "POST", header: { $0 == "Miniature-Signature" ? signature : nil }, body: body))
    let line = try JSONReader.read(JSONValue.self, from: Array(try #require(output.lines.first).utf8))
    #expect(line["raw"]?["a"] == "\u{FFFD}")
    #expect(line["rawBase64"]?.string.flatMap { Data(base64Encoded: $0) } == Data(body))
  }

  @Test func printsBytesThatAreNoTextInBase64() async throws {
    let verifier = try Self.verifier()
    let output = MemoryOutput()
    let body: [UInt8] = [0xFF, 0x00, 0xFE]
    let signature = verifier.sign(body: body, at: Date())
    let answer = await EventReceiver<Miniature>(verifier: verifier, output: output).answer(
      to: Delivery(
        method: "POST", header: { $0 == "Miniature-Signature" ? signature : nil }, body: body))
    #expect(answer.status == 200)
    #expect(output.lines == [#"{"typed":false,"outcome":"unrecognized","rawBase64":"/wD+"}"#])
  }

  @Test func asksForAnotherDeliveryWhereTheEventCouldNotBePrinted() async throws {
    let (answer, _) = try await answer(to: Self.event, output: MemoryOutput(isClosed: true))
    #expect(answer.status == 500)
    #expect(answer.isOutputClosed)
  }

  @Test func needsASigningSecret() async {
    let run = await CommandRun.miniature("listen", "--port", "0", variables: [:])
    #expect(run.status == 1)
    #expect(run.failure?.hasPrefix("MINIATURE_WEBHOOK_SECRET is not set") == true)
  }

  @Test func refusesAHostThatIsNoAddress() async {
    let run = await CommandRun.miniature("listen", "--port", "0", "--host", "example.test")
    #expect(run.status == 1)
    #expect(run.failure?.hasPrefix("'example.test' is not an address") == true)
  }
}

/// Over a real socket.
@Suite struct ListenSocketTests {
  /// Starts `connect miniature listen --port 0`, hands its URL over and ends it.
  private func listening(
    _ arguments: String..., body: (_ url: String, _ output: MemoryOutput) async throws -> Void
  ) async throws {
    let (terminations, termination) = AsyncStream.makeStream(of: Int32.self)
    let output = MemoryOutput()
    let messages = MemoryOutput()
    let surroundings = CommandSurroundings(
      variables: CommandRun.variables, input: MemoryInput(), output: output, messages: messages,
      terminations: { terminations })
    let server = Task {
      try await CommandSurroundings.$current.withValue(surroundings) {
        let command = try ListenCommand<Miniature>.parse(["--port", "0"] + arguments)
        try await command.run()
      }
    }
    defer { server.cancel() }
    var url: Substring?
    for _ in 0..<500 where url == nil {
      try await Task.sleep(for: .milliseconds(10))
      url = messages.text.split(separator: " ").first { $0.hasPrefix("http://") }?.dropLast()
    }
    try await body(String(try #require(url)), output)
    termination.yield(2)
    try await server.value
  }

  private func post(
    _ body: String, to url: String, method: String = "POST", signature: String? = nil
  ) async throws -> (status: Int, text: String) {
    var request = URLRequest(url: try #require(URL(string: url + "/any/path?x=1")))
    request.httpMethod = method
    if method == "POST" { request.httpBody = Data(body.utf8) }
    if let signature { request.setValue(signature, forHTTPHeaderField: "Miniature-Signature") }
    let (data, response) = try await URLSession.shared.data(for: request)
    return ((response as? HTTPURLResponse)?.statusCode ?? 0, String(decoding: data, as: UTF8.self))
  }

  private func sign(_ body: String, at date: Date = Date()) throws -> String {
    let scheme = try #require(Miniature.signatureScheme)
    return try SignatureVerifier(scheme: scheme, secrets: ["s3cret"]).sign(body: Array(body.utf8), at: date)
  }

  @Test func acceptsSignedDeliveriesOnly() async throws {
    let event = #"{"id": "evt_1", "type": "é\u0000", "big": 12345678901234567890}"#
    try await listening { url, output in
      let good = try await post(event, to: url, signature: sign(event))
      #expect(good.status == 200)
      let tampered = try await post(event + " ", to: url, signature: sign(event))
      #expect(tampered.status == 400)
      #expect(tampered.text == "\(WebhookError.noMatch)\n")
      let unsigned = try await post(event, to: url)
      #expect(unsigned.status == 400)
      let old = try await post(event, to: url, signature: sign(event, at: Date(timeIntervalSinceNow: -400)))
      #expect(old.status == 400)
      #expect(output.lines.count == 1)
      #expect(output.text.contains(#""big":12345678901234567890"#))
    }
  }

  @Test func takesAnyAgeWithoutTolerance() async throws {
    let event = #"{"id": "evt_1", "type": "x"}"#
    try await listening("--tolerance", "0") { url, output in
      let old = try await post(event, to: url, signature: sign(event, at: Date(timeIntervalSince1970: 9)))
      #expect(old.status == 200)
    }
  }

  @Test func refusesOtherMethodsAndLargeBodies() async throws {
    try await listening { url, output in
      for method in ["GET", "DELETE"] {
        let answer = try await post("", to: url, method: method)
        #expect(answer.status == 405)
      }
      for size in [Delivery.bodyLimit + 1, 3 * Delivery.bodyLimit] {
        let body = String(repeating: "x", count: size)
        let answer = try await post(body, to: url, signature: sign(body))
        #expect(answer.status == 413)
      }
      // A body of exactly the limit is read, and the server still answers.
      let body = #"{"id": "e", "type": ""# + String(repeating: "x", count: Delivery.bodyLimit - 23) + "\"}"
      #expect(body.utf8.count == Delivery.bodyLimit)
      let answer = try await post(body, to: url, signature: sign(body))
      #expect(answer.status == 200)
      #expect(output.lines.count == 1)
    }
  }

  @Test func readsASignatureHeaderThatIsSentTwiceAsAList() async throws {
    try await listening { url, output in
      let port = try #require(url.split(separator: ":").last.flatMap { Int($0) })
      let connection = try KeptConnection(port: port)
      defer { connection.close() }
      let body = #"{"id": "evt_1", "type": "x"}"#
      let parts = try sign(body).split(separator: ",").map { "Miniature-Signature: \($0)" }
      #expect(parts.count == 2)
      #expect(try await connection.post(body, headers: parts).hasPrefix("HTTP/1.1 200"))
      // Two timestamps are two, wherever they stand.
      let twice = try await connection.post(body, headers: parts + [parts[0]])
      #expect(twice.hasPrefix("HTTP/1.1 400") && twice.contains("two timestamps"))
      #expect(output.lines.count == 1)
    }
  }

  @Test func refusesASignatureThatIsNotUTF8AndNothingElseThatIsNot() async throws {
    try await listening { url, output in
      let port = try #require(url.split(separator: ":").last.flatMap { Int($0) })
      let connection = try KeptConnection(port: port)
      defer { connection.close() }
      let body = #"{"id": "evt_1", "type": "x"}"#
      let signature = Array("Miniature-Signature: \(try sign(body))".utf8)
      let other = Array("X-Other: ".utf8) + [0xE9, 0xFF]
      #expect(try await connection.post(body, rawHeaders: [signature, other]).hasPrefix("HTTP/1.1 200"))
      let broken = try await connection.post(body, rawHeaders: [signature + [0x2C, 0x78, 0x3D, 0xFF]])
      #expect(broken.hasPrefix("HTTP/1.1 400"))
      #expect(broken.hasSuffix("the header Miniature-Signature has bytes that are not UTF-8\n"))
      #expect(output.lines.count == 1)
    }
  }

  /// An answer in two segments would wait 40 ms for the other side's acknowledgement.
  @Test func answersDeliveriesOnOneConnectionAtOnce() async throws {
    try await listening { url, output in
      let port = try #require(url.split(separator: ":").last.flatMap { Int($0) })
      let connection = try KeptConnection(port: port)
      defer { connection.close() }
      var times: [Duration] = []
      for index in 0..<40 {
        let body = #"{"id": "evt_\#(index)", "type": "x"}"#
        let start = ContinuousClock.now
        let answer = try await connection.post(body, headers: ["Miniature-Signature: \(try sign(body))"])
        times.append(ContinuousClock.now - start)
        #expect(answer.hasPrefix("HTTP/1.1 200"))
      }
      #expect(output.lines.count == 40)
      // Not each: other tests keep the machine busy. With the wait, every one but the first takes 40 ms.
      let median = times.sorted()[20]
      print("40 deliveries on one connection: median \(median), longest \(times.max() ?? .zero)")
      #expect(median < .milliseconds(20))
    }
  }

  @Test func keepsTheLinesOfConcurrentDeliveriesWhole() async throws {
    try await listening { url, output in
      try await withThrowingTaskGroup(of: Int.self) { group in
        for index in 0..<20 {
          group.addTask {
            let body = #"{"id": "evt_\#(index)", "type": "x"}"#
            return try await post(body, to: url, signature: sign(body)).status
          }
        }
        for try await status in group { #expect(status == 200) }
      }
      #expect(Set(output.lines).count == 20)
      #expect(output.lines.allSatisfy { $0.hasPrefix(#"{"event":"evt_"#) && $0.hasSuffix("}") })
    }
  }

  @Test func saysThatThePortIsInUse() async throws {
    try await listening { url, output in
      let port = try #require(url.split(separator: ":").last)
      let run = await CommandRun.miniature("listen", "--port", String(port))
      #expect(run.status == 1)
      #expect(run.failure?.hasPrefix("port \(port) of 127.0.0.1 is in use") == true)
    }
  }
}
