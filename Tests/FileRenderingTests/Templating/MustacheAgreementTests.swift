import FileRendering
import Mustache
import Testing

/// What our renderer writes is what swift-mustache writes, for everything that the two have in common.
///
/// They differ on purpose where a value or partial alone on an indented line has several lines, or a partial stands in a
/// section: there ours indents every line. `TemplateLibraryTests` says how.
@Suite struct MustacheAgreementTests {
  static let partials = [
    "line": "[{{word}}]\n", "lines": "- {{word}}\n- {{outer}}\n", "inline": "<{{word}}>",
  ]

  @Test(arguments: [
    "", "plain text", "two\nlines\n", "no end: {{word}}", "{{word}}", "{{ word }}\n",
    "a {{word}} b {{outer}}\n",
    "  {{word}}\n", "\t{{word}}\n", "{{word}}  \n",
    // Sections and their opposites, inside a line and around lines.
    "a{{#on}} on{{/on}}{{^on}} off{{/on}}\n", "{{#on}}\nyes\n{{/on}}\n{{^on}}\nno\n{{/on}}\nend\n",
    "  {{#on}}\n  yes {{word}}\n  {{/on}}\nend\n",
    "{{#on}}\n{{#off}}\nboth\n{{/off}}\n{{^off}}\none\n{{/off}}\n{{/on}}",
    "{{#model}}{{word}} {{outer}}{{/model}}", "{{^model}}none{{/model}}.",
    "{{#nothing}}x{{/nothing}}|{{^nothing}}y{{/nothing}}",
    "{{#word}}has {{.}}{{/word}}\n", "{{^word}}none{{/word}}\n",
    "{{#model}}{{^maybe}}none{{/maybe}}{{#maybe}}{{.}}{{/maybe}}{{/model}}",
    "{{#on}}{{/on}}\n", "{{#on}}\n\n{{/on}}\n\nafter", "begin\n{{#on}}\n{{/on}}", "x {{#on}}\ny\n{{/on}} z\n",
    // Lists.
    "{{#items}}{{word}}{{^isLast}}, {{/isLast}}{{/items}}\n",
    "{{#items}}\n- {{word}}{{#isFirst}} (first){{/isFirst}}\n{{/items}}\n",
    "{{^items}}\nnothing\n{{/items}}\n", "{{#words}}({{.}}){{/words}}",
    "{{#words}}{{.}}{{^isLast}}+{{/isLast}}{{/words}}",
    "{{#items}}{{#words}}{{.}}{{#isLast}};{{/isLast}}{{/words}}{{word}}\n{{/items}}",
    "{{#items}}\n{{#on}}\n{{word}}{{#isLast}}.{{/isLast}}\n{{/on}}\n{{/items}}",
    // Partials.
    "{{>line}}", "a\n{{>line}}\nb\n", "  {{>line}}\nend\n", "  {{> lines }}\nend\n", "a {{>inline}} b\n",
    "{{#items}}\n{{>line}}\n{{/items}}", "{{#items}}{{>inline}}{{/items}}\n",
    // Comments.
    "{{! nothing }}\ntext\n", "a{{! nothing }}b\n", "  {{! alone }}\n  text\n",
  ])
  func agreeOn(template: String) throws {
    let texts = Self.partials.merging(["template": template]) { $1 }
    let ours = try library(texts)
    var theirs = MustacheLibrary()
    for (name, text) in texts {
      try theirs.register("{{% CONTENT_TYPE:TEXT}}\n" + text, named: name)
    }
    for model in Self.models {
      let expected = theirs.render(model.theirs, withTemplate: "template")
      #expect(try ours.render("template", Values(model.members)) == expected)
    }
  }

  /// Models in which every name of the templates has a value, of several kinds.
  private static var models: [(members: [String: TemplateValue], theirs: MustacheValue)] {
    let lists: [[String]] = [[], ["one"], ["one", "", "<three> & \"more\""]]
    var models: [GivenValue] = []
    for words in lists {
      for on in [true, false] {
        let items = words.map { word in
          GivenValue.model(["word": .text(word), "on": .flag(on), "words": .list(words.map { .text($0) })])
        }
        let maybe: GivenValue = words.isEmpty ? .absent : .text("perhaps")
        models.append(
          .model([
            "word": .text(words.last ?? "word"), "outer": .text("outer"), "on": .flag(on), "off": .flag(!on),
            "nothing": .absent, "items": .list(items), "words": .list(words.map { .text($0) }),
            "model": on ? .model(["word": .text("inner"), "maybe": maybe]) : .absent,
          ]))
      }
    }
    return models.map { model in
      guard case .model(let members) = model else { return ([:], model.theirs) }
      return (members.mapValues(\.ours), model.theirs)
    }
  }
}
