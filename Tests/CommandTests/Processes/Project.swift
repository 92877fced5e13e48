import Foundation
import Testing

/// A folder of its own with a spec in it, in which `connectgen` is run; it goes away with the value.
final class Project {
  /// The repository, from where specs are copied.
  static let repository = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  /// The smallest whole spec that there is.
  static let shop = repository.appending(path: "Tests/GoldenTests/Cases/_base/input")
  static let stripe = repository.appending(path: "spec/stripe")

  let root: URL

  /// Copies a spec to `spec/NAME`.
  init(_ spec: URL = Project.shop, named name: String = "shop") throws {
    root = URL.temporaryDirectory.appending(path: "project-\(UUID().uuidString)").resolvingSymlinksInPath()
    let folder = root.appending(path: "spec")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try FileManager.default.copyItem(at: spec, to: folder.appending(path: name))
  }

  deinit {
    try? FileManager.default.removeItem(at: root)
  }

  /// Runs `connectgen` to its end, in the project's root or in a folder below it.
  func connectgen(_ arguments: String..., from folder: String = ".") async throws -> CommandProcess.Outcome {
    try await CommandProcess(arguments, in: root.appending(path: folder)).outcome()
  }

  /// Runs `connectgen generate spec/shop`, which has to succeed.
  @discardableResult
  func generate() async throws -> String {
    let outcome = try await connectgen("generate", "spec/shop")
    try #require(outcome.status == 0, "\(outcome.messages)")
    return outcome.output
  }

  func read(_ path: String) throws -> String {
    try String(contentsOf: root.appending(path: path), encoding: .utf8)
  }

  func write(_ text: String, to path: String) throws {
    let file = root.appending(path: path)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
  }

  /// Replaces a text that has to be there.
  func edit(_ path: String, replacing old: String, with new: String) throws {
    let text = try read(path)
    try #require(text.contains(old), "\(path) has no '\(old)'")
    try write(text.replacing(old, with: new), to: path)
  }

  func remove(_ path: String) throws {
    try FileManager.default.removeItem(at: root.appending(path: path))
  }

  func exists(_ path: String) -> Bool {
    FileManager.default.fileExists(atPath: root.appending(path: path).path)
  }
}
