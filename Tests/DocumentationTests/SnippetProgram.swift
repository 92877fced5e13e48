import ConnectionDocs
import ConnectionPlan
import Foundation

/// The Swift of a page as one source file: every snippet a function of its own.
struct SnippetProgram {
  let page: PublishedPage

  /// The page's Swift; a manifest is no program of the client's module.
  var snippets: [PublishedPage.Code] {
    page.code.filter { $0.language == "swift" && !$0.text.contains(".package(") } + calls
  }

  /// The calls that stand within a sentence.
  private var calls: [PublishedPage.Code] {
    let lines = page.text.split(separator: "\n", omittingEmptySubsequences: false)
    return lines.enumerated().flatMap { index, line in
      line.matches(of: /`(try await [^`]*)`/).map { call in
        PublishedPage.Code(language: "swift", title: "", text: "_ = \(call.output.1)\n", line: index + 1)
      }
    }
  }

  /// What a page may use without having declared it: the imports and the client of the published setup,
  /// and what an app has in its hands when a delivery arrives.
  private static let assumed = """
    stripe: StripeClient, bytes: [UInt8], request: (headers: [String: String], path: String)
    """

  /// The source, whose diagnostics point at the lines of the page.
  ///
  /// Imports of a snippet are the file's; a snippet without any is taken to follow the setup.
  var source: String {
    let imports = snippets.flatMap { lines(of: $0).filter(isImport) }
    let setup = SwiftSnippet(plan: PublishedPlan.stripe).setup.split(separator: "\n")
    var source = (imports.isEmpty ? setup.filter(isImport) : imports).joined(separator: "\n") + "\n"
    for (index, snippet) in snippets.enumerated() {
      source += "func snippet\(index)(\(Self.assumed)) async throws {\n"
      source += "#sourceLocation(file: \"\(page.path)\", line: \(snippet.line))\n"
      source += lines(of: snippet).map { isImport($0) ? "" : $0 }.joined(separator: "\n")
      source += "\n#sourceLocation()\n}\n"
    }
    return source
  }

  private func lines(of snippet: PublishedPage.Code) -> [Substring] {
    snippet.text.split(separator: "\n", omittingEmptySubsequences: false)
  }

  private func isImport(_ line: Substring) -> Bool { line.hasPrefix("import ") }
}

/// The modules of the build that the tests run in.
struct BuiltModules {
  /// The build's folder, such as `.build/debug`.
  let folder: URL

  /// Nil where the tests do not run out of a build's folder.
  init?() {
    let starts = CommandLine.arguments + [Bundle.main.executablePath ?? ""]
    let folders = starts.filter { $0.hasPrefix("/") || $0.contains("xctest") }.flatMap { start in
      sequence(first: URL(filePath: start)) { $0.path().count > 1 ? $0.deletingLastPathComponent() : nil }
    }
    let found = folders.first { folder in
      FileManager.default.fileExists(
        atPath: folder.appending(path: "Modules/StripeConnection.swiftmodule").path)
    }
    guard let found else { return nil }
    folder = found
  }

  /// What the compiler needs to find the modules and the C that they are made of.
  var flags: [String] {
    ["-I", folder.appending(path: "Modules").path(percentEncoded: false)]
      + madeModuleMaps.flatMap { ["-Xcc", "-fmodule-map-file=\($0)"] }
      + shippedModuleMaps.flatMap { ["-Xcc", "-fmodule-map-file=\($0)"] }
  }

  /// The module maps that the build has made, one in the folder of each C target without one of its own.
  private var madeModuleMaps: [String] {
    Self.content(of: folder).filter { $0.pathExtension == "build" }
      .map { $0.appending(path: "module.modulemap").path(percentEncoded: false) }
      .filter(FileManager.default.fileExists)
  }

  /// The module maps that came with the packages, of those targets that were built.
  private var shippedModuleMaps: [String] {
    let scratch = folder.resolvingSymlinksInPath().deletingLastPathComponent().deletingLastPathComponent()
    let targets = Self.content(of: scratch.appending(path: "checkouts")).flatMap { package in
      Self.content(of: package.appending(path: "Sources")) + Self.content(of: package)
    }
    return targets.filter { target in
      FileManager.default.fileExists(
        atPath: folder.appending(path: "\(target.lastPathComponent).build").path(percentEncoded: false))
    }.map { $0.appending(path: "include/module.modulemap").path(percentEncoded: false) }
      .filter(FileManager.default.fileExists)
  }

  private static func content(of folder: URL) -> [URL] {
    (try? FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)) ?? []
  }
}
