/// A type as written in a spec: an expression, or the keys of a YAML mapping.
struct WrittenType {
  enum Form {
    case expression(TypeExpression)
    case values(EditNode)
    case fields(EditNode)
    case list(EditNode)
    case map(EditNode)
    case oneOf(EditNode)
    case nothing
  }

  /// The keys of which a YAML mapping for a type has exactly one.
  static let keys = ["type", "values", "fields", "list", "map", "one-of"]

  var form: Form
  /// The other type (`or:`).
  var alternative: TypeExpression?
  var isOptional: Bool

  init(_ node: EditNode) {
    if let text = node.text {
      let expression = TypeExpression(text)
      form = .expression(expression)
      isOptional = expression.isOptional
      return
    }
    form = .nothing
    isOptional = node["nullable"]?.text == "true"
    alternative = node["or"]?.text.map { TypeExpression($0) }
    for entry in node.entries {
      switch entry.key {
      case "type":
        let expression = TypeExpression(entry.value.text ?? "")
        form = .expression(expression)
        isOptional = expression.isOptional
      case "values": form = .values(entry.value)
      case "fields": form = .fields(entry.value)
      case "list": form = .list(entry.value)
      case "map": form = .map(entry.value)
      case "one-of": form = .oneOf(entry.value)
      default: continue
      }
    }
  }

  /// The values of `values:`, written as a list or as a YAML mapping.
  static func values(_ node: EditNode) -> [String] {
    node.isTable ? node.entries.map(\.key) : node.elements.compactMap(\.text)
  }

  /// The members of `one-of:` with their discriminator's values.
  static func members(_ node: EditNode) -> [(name: String, value: String?)] {
    node.isTable
      ? node.entries.map { ($0.value.text ?? "", $0.key) } : node.elements.map { ($0.text ?? "", nil) }
  }
}
