import Testing

@testable import FileRendering

/// The layout that a file gets last, whatever lines a template wrote.
@Suite struct SwiftFormatterTests {
  private func formatted(_ text: String) -> String {
    String(decoding: SwiftFormatter.formatted(Array(text.utf8)), as: UTF8.self)
  }

  @Test func joinsAListOfOneElementAndDropsItsComma() {
    #expect(formatted("let a = [\n  .b,\n]\n") == "let a = [.b]\n")
    #expect(formatted("f(\n  a: [\n    1,\n  ])\n") == "f(a: [1])\n")
  }

  @Test func leavesAListOfSeveralElementsInItsLines() {
    let text = "let a = [\n  .b,\n  .c,\n]\n"
    #expect(formatted(text) == text)
  }

  @Test func dropsTheCommaOfAnOnlyElementThatTakesSeveralLines() {
    let element = "  Descriptor(\n    id: \"a\",\n    title: \"b\"\n  ),\n"
    #expect(formatted("let a = [\n\(element)]\n") == "let a = [\n\(element.dropLast(2))\n]\n")
    let two = "let a = [\n\(element)\(element)]\n"
    #expect(formatted(two) == two)
  }

  @Test func joinsACallThatFitsInALine() {
    #expect(formatted("  g(\n    of: a, b: c)\n") == "  g(of: a, b: c)\n")
    #expect(formatted("  g(\n    of: a\n  ).value\n") == "  g(of: a).value\n")
    #expect(formatted("func f(\n) -> Int {\n") == "func f() -> Int {\n")
  }

  @Test func leavesACallThatDoesNotFit() {
    let argument = String(repeating: "a", count: 100)
    let text = "  call(\n    of: \(argument))\n"
    #expect(formatted(text) == text)
  }

  @Test func readsBracketsOutsideOfLiteralsOnly() {
    #expect(formatted("f(\n  \")\", a)\n") == "f(\")\", a)\n")
    #expect(formatted("f(\n  \"(\", a))\n") == "f(\n  \"(\", a))\n")
    #expect(formatted("f(\n  \"\\(a, as: \"b\")\")\n") == "f(\"\\(a, as: \"b\")\")\n")
  }

  @Test func touchesNoCommentAndNoLiteralOfSeveralLines() {
    for text in [
      "/// [\n///   a,\n/// ]\n", "f(#\"\"\"\n  [\n    1,\n  ]\n  \"\"\"#)\n", "// f(\n// a)\n",
    ] {
      #expect(formatted(text) == text)
    }
    let comment = "// " + String(repeating: "a, ", count: 60) + "b\n"
    #expect(formatted(comment) == comment)
  }

  @Test func breaksAfterALabelOrAnEqualsSign() {
    let long = String(repeating: "x", count: 105)
    #expect(formatted("  case a = \"\(long)\"\n") == "  case a =\n    \"\(long)\"\n")
    #expect(formatted("  title: \"\(long)\",\n") == "  title:\n    \"\(long)\",\n")
    #expect(formatted("  title:\n    \"short\",\n") == "  title: \"short\",\n")
  }

  @Test func breaksAPropertyBeforeItsBraceOrItsType() {
    let name = "value"
    let medium = String(repeating: "T", count: 88)
    #expect(
      formatted("  public var \(name): \(medium) {\n    x\n  }\n")
        == "  public var \(name): \(medium) {\n    x\n  }\n")
    let wide = "List<" + String(repeating: "T", count: 84) + ">"
    #expect(
      formatted("  public var \(name): \(wide) {\n    x\n  }\n")
        == "  public var \(name): \(wide)\n  {\n    x\n  }\n")
    let wider = "List<" + String(repeating: "T", count: 98) + ">"
    #expect(
      formatted("  public var \(name): \(wider) {\n    x\n  }\n")
        == "  public var \(name):\n    \(wider)\n  {\n    x\n  }\n")
  }

  @Test func breaksArgumentsAtTheirCommas() {
    let (a, b) = (String(repeating: "a", count: 60), String(repeating: "b", count: 60))
    #expect(formatted("f(\n  of: g(\(a), 1), \(b)\n)\n") == "f(\n  of: g(\(a), 1),\n  \(b)\n)\n")
  }

  @Test func hasNoSurplusBlankLinesAndEndsWithALineBreak() {
    #expect(formatted("a {\n\n  b  \n\n\n  c\n\n}\n\n") == "a {\n  b\n\n  c\n}\n")
    #expect(formatted("") == "\n")
  }
}
