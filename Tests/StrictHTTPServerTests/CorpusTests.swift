import Foundation
import StrictHTTPServer
import Testing

/// Raw requests over real sockets: what is accepted, what is refused, and where the next request begins.
@Suite struct CorpusTests {
  /// It stops at an upgrade, and knows no trailer of this name and no tab before a length.
  static let refusedByTheJudge = [
    "an upgrade, which is ignored", "trailers", "white space around values",
  ]

  @Test(arguments: RawRequest.all)
  func answersARawRequest(_ raw: RawRequest) async throws {
    try await Serving.run { url, serving in
      let connection = try RawConnection(to: url)
      await connection.write(raw.text + RawRequest.probe)
      connection.endWriting()
      let answers = await statuses(connection.readToEnd())
      let bodies = serving.requests.map { $0.body.map { String(decoding: $0, as: UTF8.self) } }
      #expect(answers == raw.statuses + (raw.goesOn ? [200] : []))
      #expect(bodies == raw.bodies + (raw.goesOn ? ["probe"] : []))
    }
  }

  /// Where the network cuts the bytes makes no difference.
  @Test(arguments: RawRequest.all)
  func readsTheSameByteByByte(_ raw: RawRequest) async throws {
    let text = Array((raw.text + RawRequest.probe).utf8)
    let whole = Reading.of([text[...]])
    #expect(whole.bodies == raw.bodies + (raw.goesOn || raw.statuses.last == 200 ? ["probe"] : []))
    #expect(Reading.of(text.map { [$0][...] }) == whole)
    for size in [2, 3, 7, 100] {
      let parts = stride(from: 0, to: text.count, by: size).map { text[$0..<min($0 + size, text.count)] }
      #expect(Reading.of(parts) == whole, "parts of \(size) bytes")
    }
  }

  /// What the fuzzer begins with, and what it found.
  @Test func readsTheSeedsOfTheFuzzerAlikeHoweverTheyAreCut() throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Seeds")
    let seeds = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
    #expect(seeds.count >= 38)
    for seed in seeds {
      let bytes = try Array(Data(contentsOf: seed))
      #expect(Reading.of(bytes.map { [$0][...] }) == Reading.of([bytes[...]]), "\(seed.lastPathComponent)")
    }
  }

  /// The judge is llhttp by way of SwiftNIO, which many servers read requests with.
  @Test(arguments: RawRequest.all.filter { $0.goesOn && !CorpusTests.refusedByTheJudge.contains($0.name) })
  func readsWhatAnotherReaderReads(_ raw: RawRequest) throws {
    let bytes = Array((raw.text + RawRequest.probe).utf8)
    #expect(try Judge.requests(in: bytes) == Reading.of([bytes[...]]).requests)
  }
}
