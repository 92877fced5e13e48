#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif
#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// The properties of the terminal, if there is one.
enum Terminal {
  /// Whether to use colour: only on a terminal, and not if `NO_COLOR` is set.
  static var wantsColour: Bool {
    isatty(STDERR_FILENO) == 1 && ProcessInfo.processInfo.environment["NO_COLOR", default: ""].isEmpty
  }

  static var isInteractive: Bool { isatty(STDERR_FILENO) == 1 }
}

/// The stream for problems and progress.
enum StandardError {
  static func write(_ text: String) {
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { systemWrite(STDERR_FILENO, $0.baseAddress, $0.count) }
      guard count > 0 else { return }
      rest = rest.dropFirst(count)
    }
  }
}

private func systemWrite(_ file: Int32, _ bytes: UnsafeRawPointer?, _ count: Int) -> Int {
  write(file, bytes, count)
}

/// A progress line, shown on a terminal only.
struct Progress {
  func show(_ text: String) {
    if Terminal.isInteractive { StandardError.write("\r\u{1B}[K\(text) …") }
  }

  func clear() {
    if Terminal.isInteractive { StandardError.write("\r\u{1B}[K") }
  }
}
