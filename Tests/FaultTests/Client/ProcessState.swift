import Foundation

/// What this process holds, as Linux tells it; nil elsewhere.
enum ProcessState {
  /// How many files and sockets are open.
  static var openFiles: Int? { try? FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd").count }

  static var threads: Int? { try? FileManager.default.contentsOfDirectory(atPath: "/proc/self/task").count }

  /// How much memory is in use, in KiB.
  static var memory: Int? {
    guard let status = try? String(contentsOfFile: "/proc/self/status", encoding: .utf8) else { return nil }
    let line = status.split(separator: "\n").first { $0.hasPrefix("VmRSS:") }
    return line?.split(whereSeparator: \.isWhitespace).dropFirst().first.flatMap { Int($0) }
  }
}
