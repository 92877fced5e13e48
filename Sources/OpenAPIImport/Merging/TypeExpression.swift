/// A parsed type expression of the spec language, such as `list(expandable(A | deleted(A)))?`.
///
/// The spec has been validated, so a malformed expression is simply treated as an unknown name.
struct TypeExpression: Hashable {
  indirect enum Form: Hashable {
    case name(String)
    case apply(String, Form)
    case choice([Form])
  }

  var form: Form
  var isOptional: Bool

  init(_ text: String) {
    var rest = Substring(text.filter { !$0.isWhitespace })
    isOptional = rest.hasSuffix("?")
    if isOptional { rest.removeLast() }
    form = Self.choice(&rest)
  }

  init(_ form: Form, isOptional: Bool = false) {
    self.form = form
    self.isOptional = isOptional
  }

  private static func choice(_ rest: inout Substring) -> Form {
    var parts = [part(&rest)]
    while rest.first == "|" {
      rest.removeFirst()
      parts.append(part(&rest))
    }
    return parts.count == 1 ? parts[0] : .choice(parts)
  }

  private static func part(_ rest: inout Substring) -> Form {
    let name = String(rest.prefix { !"()|".contains($0) })
    rest.removeFirst(name.count)
    guard rest.first == "(" else { return .name(name) }
    rest.removeFirst()
    let inner = choice(&rest)
    if rest.first == ")" { rest.removeFirst() }
    return .apply(name, inner)
  }
}

extension TypeExpression: CustomStringConvertible {
  /// The expression as written in a spec.
  var description: String { form.description + (isOptional ? "?" : "") }
}

extension TypeExpression.Form: CustomStringConvertible {
  /// The form as written in a spec.
  var description: String {
    switch self {
    case .name(let name): name
    case .apply(let name, let inner): "\(name)(\(inner))"
    case .choice(let parts): parts.map(\.description).joined(separator: " | ")
    }
  }
}
