import ConnectionRuntime
import Foundation
import HTTPTypes
import Testing

#if canImport(FoundationNetworking)
  import FoundationNetworking
#endif

/// What Foundation makes of our URLs, whose parser AsyncHTTPClient uses too: nothing.
@Suite(.serialized, .timeLimit(.minutes(5))) struct FoundationURLTests {
  /// Targets that calls of every operation arrived with, where `CONNECTION_TARGETS` names a file with one a line, in JSON;
  /// otherwise some that are made here.
  private static func targets() throws -> [String] {
    guard let path = ProcessInfo.processInfo.environment["CONNECTION_TARGETS"] else { return made() }
    return try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n").map { line in
      try JSONReader.read(String.self, from: Array(line.utf8))
    }
  }

  private static func made() -> [String] {
    let characters = Array("abc019-._~!$&'()*+,;=:@/?#[]% \"<>\\^`{|}\n\tüé日🍰")
    var generator = SeededGenerator(state: 10)
    func text() -> String {
      String(
        (0...Int.random(in: 0...8, using: &generator)).map { _ in
          characters.randomElement(using: &generator) ?? "a"
        })
    }
    return (0..<300).map { _ in
      let pairs = (0..<3).map { FormPair(name: "n\($0)[\(text())]", value: text()) }
      let path: RequestPath = "/v1/things/\("x" + text())/parts"
      return "\(path)?\(FormEncoder.encode(pairs, in: .query))"
    }
  }

  @Test func urlSessionSendsEveryTargetAsItIs() async throws {
    let targets = try Self.targets()
    try #require(!targets.isEmpty)
    let server = try LoopbackServer(.json(200, "{}"))
    defer { server.stop() }
    for target in targets {
      let url = try #require(URL(string: server.url + target))
      #expect(url.absoluteString == server.url + target)
      _ = try await URLSession.shared.data(from: url)
    }
    let sent = server.received.map { $0.line.split(separator: " ").dropFirst().first.map(String.init) }
    let changed = zip(targets, sent).filter { $0 != $1 }
    #expect(sent.count == targets.count)
    #expect(changed.isEmpty, "\(changed.prefix(3))")
    print("URLSession: \(sent.count) targets sent, \(changed.count) changed")
  }
}
