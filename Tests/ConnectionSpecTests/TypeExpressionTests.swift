import SourceDiagnostics
import Testing

@testable import ConnectionSpec

/// Type expressions, as the language's table lists them.
@Suite struct TypeExpressionTests {
  /// Parses a text as it would stand in a file after `type: `.
  private func parse(_ text: String, quotes: String = "") -> (type: SpecType?, reading: Reading) {
    let file = SourceFile(path: "a.yaml", text: "type: \(quotes)\(text)\(quotes)\n")
    let end = 6 + text.utf8.count + 2 * quotes.utf8.count
    let reading = Reading()
    return (TypeExpressionParser.parse(Located(text, at: file.span(6..<end)), reading), reading)
  }

  @Test(arguments: Scalar.allCases)
  func readsScalars(_ scalar: Scalar) throws {
    let type = try #require(parse(scalar.rawValue).type)
    guard case .scalar(let read) = type.shape else {
      Issue.record("\(type.shape)")
      return
    }
    #expect(read == scalar)
    #expect(!type.isOptional)
  }

  @Test func readsAnOptionalWhole() throws {
    let type = try #require(parse("list(string)?").type)
    #expect(type.isOptional)
    guard case .list(let element) = type.shape else {
      Issue.record("\(type.shape)")
      return
    }
    #expect(!element.isOptional)
  }

  @Test func readsNestedForms() throws {
    let type = try #require(parse("map(list(id(Customer)))").type)
    guard case .map(let list) = type.shape, case .list(let id) = list.shape, case .id(let name) = id.shape
    else {
      Issue.record("\(type.shape)")
      return
    }
    #expect(name.value == "Customer")
    #expect(name.span.start.column == 19)
    #expect(id.span.text == "id(Customer)")
    #expect(list.span.text == "list(id(Customer))")
  }

  @Test func readsDeletableAlternatives() throws {
    let type = try #require(parse("expandable(Customer | deleted(Customer) | Card)?").type)
    guard case .expandable(let objects) = type.shape else {
      Issue.record("\(type.shape)")
      return
    }
    #expect(objects.map(\.name.value) == ["Customer", "Customer", "Card"])
    #expect(objects.map(\.isDeleted) == [false, true, false])
    #expect(objects.map(\.name.span.text) == ["Customer", "Customer", "Card"])
  }

  @Test func placesNamesInsideQuotes() throws {
    let type = try #require(parse("list(Customer)", quotes: "\"").type)
    guard case .list(let element) = type.shape else {
      Issue.record("\(type.shape)")
      return
    }
    #expect(element.span.start.column == 13)
    #expect(element.span.text == "Customer")
  }

  @Test func marksTheQuestionMark() throws {
    let type = try #require(parse("Customer | Card?").type)
    #expect(type.optionalMark.text == "?")
    #expect(type.optionalMark.start.column == 22)
  }

  @Test func takesSpacesAnywhereBetweenTokens() {
    #expect(parse(" list ( Customer|Card ) ? ").type?.isOptional == true)
  }

  @Test(arguments: [
    ("list(string", "("), ("list(string?)", "?"), ("string[]", "["), ("string??", "?"), ("a b", "b"),
    ("list)", "list"),
    ("string)", ")"), ("(string)", "("), ("| Card", "|"), ("id(string)", "string"),
    ("deleted(list(Card))", "list(Card)"),
    ("expandable(Card | string)", "string"), ("map()", "()"), ("lits(Card)", "lits"), ("Map<string>", "<"),
    ("Карта, x", ","),
  ])
  func reportsWhereItGoesWrong(_ text: String, _ place: String) throws {
    let (type, reading) = parse(text)
    #expect(type == nil)
    #expect(reading.diagnostics.errorCount == 1)
    let error = try #require(reading.diagnostics.all.first)
    #expect(error.span?.text == place)
    #expect(error.remedy?.isEmpty == false)
  }

  @Test func survivesDeepNesting() {
    let text = String(repeating: "list(", count: 2_000) + "string" + String(repeating: ")", count: 2_000)
    #expect(parse(text).type == nil)
    #expect(parse(text).reading.diagnostics.errorCount == 1)
  }
}
