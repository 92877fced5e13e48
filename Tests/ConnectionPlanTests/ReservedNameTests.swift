import Foundation
import Testing

@testable import ConnectionPlan

/// What the templates of the client name without a module, which no type of a connection may hide.
@Suite struct ReservedNameTests {
  private static let project = URL(filePath: #filePath).appending(path: "../../..").standardized

  private func text(of folder: String, _ suffix: String) throws -> String {
    let folder = Self.project.appending(path: folder)
    let files = try FileManager.default.subpathsOfDirectory(atPath: folder.path).filter {
      $0.hasSuffix(suffix)
    }
    return try files.sorted().map { try String(contentsOf: folder.appending(path: $0), encoding: .utf8) }
      .joined()
  }

  @Test func coverEveryTypeOfTheRuntimeThatATemplateNames() throws {
    let sources =
      try text(of: "Sources/ConnectionRuntime", ".swift") + text(of: "Sources/ConnectionTesting", ".swift")
    let declared = Set(
      sources.matches(
        of: /^public (?:final )?(?:struct|enum|class|protocol|actor|typealias) (\w+)/
          .anchorsMatchLineEndings()
      )
      .map { String($0.1) })
    let code = try text(of: "Templates/client", ".mustache").split(separator: "\n")
      .filter { !$0.drop { $0 == " " }.hasPrefix("///") }.joined(separator: "\n")
    let named = Set(code.matches(of: /\b[A-Z]\w+/).map { String($0.0) }).intersection(declared)
    #expect(named.count > 20)
    #expect(named.subtracting(ReservedNames.types).sorted() == [])
  }
}
