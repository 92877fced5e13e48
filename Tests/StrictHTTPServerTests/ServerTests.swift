import Foundation
import StrictHTTPServer
import Testing

@Suite struct HTTPServerTests {
  private static let post = "POST / HTTP/1.1\r\nHost: h\r\n"

  @Test func givesLeaveToSendABody() async throws {
    try await Serving.run { url, serving in
      let connection = try RawConnection(to: url)
      await connection.write(Self.post + "Expect: 100-Continue\r\nContent-Length: 1\r\n\r\n")
      #expect(await connection.read(until: "\r\n\r\n") == "HTTP/1.1 100 Continue\r\n\r\n")
      await connection.write("a")
      #expect(await statuses(connection.read(until: "<a>\n")) == [200])
      // Who has nothing to send, or does not know of it, gets none.
      await connection.write(Self.post + "Expect: 100-continue\r\n\r\n")
      #expect(await connection.read(until: "<>\n").hasPrefix("HTTP/1.1 200 OK\r\n"))
      await connection.write("POST / HTTP/1.0\r\nExpect: 100-continue\r\nContent-Length: 1\r\n\r\na")
      #expect(await connection.readToEnd().hasPrefix("HTTP/1.1 200 OK\r\n"))
    }
  }

  @Test func answersPipelinedRequestsInOrder() async throws {
    try await Serving.run { url, serving in
      let connection = try RawConnection(to: url)
      let bodies = (0..<200).map { "\($0)" }
      await connection.write(
        bodies.map { Self.post + "Content-Length: \($0.utf8.count)\r\n\r\n\($0)" }.joined()
          + Self.post + "Connection: close\r\n\r\n")
      let text = await connection.readToEnd()
      let answers = text.components(separatedBy: "\r\n\r\n").dropFirst().map {
        String($0.prefix { $0 != "\n" })
      }
      #expect(answers == bodies.map { "<\($0)>" } + ["<>"])
    }
  }

  @Test func writesTheAnswerInOnePiece() async throws {
    try await Serving.run { url, serving in
      let connection = try RawConnection(to: url)
      await connection.write(Self.post + "Connection: keep-alive\r\nContent-Length: 1\r\n\r\na")
      let answer = await connection.read().map { String(decoding: $0, as: UTF8.self) }
      #expect(
        answer == """
          HTTP/1.1 200 OK\r
          Connection: keep-alive\r
          Content-Length: 4\r
          Content-Type: text/plain; charset=utf-8\r
          \r
          <a>

          """)
      await connection.write("HEAD / HTTP/1.1\r\nHost: h\r\nConnection: close\r\n\r\n")
      let rest = await connection.readToEnd()
      #expect(
        rest.hasSuffix(
          "Content-Length: 3\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n"))
    }
  }

  @Test func answersASenderThatHasClosedItsSide() async throws {
    try await Serving.run(delay: .milliseconds(100)) { url, serving in
      let whole = try RawConnection(to: url)
      await whole.write(Self.post + "Content-Length: 1\r\n\r\na")
      whole.endWriting()
      #expect(await statuses(whole.readToEnd()) == [200])
      let half = try RawConnection(to: url)
      await half.write(Self.post + "Content-Length: 2\r\n\r\na")
      half.endWriting()
      #expect(await statuses(half.readToEnd()) == [400])
      let silent = try RawConnection(to: url)
      silent.endWriting()
      #expect(await silent.readToEnd() == "")
      #expect(serving.requests.count == 1)
    }
  }

  @Test func takesHeaderLinesOfOneNameForOneListAndAnyBytesWhereNobodyReads() async throws {
    try await Serving.run { url, serving in
      let connection = try RawConnection(to: url)
      await connection.write(
        Array("POST / HTTP/1.1\r\nHost: h\r\nX-A: 1\r\nConnection: close\r\nx-a:2\r\nX-B: ".utf8) + [
          0xE9, 0xFF,
        ]
          + Array("\r\n\r\n".utf8))
      #expect(await statuses(connection.readToEnd()) == [200])
      let fields = try #require(serving.requests.first?.fields)
      #expect(try fields.text("X-A") == "1, 2")
      #expect(try fields.text("X-C") == nil)
      #expect(fields.values("x-b") == [[0xE9, 0xFF]])
      #expect(throws: UnreadableField(name: "X-B")) { try fields.text("X-B") }
    }
  }

  @Test func answersWhatHasArrivedBeforeItEnds() async throws {
    let server = try await HTTPServer.start(address: "127.0.0.1", port: 0) { _ in
      try? await Task.sleep(for: .milliseconds(500))
      return ServerResponse(status: 200, text: "late")
    }
    let idle = try RawConnection(to: server.url)
    let half = try RawConnection(to: server.url)
    await half.write("POST /")
    let asked = try RawConnection(to: server.url)
    await asked.write(Self.post + "\r\n")
    try await Task.sleep(for: .milliseconds(200))
    let begin = ContinuousClock.now
    await server.stop()
    #expect(ContinuousClock.now - begin < .seconds(1.9))
    let answer = await asked.readToEnd()
    #expect(statuses(answer) == [200])
    #expect(answer.contains("Connection: close"))
    #expect(await idle.readToEnd() == "")
    #expect(await half.readToEnd() == "")
    #expect(throws: POSIXError.self) { try RawConnection(to: server.url) }
  }

  @Test func refusesWhatIsNoAddressOfThisMachine() async {
    for address in ["example.test", "", "127.0.0.1.1", "[::1]"] {
      await #expect(throws: ListeningError.noAddress) {
        try await HTTPServer.start(address: address, port: 0) { _ in ServerResponse(status: 200, text: "") }
      }
    }
    await #expect(throws: ListeningError.system(code: EADDRNOTAVAIL)) {
      try await HTTPServer.start(address: "192.0.2.1", port: 0) { _ in ServerResponse(status: 200, text: "") }
    }
  }

  @Test func listensOnIPv6() async throws {
    let server = try await HTTPServer.start(address: "::1", port: 0) { _ in
      ServerResponse(status: 200, text: "")
    }
    #expect(server.url.hasPrefix("http://[::1]:"))
    await server.stop()
  }
}
