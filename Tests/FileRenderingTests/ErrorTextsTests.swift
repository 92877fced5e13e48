import ConnectionDocs
import ConnectionPlan
import Foundation
import Testing

@Suite struct ErrorTextsTests {
  /// The runtime's sources, in which its texts stand; the module that writes the pages must not depend on it.
  private static let sources: String = {
    let root = (0..<3).reduce(URL(filePath: #filePath)) { url, _ in url.deletingLastPathComponent() }
    let folder = root.appending(path: "Sources/ConnectionRuntime")
    let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
    return (files?.compactMap { $0 as? URL } ?? []).filter { $0.pathExtension == "swift" }
      .compactMap { try? String(contentsOf: $0, encoding: .utf8) }.joined()
  }()

  @Test(
    arguments: ErrorTexts.invalidInput + ErrorTexts.noResponse + ErrorTexts.apiErrors(hasCards: true)
      + ErrorTexts.decoding + ErrorTexts.webhooks)
  func areTheTextsOfTheRuntime(entry: ErrorTexts.Entry) {
    let text = entry.text.hasSuffix(":") ? String(entry.text.dropLast()) : entry.text
    #expect(Self.sources.contains("\"" + text), "\(entry.text)")
    for name in entry.swift.split(separator: ", ") {
      #expect(Self.sources.contains("case \(name.dropFirst())"), "\(name)")
    }
  }
}
