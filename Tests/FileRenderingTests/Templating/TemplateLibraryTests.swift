import FileRendering
import Testing

/// A model made of a dictionary, to say in a test what there is.
struct Values: ViewModel {
  var values: [String: TemplateValue]

  init(_ values: [String: TemplateValue]) { self.values = values }

  func value(named name: String) -> TemplateValue? { values[name] }
}

func library(_ templates: [String: String]) throws(TemplateError) -> TemplateLibrary {
  try TemplateLibrary(templates: templates.mapValues { Array($0.utf8) })
}

@Suite struct TemplateLibraryTests {
  @Test func writesTextAsItIs() throws {
    let text = try library(["a": "<{{word}}>\n"]).render("a", Values(["word": .text(RawLines("\"&<b>\""))]))
    #expect(text == "<\"&<b>\">\n")
  }

  @Test func writesTextOfPartialsAsItIs() throws {
    let templates = try library(["a": "{{>b}}\n", "b": "[{{word}}]\n"])
    #expect(try templates.render("a", Values(["word": .text(RawLines("<&>"))])) == "[<&>]\n")
  }

  @Test func refusesAnUnknownName() throws {
    let templates = try library(["a": "first\n{{#items}}{{>b}}{{/items}}\n", "b": "{{name}}\n\n{{nmae}}\n"])
    let model = Values(["items": .models([Values(["name": .text(RawLines("x"))])])])
    #expect(throws: TemplateError(template: "b", line: 3, reason: .unknownName("nmae"))) {
      try templates.render("a", model)
    }
  }

  @Test func refusesAnUnknownNameOfASection() throws {
    let templates = try library(["a": "{{^nothing}}x{{/nothing}}"])
    #expect(throws: TemplateError(template: "a", line: 1, reason: .unknownName("nothing"))) {
      try templates.render("a", Values([:]))
    }
  }

  @Test func refusesAnAbsentValueOutsideItsSection() throws {
    let templates = try library(["guarded": "{{#a}}{{a}}{{/a}}{{^a}}none{{/a}}", "bare": "{{a}}"])
    let absent = Values(["a": .absent])
    #expect(try templates.render("guarded", absent) == "none")
    #expect(throws: TemplateError(template: "bare", line: 1, reason: .absentValue("a"))) {
      try templates.render("bare", absent)
    }
  }

  @Test func refusesFlagsListsAndModelsAsText() throws {
    let templates = try library(["a": "{{flag}}", "b": "{{list}}", "c": "{{model}}"])
    let model = Values(["flag": .flag(true), "list": .list([.flag(true)]), "model": .model(Values([:]))])
    #expect(throws: TemplateError(template: "a", line: 1, reason: .notText("flag", kind: "flag"))) {
      try templates.render("a", model)
    }
    #expect(throws: TemplateError(template: "b", line: 1, reason: .notText("list", kind: "list"))) {
      try templates.render("b", model)
    }
    #expect(throws: TemplateError.self) { try templates.render("c", model) }
  }

  @Test func findsNamesOfTheModelsAround() throws {
    let templates = try library([
      "a": "{{#items}}{{#on}}{{name}}-{{outer}}{{/on}}{{^isLast}}, {{/isLast}}{{/items}}"
    ])
    let items = ["x", "y"].map { Values(["name": .text(RawLines($0)), "on": .flag(true)]) }
    let model = Values(["items": .models(items), "outer": .text(RawLines("o"))])
    #expect(try templates.render("a", model) == "x-o, y-o")
  }

  @Test func innerValuesHideOuterOnesEvenWhenAbsent() throws {
    let templates = try library(["a": "{{#item}}{{#name}}{{.}}{{/name}}{{^name}}none{{/name}}{{/item}}"])
    let model = Values(["item": .model(Values(["name": .absent])), "name": .text(RawLines("outer"))])
    #expect(try templates.render("a", model) == "none")
  }

  @Test func indentsEveryLineOfAValueAloneOnItsLine() throws {
    let templates = try library(["a": "{\n  {{#items}}\n  {{.}}\n  {{/items}}\n}\n"])
    let model = Values(["items": .texts([RawLines("one\n\ntwo"), RawLines("three")])])
    #expect(try templates.render("a", model) == "{\n  one\n\n  two\n  three\n}\n")
  }

  @Test func indentsPartialsInsidePartials() throws {
    let templates = try library([
      "a": "a\n  {{>b}}\nend\n", "b": "{{#items}}\n- {{.}}\n  {{>c}}\n{{/items}}\n", "c": "c\nc\n",
    ])
    let model = Values(["items": .texts([DecimalText(1), DecimalText(2)])])
    #expect(try templates.render("a", model) == "a\n  - 1\n    c\n    c\n  - 2\n    c\n    c\nend\n")
  }

  @Test func leavesLinesWithoutTextWithoutIndentation() throws {
    let templates = try library(["a": "{{#on}}\n  {{>b}}\n{{/on}}\n", "b": "one\n\n{{empty}}\ntwo\n"])
    let model = Values(["on": .flag(true), "empty": .text(RawLines(""))])
    #expect(try templates.render("a", model) == "  one\n\n\n  two\n")
  }

  @Test func refusesAFragmentAtItsLine() throws {
    let templates = try library(["a": "first\n{{#lines}}{{.}}{{/lines}}"])
    let model = Values(["lines": .texts([SwiftDocLine("fine"), SwiftDocLine("two\nlines")])])
    let problem = try #require(SwiftDocLine("two\nlines").problem)
    #expect(throws: TemplateError(template: "a", line: 2, reason: .refusedFragment(problem))) {
      try templates.render("a", model)
    }
  }

  @Test func namesTheLineOfTheUseThatIsWrong() throws {
    let templates = try library(["a": "{{#x}}{{x}}{{/x}}\n{{^x}}{{x}}{{/x}}"])
    #expect(throws: TemplateError(template: "a", line: 2, reason: .absentValue("x"))) {
      try templates.render("a", Values(["x": .absent]))
    }
  }

  @Test func refusesATemplateThatIncludesItselfWithoutEnd() throws {
    let templates = try library(["a": "{{>b}}", "b": "x\n{{>a}}"])
    #expect(throws: TemplateError(template: "a", line: 1, reason: .endlessPartial("b"))) {
      try templates.render("a", Values([:]))
    }
  }

  @Test func rendersTemplatesThatIncludeThemselvesAsDeepAsTheirModels() throws {
    let templates = try library(["a": "{{name}}{{#inner}}({{>a}}){{/inner}}"])
    let innermost = Values(["name": .text(RawLines("z")), "inner": .absent])
    let model = Values(["name": .text(RawLines("a")), "inner": .model(innermost)])
    #expect(try templates.render("a", model) == "a(z)")
  }

  @Test(arguments: [
    ("{{#a}}\n", TemplateError.Reason.unclosedSection("a"), 1),
    ("\n{{/a}}\n", .unexpectedClose("a", open: nil), 2),
    ("{{#a}}\n{{#b}}{{/a}}{{/b}}\n", .unexpectedClose("a", open: "b"), 2),
    ("{{{a}}}", .unsupportedTag("{"), 1),
    ("{{&a}}", .unsupportedTag("&"), 1),
    ("{{=<% %>=}}", .unsupportedTag("="), 1),
    ("{{<a}}{{/a}}", .unsupportedTag("<"), 1),
    ("{{>*a}}", .unsupportedTag(">*"), 1),
    ("{{a.b}}", .malformedName("a.b"), 1),
    ("{{uppercased(a)}}", .malformedName("uppercased(a)"), 1),
    ("{{}}", .malformedName(""), 1),
    ("x {{a\n}}", .unfinishedTag, 1),
    ("{{> markdwon}}", .unknownPartial("markdwon", nearest: "markdown"), 1),
  ])
  func refusesAMalformedTemplate(text: String, reason: TemplateError.Reason, line: Int) throws {
    #expect(throws: TemplateError(template: "bad", line: line, reason: reason)) {
      try library(["bad": text, "markdown": ""])
    }
  }

  @Test func refusesATemplateThatIsNotUTF8() throws {
    #expect(throws: TemplateError(template: "a", reason: .notUTF8)) {
      try TemplateLibrary(templates: ["a": [0xFF]])
    }
  }

  @Test func refusesAnUnknownTemplate() throws {
    let templates = try library(["markdown_page": ""])
    #expect(
      throws: TemplateError(template: "markdown_pag", reason: .unknownTemplate(nearest: "markdown_page"))
    ) {
      try templates.render("markdown_pag", Values([:]))
    }
  }

  @Test func namesTemplateAndLineInItsMessage() {
    let error = TemplateError(template: "a", line: 3, reason: .unknownPartial("cliemt", nearest: "client"))
    #expect("\(error)" == "template 'a', line 3: there is no template 'cliemt'; did you mean 'client'?")
  }
}
