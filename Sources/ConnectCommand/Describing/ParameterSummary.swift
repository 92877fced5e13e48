import ConnectionOperations
import ConnectionRuntime

/// A summary of a parameter as text for a person.
struct ParameterSummary {
  let schema: SchemaNode
  let isRequired: Bool

  /// The type and limits of the parameter, such as `string, required, clearable, at most 500 characters`.
  func traits(style: Style) -> ConsoleText {
    var traits: [ConsoleText] = ["\(typeName(of: schema))"]
    if isRequired { traits.append(style.careful("required")) }
    if schema.isClearable { traits.append("clearable") }
    return (traits + limits.map { "\($0)" }).joined(separator: ", ")
  }

  /// The description, the listed values and the default.
  var sentences: [String] {
    var sentences: [String] = []
    if let text = schema.members["description"]?.string ?? choices.lazy.compactMap(\.ownDescription).first {
      sentences.append(text)
    }
    let values = choices.flatMap { $0.listedStrings ?? [] }
    if !values.isEmpty { sentences.append("one of: " + values.joined(separator: ", ")) }
    if let value = schema.members["default"]?.scalarText { sentences.append("default: \(value)") }
    return sentences
  }

  private var choices: [SchemaNode] {
    schema.alternatives.filter { $0.members["const"] != .string("") }
  }

  private func typeName(of schema: SchemaNode) -> String {
    var names: [String] = []
    for choice in schema.alternatives where choice.members["const"] != .string("") {
      let name = choice.simpleTypeName { typeName(of: $0) }
      if !names.contains(name) { names.append(name) }
    }
    return names.isEmpty ? "any value" : names.joined(separator: " or ")
  }

  private var limits: [String] {
    choices.flatMap { choice in
      Self.limits.compactMap { keyword, words in
        choice.members[keyword]?.scalarText.map { words.replacing("#", with: $0) }
      }
    }
  }

  private static let limits = [
    ("minimum", "at least #"), ("maximum", "at most #"),
    ("minLength", "at least # characters"), ("maxLength", "at most # characters"),
    ("minItems", "at least # elements"), ("maxItems", "at most # elements"),
  ]
}

extension SchemaNode {
  fileprivate var ownDescription: String? { members["description"]?.string }

  fileprivate func simpleTypeName(_ element: (SchemaNode) -> String) -> String {
    if let items { return "list of \(element(items))" }
    if let mapValues { return "map of \(element(mapValues))" }
    let types = types
    if types.isEmpty { return listedStrings == nil ? "any value" : "string" }
    guard let format = members["format"]?.string else { return types.joined(separator: " or ") }
    return "\(types.joined(separator: " or ")) (\(format))"
  }
}
