import Foundation
import Testing

/// A record of one model in another ended the program; an app can't come by one any more, which a compiler says. That nothing gives
/// one away is seen in what is written for the compiler.
@Suite struct RecordAccessTests {
  private static let project = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../..")
    .standardized

  /// Public declarations that take or give a record, and are not for generated code only.
  private func open(in text: String) -> [String] {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    return lines.indices.filter { index in
      lines[index].contains("public ") && !lines[index].contains("func ==")
        && lines[index].firstMatch(of: /(: |-> )Record\b/) != nil
        && !(lines[index].contains("@_spi(Generated)")
          || (index > 0 && lines[index - 1].contains("@_spi(Generated)")))
    }.map { lines[$0] }
  }

  @Test func givesNoRecordOfAModelAway() throws {
    let cases = Self.project.appending(path: "Tests/GoldenTests/Cases")
    let files = try #require(FileManager.default.enumerator(at: cases, includingPropertiesForKeys: nil))
    var models = 0
    for case let file as URL in files where file.pathExtension == "swift" {
      let text = try String(contentsOf: file, encoding: .utf8)
      if text.contains("@usableFromInline var record: Record") { models += 1 }
      #expect(open(in: text) == [], "\(file.lastPathComponent)")
    }
    #expect(models >= 10)
  }

  @Test func makesNoRecordForAnApp() throws {
    let records = Self.project.appending(path: "Sources/ConnectionRuntime/Records")
    for name in ["Record.swift", "RecordModel.swift", "FieldSlot.swift", "Record+Values.swift"] {
      let text = try String(contentsOf: records.appending(path: name), encoding: .utf8)
      #expect(open(in: text) == [], "\(name)")
    }
    let record = try String(contentsOf: records.appending(path: "Record.swift"), encoding: .utf8)
    #expect(record.contains("@_spi(Generated) public init(_ schema"))
    #expect(!record.contains("\n  public init("))
  }

  @Test func findsWhatWouldGiveOneAway() {
    #expect(
      open(in: "  public var record: Record\n  @_spi(Generated)\n  public init(modelRecord: Record) {").count
        == 1)
  }
}
