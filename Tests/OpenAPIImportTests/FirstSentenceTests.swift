import Testing

@testable import OpenAPIImport

@Suite struct FirstSentenceTests {
  @Test(arguments: [
    ("The <b>first</b> sentence. The second one.", "The first sentence."),
    ("Taken from [a page](https://example.com).", "Taken from a page"),
    ("The number of TODOs.", "The number of TODOs."),
  ])
  func areTheFirstSentence(_ text: String, _ expected: String) {
    #expect(FirstSentence.of(text) == expected)
  }

  /// A spec with them would be refused.
  @Test(arguments: [
    "TODO: write this", "Later (TBD)", "Lorem ipsum dolor.", "See the example link.", "  ", "<p></p>",
  ])
  func areNotTakenWherePlaceholdersStand(_ text: String) {
    #expect(FirstSentence.of(text) == nil)
  }
}
