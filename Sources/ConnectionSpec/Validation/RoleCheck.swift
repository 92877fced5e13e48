import SourceDiagnostics

/// Checks that types of parameters and types of results are kept apart: only parameters have limits and
/// clearing, only results have `?`.
struct RoleCheck {
  static let parameterKeys = [
    "required", "clearable", "default", "secret", "min", "max", "min-length", "max-length", "min-items",
    "max-items",
    "excludes",
  ]

  let scope: ValidationScope

  func check() {
    let mixed = checkNames()
    for type in scope.content.types where !mixed.contains(type.name.value) {
      if let role = scope.roles.role(of: type) { check(type.type, role, isWhole: false) }
    }
    for operation in scope.operations {
      checkFields(operation.parameters, .parameters)
      check(operation.returns, .results, isWhole: true)
    }
    for trigger in scope.content.triggers { check(trigger.payload, .results, isWhole: true) }
  }

  /// Reports types that are used in the wrong role, and returns the names of those that are used in both.
  private func checkNames() -> Set<String> {
    var mixed: Set<String> = []
    for type in scope.content.types where !isEnumeration(type) {
      let sent = scope.roles.parameters[type.name.value]
      let received = scope.roles.results[type.name.value]
      if type.resource != nil {
        if let sent { reportSent(type, at: sent) }
      } else if let received, type.name.value.hasSuffix("Parameters") {
        mixed.insert(type.name.value)
        scope.reading.error(
          "used-both-ways", "'\(type.name.value)' is for parameters by its name, and is used for a result",
          at: received, remedy: "use another type here, or give the type another name",
          notes: [.init("it is declared here", at: type.name.span)])
      } else if let sent, let received {
        mixed.insert(type.name.value)
        reportMixed(type, sent: sent, received: received)
      }
    }
    return mixed
  }

  private func reportSent(_ type: NamedType, at place: SourceSpan) {
    scope.reading.error(
      "resource-as-parameter", "the resource '\(type.name.value)' cannot be sent", at: place,
      remedy: "write 'id(\(type.name.value))', or declare a type for what is sent")
  }

  private func reportMixed(_ type: NamedType, sent: SourceSpan, received: SourceSpan) {
    scope.reading.error(
      "used-both-ways", "'\(type.name.value)' is used for parameters and for what the API returns",
      at: type.name.span,
      remedy: "declare two types: '\(type.name.value)' and '\(type.name.value)Parameters'",
      notes: [
        .init("it is used for parameters here", at: sent),
        .init("it is used for a result here", at: received),
      ])
  }

  /// Whether the type is an enumeration, which has neither limits nor `?` and may be used in both roles.
  private func isEnumeration(_ type: NamedType) -> Bool {
    if case .enumeration = type.type.shape { true } else { false }
  }

  private func check(_ type: SpecType, _ role: TypeRole, isWhole: Bool) {
    if isWhole, type.isOptional {
      scope.reading.error(
        "misplaced-optional", "only fields carry '?'", at: type.optionalMark,
        remedy: "leave it out; what an operation returns and a trigger carries is always there")
    }
    type.walk { if let fields = $0.fields { checkFields(fields, role, isDeep: false) } }
  }

  private func checkFields(_ fields: [Field], _ role: TypeRole, isDeep: Bool = true) {
    for field in fields {
      switch role {
      case .results: checkResult(field)
      case .parameters: checkParameter(field)
      }
      if isDeep { check(field.type, role, isWhole: false) }
    }
  }

  private func checkResult(_ field: Field) {
    for key in Self.parameterKeys {
      guard let place = scope.reading.span(of: key, in: field) else { continue }
      scope.reading.error(
        "parameter-only", "'\(key)' is for parameters, and '\(field.name.value)' is part of a result",
        at: place,
        remedy: key == "required" ? "remove it; a field without '?' is always there" : "remove it")
    }
  }

  private func checkParameter(_ field: Field) {
    if field.type.isOptional {
      let place = scope.reading.span(of: "nullable", in: field) ?? field.type.optionalMark
      scope.reading.error(
        "result-only", "'?' is for results, and '\(field.name.value)' is a parameter", at: place,
        remedy: "leave it out; a parameter is optional unless it says 'required: true'")
    }
    field.type.walk { type in
      switch type.shape {
      case .expandable, .deleted, .choice, .page, .searchPage:
        scope.reading.error(
          "result-only", "'\(type.formName)' is for results, and '\(field.name.value)' is a parameter",
          at: type.span,
          remedy: "write 'id(X)' for a resource's id, or 'list(T)' for several values")
      default: break
      }
    }
    if field.parameter.isRequired, field.parameter.defaultValue != nil,
      let place = scope.reading.span(of: "default", in: field)
    {
      scope.reading.error(
        "required-with-default", "'\(field.name.value)' is required, so that the API never assumes a default",
        at: place,
        remedy: "remove 'default' or 'required: true'")
    }
  }
}

extension SpecType {
  /// The place of the `?` of an expression; otherwise the place of the whole type.
  var optionalMark: SourceSpan {
    let text = span.text
    guard let mark = text.lastIndex(of: "?") else { return span }
    let start = span.start.offset + text.utf8.distance(from: text.startIndex, to: mark)
    return span.file.span(start..<start + 1)
  }

  /// The form as it is written in expressions.
  var formName: String {
    switch shape {
    case .expandable: "expandable(…)"
    case .deleted: "deleted(…)"
    case .page: "page(…)"
    case .searchPage: "search-page(…)"
    case .choice: "|"
    default: span.text
    }
  }
}
