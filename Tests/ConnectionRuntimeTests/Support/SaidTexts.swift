import Foundation
import Synchronization
import Testing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Every text that the tests of this target make of errors, answers, configurations and log lines, looked through for keys.
///
/// A key in one of them is a failure of the test that made it. With `CONNECTION_SAID` all texts go to the file of that name too, in
/// which `Scripts/test` looks for the keys once more, in its own way.
enum SaidTexts {
  /// The keys and signing secrets of the tests.
  static let keys = [
    "sk_test_secretvalue", "sk_test_hushhush", "sk_test_otherkey", longKey, "whsec_hushhush",
  ]

  /// A key as long as real ones are, made up.
  static let longKey = "sk_test_51Madeup0For0Tests0Only" + String(repeating: "0aB1", count: 16)

  private static let file = ProcessInfo.processInfo.environment["CONNECTION_SAID"].flatMap(AppendedFile.init)
  private static let count = Mutex(0)

  /// How many texts were looked through up to now.
  static var total: Int { count.withLock { $0 } }

  /// Looks through one text; one that was made to hold a key is not kept.
  static func look(through text: String, isKept: Bool = true, _ place: SourceLocation = #_sourceLocation) {
    count.withLock { count in
      count += 1
      if isKept { file?.append(text) }
    }
    if let key = key(in: text) {
      Issue.record(
        "a text holds \(key.prefix(11))…: \(text.replacing(key, with: "KEY").prefix(300))",
        sourceLocation: place)
    }
  }

  /// The key that a text holds.
  static func key(in text: String) -> String? { keys.first { text.contains($0) } }

  /// Looks through all that a program may make of a value.
  static func look<Value>(into value: Value, _ place: SourceLocation = #_sourceLocation) {
    for text in texts(of: value) { look(through: text, isKept: true, place) }
    if let error = value as? any Error { look(through: error.localizedDescription, isKept: true, place) }
  }
}

/// A file that several test targets and runs add lines to.
private struct AppendedFile: Sendable {
  private let descriptor: Int32

  init?(_ path: String) {
    descriptor = open(path, O_WRONLY | O_CREAT | O_APPEND, 0o600)
    if descriptor < 0 { return nil }
  }

  func append(_ text: String) {
    let line = Array((text + "\n").utf8)
    _ = line.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
  }
}
