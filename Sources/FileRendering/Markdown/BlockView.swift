import ConnectionDocs
import ConnectionPlan
import JSONText

/// A block: the name of its kind has a value, the names of the other kinds have none.
struct BlockView: ViewModel {
  let block: Block
  let page: String

  func value(named name: String) -> TemplateValue? {
    switch (name, block) {
    case ("prose", .prose(let text)): .text(MarkdownRuns(text, on: page))
    case ("bullets", .bullets(let items)): .texts(items.map { MarkdownRuns($0, on: page) })
    case ("guide", .steps(let steps)): .model(StepsView(steps: steps, page: page))
    case ("parameters", .parameters(let rows)): .model(ParametersView(rows: rows, page: page))
    case ("table", .table(let table)): .model(TableView(table: table, page: page))
    case ("tabs", .code(let tabs)):
      .models(tabs.map { CodeView(title: $0.title, language: $0.language, code: $0.code) })
    case ("callout", .callout(let callout)): .model(CalloutView(callout: callout, page: page))
    case ("sample", .sample(let sample)):
      .model(CodeView(title: sample.title, language: .json, code: sample.json.prettyText))
    case ("links", .links(let links)): .models(links.map { LinkView(item: $0, page: page) })
    case ("prose", _), ("bullets", _), ("guide", _), ("parameters", _), ("table", _), ("tabs", _),
      ("callout", _), ("sample", _), ("links", _):
      .absent
    default: nil
    }
  }
}

/// A table: rows under headings.
struct TableView: ViewModel {
  let table: Block.Table
  let page: String

  struct Row: ViewModel {
    let cells: [MarkdownRuns]

    func value(named name: String) -> TemplateValue? { name == "cells" ? .texts(cells) : nil }
  }

  func value(named name: String) -> TemplateValue? {
    switch name {
    case "headings": .texts(table.headings.map { MarkdownText($0) })
    case "rows":
      .models(table.rows.map { row in Row(cells: row.map { MarkdownRuns($0, on: page, inTable: true) }) })
    default: nil
    }
  }
}

/// Code or JSON with a title.
struct CodeView: ViewModel {
  let title: String
  let language: CodeLanguage
  let code: String

  func value(named name: String) -> TemplateValue? {
    switch name {
    case "title": .text(MarkdownText(title))
    case "code": .text(MarkdownCodeBlock(code, language: language))
    default: nil
    }
  }
}

/// A note or a warning.
struct CalloutView: ViewModel {
  let callout: Block.Callout
  let page: String

  func value(named name: String) -> TemplateValue? {
    switch name {
    case "kind": .text(MarkdownText(callout.kind == .warning ? "Warning" : "Note"))
    case "text": .text(MarkdownRuns(callout.text, on: page))
    default: nil
    }
  }
}

/// A link with a description of its target.
struct LinkView: ViewModel {
  let item: Block.LinkItem
  let page: String

  func value(named name: String) -> TemplateValue? {
    switch name {
    case "link": .text(MarkdownRuns(item.link, on: page))
    case "text": .text(item.text.map { MarkdownRuns($0, on: page) })
    default: nil
    }
  }
}
