import ConnectionOperations
import ConnectionRuntime

/// The parameters of an input schema as an indented tree.
struct ParameterOutline {
  let schema: SchemaNode
  let style: Style

  // Recursive types end the tree here.
  private static let deepest = 8

  var lines: [ConsoleText] { lines(of: schema, depth: 0) }

  private func lines(of schema: SchemaNode, depth: Int) -> [ConsoleText] {
    guard depth < Self.deepest else { return [] }
    let properties = schema.properties
    let names = properties.map { property -> ConsoleText in "\(property.name)" }
    let width = (names.map(\.count).max() ?? 0) + 2
    let indent = ConsoleText.spaces(2 + depth * 2)
    return zip(names, properties).flatMap { name, property in
      let about = ParameterSummary(schema: property.schema, isRequired: property.isRequired)
      var lines = [indent + style.strong(name.padded(to: width)) + about.traits(style: style)]
      let textIndent = ConsoleText.spaces(indent.count + width)
      lines += about.sentences.flatMap { sentence in
        TextLayout.wrap(sentence, width: max(40, 100 - textIndent.count))
          .map { textIndent + style.faint($0) }
      }
      return lines + self.lines(of: property.schema.nested, depth: depth + 1)
    }
  }
}

extension SchemaNode {
  /// The schema with the nested parameters: the object's own, or that of a list's elements or a map's values.
  fileprivate var nested: SchemaNode {
    if !properties.isEmpty { return self }
    return (items ?? mapValues)?.nested ?? self
  }
}
