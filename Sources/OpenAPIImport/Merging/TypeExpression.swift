import ConnectionSpec

/// A type expression of the spec language, such as `list(expandable(A | deleted(A)))?`, to compare and to take apart.
struct TypeExpression: Hashable {
  indirect enum Form: Hashable {
    case name(String)
    case apply(String, Form)
    case choice([Form])
  }

  var form: Form
  var isOptional: Bool

  /// Parses an expression; the spec has been validated, so a malformed one is simply treated as an unknown name.
  init(_ text: String) {
    let type = SpecType(expression: text)
    form = type.map { Form($0.shape) } ?? .name(text)
    isOptional = type?.isOptional ?? false
  }

  init(_ form: Form, isOptional: Bool = false) {
    self.form = form
    self.isOptional = isOptional
  }
}

extension TypeExpression.Form {
  init(_ shape: TypeShape) {
    switch shape {
    case .scalar(let scalar): self = .name(scalar.rawValue)
    case .json: self = .name("json")
    case .id(let name): self = .apply("id", .name(name.value))
    case .named(let name): self = .name(name.value)
    case .list(let element): self = .apply("list", Self(element.shape))
    case .map(let element): self = .apply("map", Self(element.shape))
    case .page(let element): self = .apply("page", Self(element.shape))
    case .searchPage(let element): self = .apply("search-page", Self(element.shape))
    case .expandable(let references): self = .apply("expandable", Self(references))
    case .deleted(let name): self = .apply("deleted", .name(name.value))
    case .choice(let references): self = Self(references)
    // These have keys of their own, and no expression.
    case .enumeration, .object, .union: self = .name("")
    }
  }

  private init(_ references: [ObjectReference]) {
    let forms = references.map { reference in
      reference.isDeleted ? Self.apply("deleted", .name(reference.name.value)) : .name(reference.name.value)
    }
    self = forms.count == 1 ? forms[0] : .choice(forms)
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
