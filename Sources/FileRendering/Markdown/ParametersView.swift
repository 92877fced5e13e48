import ConnectionDocs
import ConnectionPlan
import ConnectionSpec
import JSONText

/// A list of parameters or fields.
struct ParametersView: ViewModel {
  let rows: [ParameterRow]
  let page: String

  func value(named name: String) -> TemplateValue? {
    name == "rows" ? .models(rows.map { ParameterView(row: $0, page: page) }) : nil
  }
}

/// A parameter or field, with those nested in it under the same name, `rows`.
struct ParameterView: ViewModel {
  let row: ParameterRow
  let page: String

  /// A value with its meaning.
  struct Meaning: ViewModel {
    let value: String
    let meaning: MarkdownRuns?

    func value(named name: String) -> TemplateValue? {
      switch name {
      case "value": .text(MarkdownCode(value))
      case "meaning": .text(meaning)
      default: nil
      }
    }
  }

  func value(named name: String) -> TemplateValue? {
    switch name {
    case "name": .text(MarkdownCode(row.name))
    case "type": .text(MarkdownRuns(row.type, on: page))
    case "facts": .texts(facts)
    case "summary": .text(row.summary.map { MarkdownRuns($0, on: page) })
    case "deprecated": .text(row.deprecated.map { MarkdownRuns($0, on: page) })
    case "hasMeanings": .flag(hasMeanings)
    case "meanings": .models(row.values.map(meaning))
    case "hasValues": .flag(!row.values.isEmpty && !hasMeanings)
    case "values": .texts(row.values.map { MarkdownCode($0.value) })
    case "hasChildren": .flag(!row.children.isEmpty)
    default: ParametersView(rows: row.children, page: page).value(named: name)
    }
  }

  private var hasMeanings: Bool { row.values.contains { $0.meaning != nil } }

  private func meaning(_ value: ParameterRow.Value) -> Meaning {
    Meaning(value: value.value, meaning: value.meaning.map { MarkdownRuns($0, on: page) })
  }

  /// The facts that follow the type, each after a comma.
  private var facts: [MarkdownRuns] {
    var facts: [RichText] = []
    if row.isRequired { facts.append(.strong("required")) }
    if row.isClearable { facts.append("clearable") }
    if row.isSecret { facts.append("secret") }
    facts += row.limits.map { RichText(runs: [.text($0)]) }
    if let value = row.defaultValue { facts.append("default " + .code(value.compactText.unquoted)) }
    if !row.excludes.isEmpty {
      facts.append("can't be combined with " + .joined(row.excludes.map { .code($0) }, separator: ", "))
    }
    return facts.map { MarkdownRuns($0, on: page) }
  }
}

extension String {
  /// A JSON string without its quotes.
  fileprivate var unquoted: String {
    hasPrefix("\"") && hasSuffix("\"") && count > 2 ? String(dropFirst().dropLast()) : self
  }
}
