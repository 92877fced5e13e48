import Foundation

/// A compression format that the system has a program for, detected by a file's first bytes.
enum Compression: String {
  case xz, gzip

  /// The reason why a file could not be decompressed.
  struct Failure: Error {
    var message: String
    var remedy: String?
  }

  init?(of bytes: [UInt8]) {
    if bytes.starts(with: [0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00]) {
      self = .xz
    } else if bytes.starts(with: [0x1F, 0x8B]) {
      self = .gzip
    } else {
      return nil
    }
  }

  /// The decompressed contents of the file, at most `limit` bytes.
  func expanded(_ path: String, limit: Int) throws(Failure) -> [UInt8] {
    guard let program = Self.program(rawValue) else {
      throw Failure(
        message: "the file is compressed by \(rawValue), and there is no program '\(rawValue)' on the PATH",
        remedy: "install \(rawValue), or expand the file first")
    }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: program)
    // The program itself refuses a file that needs a dictionary of gigabytes.
    process.arguments = (self == .xz ? ["--memlimit-decompress=256MiB"] : []) + ["-dc", "--", path]
    let output = Pipe()
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    do {
      try process.run()
    } catch {
      throw Failure(message: "\(program) cannot be started: \(error.localizedDescription)", remedy: nil)
    }
    var bytes: [UInt8] = []
    while case let chunk = output.fileHandleForReading.availableData, !chunk.isEmpty {
      bytes += chunk
      if bytes.count > limit {
        // The program is blocked on the pipe, and may ignore other signals, because signal dispositions are
        // inherited.
        kill(process.processIdentifier, SIGKILL)
        process.waitUntilExit()
        throw Failure(message: "the expanded document has more than \(limit >> 20) MiB", remedy: nil)
      }
    }
    process.waitUntilExit()
    guard process.terminationStatus == 0 else {
      throw Failure(message: "\(rawValue) cannot expand the file", remedy: "check that the file is complete")
    }
    return bytes
  }

  private static func program(_ name: String) -> String? {
    let folders = ProcessInfo.processInfo.environment["PATH", default: "/usr/bin:/bin"].split(separator: ":")
    return folders.map { "\($0)/\(name)" }.first { FileManager.default.isExecutableFile(atPath: $0) }
  }
}
