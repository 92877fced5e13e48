import Foundation
import Testing

@testable import GeneratedTree

/// A manifest that a stranger wrote costs no more than reading it, and what passes a limit is not the generator's.
@Suite struct ManifestLimitTests {
  private static let hash = String(repeating: "a", count: 64)

  /// The reason why the bytes are refused, which has to come soon.
  private func reason(_ bytes: [UInt8], within seconds: Double = 15) throws -> String {
    let clock = ContinuousClock()
    let start = clock.now
    let error = #expect(throws: TreeError.self) { try Manifest(bytes: bytes, path: "m") }
    #expect(clock.now - start < .seconds(seconds))
    guard case .unreadableManifest("m", let reason) = error else { return "\(String(describing: error))" }
    #expect(reason.utf8.count < 500)
    return reason
  }

  private func manifest(_ paths: some Sequence<String>) -> [UInt8] {
    let files = paths.map { "{\"path\":\"\($0)\",\"sha256\":\"\(Self.hash)\"}" }.joined(separator: ",")
    return Array("{\"generator\":\"g\",\"format\":1,\"files\":[\(files)]}".utf8)
  }

  @Test func refusesAPathOfAHundredThousandFoldersAtOnce() throws {
    let path = String(repeating: "a/", count: 100_000) + "b"
    #expect(try reason(manifest([path])).hasSuffix("': the path has more than 1024 bytes"))
    #expect(try reason(manifest([String(repeating: "a", count: 1 << 20)])).contains("…"))
    let deep = String(repeating: "a/", count: TreeLimits.depth + 1) + "b"
    #expect(try reason(manifest([deep])) == "it lists '\(deep)': it lies in more than 64 folders")
  }

  @Test func refusesMoreFilesThanTheGeneratorWrites() throws {
    let paths = (0...TreeLimits.files).map { "f\($0)" }
    #expect(
      try reason(manifest(paths), within: 40)
        == "it lists 50001 files, and the generator writes at most 50000")
  }

  @Test func readsAManifestAtTheLimitsInATimeThatGrowsWithItsBytes() throws {
    // Every folder of every path is another one.
    let paths = (0..<6_000).map {
      "f\($0)/" + String(repeating: "\($0 % 10)/", count: TreeLimits.depth - 1) + "b"
    }
    let bytes = manifest(paths)
    let scratch = try Scratch()
    try scratch.put("mine", at: "mine")
    try scratch.put(String(decoding: bytes, as: UTF8.self), at: "manifest.json")
    let clock = ContinuousClock()
    let start = clock.now
    _ = try scratch.tree.write(files(["a": "1"]))
    #expect(clock.now - start < .seconds(20))
    #expect(scratch.text("mine") == "mine")
  }

  @Test(.timeLimit(.minutes(10))) func refusesAManifestOfAGigabyteUnread() throws {
    let scratch = try Scratch()
    _ = try scratch.tree.write(files(["a": "1"]))
    try #require(truncate("\(scratch.output)/manifest.json", 1 << 30) == 0)
    let clock = ContinuousClock()
    let start = clock.now
    let error = #expect(throws: TreeError.self) { try scratch.tree.write(files(["a": "2"])) }
    #expect(clock.now - start < .seconds(15))
    let text = try #require(error?.description)
    #expect(text.contains("it has more than 8 MiB, which the generator never writes"))
    #expect(text.contains("Restore it from version control"))
    #expect(scratch.text("a") == "1")
  }

  @Test func refusesNestingAndMemberNamesThatStandTwiceOrAreUnknown() throws {
    let deep = String(repeating: "[", count: 1_000_000)
    #expect(try reason(Array(deep.utf8)).contains("at most 128 levels of nesting"))
    let file = "{\"path\":\"a\",\"sha256\":\"\(Self.hash)\"}"
    for text in [
      "{\"generator\":\"g\",\"format\":1,\"files\":[],\"files\":[\(file)]}",
      "{\"generator\":\"g\",\"files\":[\(file)],\"files\":[]}",
      "{\"generator\":\"g\",\"format\":1,\"files\":[{\"path\":\"a\",\"path\":\"b\",\"sha256\":\"\(Self.hash)\"}]}",
      "{\"generator\":\"g\",\"format\":1,\"files\":[{\"path\":\"a\",\"path\":\"b\"}]}",
      "{\"generator\":\"g\",\"format\":1,\"files\":[\(file)],\"more\":1}",
      "{\"generator\":\"g\",\"format\":1.0,\"files\":[\(file)]}",
      "{\"generator\":\"g\",\"format\":\"1\",\"files\":[\(file)]}",
      "{\"generator\":\"g\",\"format\":1,\"files\":[\"a\"]}",
      "{\"generator\":\"g\",\"format\":1,\"files\":[{\"path\":\"\\ud800\",\"sha256\":\"\(Self.hash)\"}]}",
    ] {
      #expect(try reason(Array(text.utf8)).hasPrefix("it "), "\(text)")
    }
    var bytes = manifest(["a"])
    bytes[bytes.count - 80] = 0xFF
    #expect(try reason(bytes).contains("it is not the JSON that the generator writes"))
  }

  @Test(arguments: [
    "../\u{301}outside", "/\u{301}etc", "a/../\u{301}b", "a\\\\\u{301}b", "a/\\u0000", "a/./b",
    "MANIFEST.JSON",
    "manifest\u{200D}.json", "manife\u{17F}t.json", "a//b", "a/",
  ])
  func refusesPathsThatMeanAnotherPlaceToTheSystem(path: String) throws {
    #expect(try reason(manifest([path])).hasPrefix("it lists '"))
  }

  @Test func producesNothingThatItWouldNotReadBack() throws {
    let scratch = try Scratch()
    let long = String(repeating: String(repeating: "y", count: 200) + "/", count: 4)
    func error(_ files: [GeneratedFile]) -> String {
      let error = #expect(throws: TreeError.self) { try scratch.tree.write(files) }
      return error?.description ?? ""
    }
    #expect(error(files(["\(String(repeating: "a", count: 1_025))": ""])).contains("more than 1024 bytes"))
    #expect(error(files(["\(String(repeating: "a/", count: 65))b": ""])).contains("more than 64 folders"))
    let many = (0...TreeLimits.files).map { GeneratedFile(path: "f\($0)", text: "") }
    #expect(error(many).contains("50001 files, and the most are 50000"))
    let wide = (0..<11_000).map { GeneratedFile(path: "\(long)\($0)", text: "") }
    #expect(error(wide).contains("the list of files has more than 8 MiB"))
    #expect(try scratch.contents().isEmpty)
  }
}
