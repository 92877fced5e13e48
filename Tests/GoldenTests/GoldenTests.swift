import Foundation
import Testing

/// Every mistake that the language knows, as it is reported. `UPDATE_GOLDEN=1` writes the expectations anew.
@Suite struct GoldenTests {
  @Test(arguments: GoldenCase.names.map(GoldenCase.init))
  func printsWhatIsExpected(_ golden: GoldenCase) throws {
    let printed = try golden.reading().printed
    if ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] == "1" {
      try Data(printed.utf8).write(to: golden.expectation)
    }
    let expected = try String(contentsOf: golden.expectation, encoding: .utf8)
    #expect(printed == expected)
  }

  @Test(arguments: GoldenCase.names.map(GoldenCase.init))
  func saysWhetherTheSchemaSeesIt(_ golden: GoldenCase) throws {
    let word = try String(contentsOf: golden.folder.appending(path: "schema.txt"), encoding: .utf8)
    #expect(["fails\n", "passes\n"].contains(word))
  }

  @Test func findsTheCases() {
    #expect(GoldenCase.names.contains("valid"))
  }
}
