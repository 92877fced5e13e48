import Foundation

/// A run of a command-line tool that is waited for.
struct ToolRun {
  let status: Int32
  let output: [UInt8]
  /// What went to the standard error.
  let complaints: String

  /// Runs the first word, looked for in the path, with the others.
  ///
  /// Output goes to files, so that no pipe fills up.
  init(_ words: [String], environment: [String: String] = [:]) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "run-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let (out, err) = (folder.appending(path: "out"), folder.appending(path: "err"))
    for file in [out, err] { try Data().write(to: file) }

    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = words
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { _, own in own }
    process.standardOutput = try FileHandle(forWritingTo: out)
    process.standardError = try FileHandle(forWritingTo: err)
    process.standardInput = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    status = process.terminationStatus
    output = Array(try Data(contentsOf: out))
    complaints = try String(contentsOf: err, encoding: .utf8)
  }
}
