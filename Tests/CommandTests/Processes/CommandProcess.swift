import Foundation
import Testing

/// The built `connectgen`, or another program of the package, run as a process of its own.
final class CommandProcess {
  /// What a run that has ended left.
  struct Outcome {
    var status: Int32
    var output: String
    var messages: String
  }

  private let process = Process()
  private let streams: URL

  /// Starts `connectgen ARGUMENTS` in a working directory; what it prints goes to files, so that nobody has to read along.
  ///
  /// - Parameters:
  ///   - program: Another program of the package.
  ///   - variables: The whole environment; nil for that of the tests.
  init(
    _ arguments: [String], in directory: URL, program: String = "connectgen",
    variables: [String: String]? = nil
  ) throws {
    streams = URL.temporaryDirectory.appending(path: "connectgen-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: streams, withIntermediateDirectories: false)
    for name in ["out", "err"] { try Data().write(to: streams.appending(path: name)) }
    process.executableURL = try Self.executable(program)
    process.environment = variables ?? ProcessInfo.processInfo.environment
    process.arguments = arguments
    process.currentDirectoryURL = directory
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = try FileHandle(forWritingTo: streams.appending(path: "out"))
    process.standardError = try FileHandle(forWritingTo: streams.appending(path: "err"))
    try process.run()
  }

  deinit {
    if process.isRunning { kill() }
    try? FileManager.default.removeItem(at: streams)
  }

  var isRunning: Bool { process.isRunning }

  /// Ends the process at once, as `kill -9` does.
  func kill() { _ = Foundation.kill(process.processIdentifier, SIGKILL) }

  /// Waits for the end, however it comes.
  func outcome(within seconds: Double = 240) async throws -> Outcome {
    let deadline = ContinuousClock.now + .seconds(seconds)
    while process.isRunning {
      try #require(ContinuousClock.now < deadline, "connectgen did not end in time")
      try await Task.sleep(for: .milliseconds(3))
    }
    return Outcome(status: process.terminationStatus, output: text("out"), messages: text("err"))
  }

  private func text(_ name: String) -> String {
    let data = try? Data(contentsOf: streams.appending(path: name))
    return String(decoding: data ?? Data(), as: UTF8.self)
  }

  /// The program beside the tests' own, in the build folder.
  private static func executable(_ program: String) throws -> URL {
    for argument in CommandLine.arguments {
      var folder = URL(filePath: argument)
      while folder.pathComponents.count > 1 {
        folder.deleteLastPathComponent()
        let candidate = folder.appending(path: program)
        var isFolder: ObjCBool = false
        let exists = FileManager.default.fileExists(atPath: candidate.path, isDirectory: &isFolder)
        if exists, !isFolder.boolValue, FileManager.default.isExecutableFile(atPath: candidate.path) {
          return candidate
        }
      }
    }
    throw CocoaError(.fileNoSuchFile)
  }
}
