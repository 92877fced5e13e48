import Foundation
import Testing

/// The built `connect`, run as a process of its own.
final class ConnectProcess {
  private let process = Process()
  private let folder: URL

  /// Starts `connect ARGUMENTS`; what it prints goes to files.
  init(
    _ arguments: [String], input: String = "", variables: [String: String] = [:]
  ) throws {
    folder = URL.temporaryDirectory.appending(path: "connect-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: false)
    for (name, content) in [("in", input), ("out", ""), ("err", "")] {
      try Data(content.utf8).write(to: folder.appending(path: name))
    }
    process.executableURL = try Self.executable()
    process.arguments = arguments
    process.environment = ["STRIPE_API_KEY": LocalServer.key].merging(variables) { $1 }
    process.standardInput = try FileHandle(forReadingFrom: folder.appending(path: "in"))
    process.standardOutput = try FileHandle(forWritingTo: folder.appending(path: "out"))
    process.standardError = try FileHandle(forWritingTo: folder.appending(path: "err"))
    try process.run()
  }

  deinit {
    if process.isRunning { process.terminate() }
    try? FileManager.default.removeItem(at: folder)
  }

  var output: String { text("out") }
  var messages: String { text("err") }

  func send(_ signal: Int32) { kill(process.processIdentifier, signal) }

  /// Waits for the end and gives the status.
  func end(within seconds: Double = 30) async throws -> Int32 {
    try await eventually(within: seconds) { !self.process.isRunning }
    return process.terminationStatus
  }

  /// Waits until something holds.
  func eventually(within seconds: Double = 15, _ holds: () -> Bool) async throws {
    let deadline = ContinuousClock.now + .seconds(seconds)
    while !holds() {
      try #require(ContinuousClock.now < deadline, "not in time; it said: \(messages)")
      try await Task.sleep(for: .milliseconds(20))
    }
  }

  private func text(_ name: String) -> String {
    let data = try? Data(contentsOf: folder.appending(path: name))
    return String(decoding: data ?? Data(), as: UTF8.self)
  }

  /// The program beside the tests' own, in the build folder.
  static func executable() throws -> URL {
    for argument in CommandLine.arguments {
      var folder = URL(filePath: argument)
      while folder.pathComponents.count > 1 {
        folder.deleteLastPathComponent()
        let candidate = folder.appending(path: "connect")
        var isFolder: ObjCBool = false
        if FileManager.default.fileExists(atPath: candidate.path, isDirectory: &isFolder),
          !isFolder.boolValue,
          FileManager.default.isExecutableFile(atPath: candidate.path)
        {
          return candidate
        }
      }
    }
    throw CocoaError(.fileNoSuchFile)
  }
}
