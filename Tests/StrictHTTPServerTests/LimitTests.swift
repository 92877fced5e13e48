import Foundation
import StrictHTTPServer
import Testing

/// What a sender may make the server wait for, and hold.
@Suite struct LimitTests {
  private static let post = "POST / HTTP/1.1\r\nHost: h\r\n"

  @Test func waitsForAHeadForAWhileOnly() async throws {
    var limits = ServerLimits()
    limits.headTime = .milliseconds(300)
    try await Serving.run(limits) { url, serving in
      let silent = try RawConnection(to: url)
      let slow = try RawConnection(to: url)
      await slow.write("POST /")
      #expect(await statuses(slow.readToEnd()) == [408])
      #expect(await silent.readToEnd() == "")
      #expect(serving.requests.isEmpty)
    }
  }

  @Test func waitsForABodyForAWhileOnlyHoweverSteadyItIs() async throws {
    var limits = ServerLimits()
    limits.bodyTime = .milliseconds(400)
    try await Serving.run(limits) { url, serving in
      let slow = try RawConnection(to: url)
      await slow.write(Self.post + "Content-Length: 1000\r\n\r\n")
      let begin = ContinuousClock.now
      var isOpen = true
      while isOpen, ContinuousClock.now - begin < .seconds(10) {
        isOpen = await slow.write([0x61])
        try await Task.sleep(for: .milliseconds(50))
      }
      #expect(ContinuousClock.now - begin < .seconds(8))
      #expect(serving.requests.isEmpty)
    }
  }

  @Test func closesAnIdleConnection() async throws {
    var limits = ServerLimits()
    limits.idleTime = .milliseconds(300)
    try await Serving.run(limits) { url, serving in
      let connection = try RawConnection(to: url)
      await connection.write(Self.post + "\r\n")
      #expect(await statuses(connection.readToEnd()) == [200])
    }
  }

  @Test func closesAConnectionAfterSoManyRequests() async throws {
    var limits = ServerLimits()
    limits.requestsPerConnection = 3
    try await Serving.run(limits) { url, serving in
      let connection = try RawConnection(to: url)
      await connection.write(String(repeating: Self.post + "\r\n", count: 5))
      let answers = await connection.readToEnd()
      #expect(statuses(answers) == [200, 200, 200])
      #expect(answers.components(separatedBy: "Connection: close").count == 2)
      #expect(serving.requests.count == 3)
    }
  }

  @Test func closesWhatWaitsLongestForAnotherConnection() async throws {
    var limits = ServerLimits()
    limits.connections = 4
    try await Serving.run(limits) { url, serving in
      var silent: [RawConnection] = []
      for _ in 0..<20 {
        let connection = try RawConnection(to: url)
        await connection.write("POST /")
        silent.append(connection)
      }
      let sender = try RawConnection(to: url)
      for _ in 0..<3 {
        await sender.write(Self.post + "Content-Length: 1\r\n\r\na")
        #expect(await statuses(sender.read(until: "<a>\n")) == [200])
      }
      #expect(await silent[0].readToEnd() == "")
    }
  }

  @Test func showsASenderThatIsStillWritingThatItsBodyIsTooLarge() async throws {
    var limits = ServerLimits()
    limits.bodyBytes = 1_000
    limits.drainedBytes = 100_000
    try await Serving.run(limits) { url, serving in
      for size in [1_001, 100_000, 100_001, 300_000] {
        let connection = try RawConnection(to: url)
        await connection.write(
          Self.post + "Content-Length: \(size)\r\n\r\n" + String(repeating: "a", count: size))
        #expect(await statuses(connection.readToEnd()) == [413], "\(size) bytes")
      }
      // Those that were read to their end were handed over, without their body.
      #expect(serving.requests.map(\.body) == [nil, nil])
      let chunked = try RawConnection(to: url)
      await chunked.write(Self.post + "Transfer-Encoding: chunked\r\n\r\n")
      let chunks = Array(String(repeating: "5\r\nabcde\r\n", count: 100).utf8)
      for _ in 0..<200 where await !chunked.write(chunks) { break }
      #expect(await statuses(chunked.readToEnd()) == [413])
    }
  }

  @Test func keepsABodyOfExactlyTheLimit() async throws {
    try await Serving.run { url, serving in
      let size = ServerLimits().bodyBytes
      let connection = try RawConnection(to: url)
      await connection.write(
        Self.post + "Connection: close\r\nContent-Length: \(size)\r\n\r\n"
          + String(repeating: "a", count: size))
      #expect(await statuses(connection.readToEnd()) == [200])
      #expect(serving.requests.first?.body?.count == size)
    }
  }

  /// A sender that pipelines and never reads fills the system's buffers, and is not read any more.
  @Test func readsNothingMoreFromASenderThatReadsNoAnswers() async throws {
    var limits = ServerLimits()
    limits.answerTime = .seconds(1)
    limits.requestsPerConnection = .max
    try await Serving.run(limits) { url, serving in
      let deaf = try RawConnection(to: url)
      let body = String(repeating: "a", count: 10_000)
      let request = Array((Self.post + "Content-Length: \(body.utf8.count)\r\n\r\n" + body).utf8)
      let begin = ContinuousClock.now
      var written = 0
      while written < 100_000, await deaf.write(request) { written += 1 }
      #expect(written < 100_000)
      #expect(ContinuousClock.now - begin < .seconds(18))
      let good = try RawConnection(to: url)
      await good.write(Self.post + "Content-Length: 1\r\n\r\na")
      #expect(await statuses(good.read(until: "<a>\n")) == [200])
    }
  }
}
