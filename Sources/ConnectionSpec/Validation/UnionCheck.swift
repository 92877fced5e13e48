import SourceDiagnostics

/// Checks that the members of `one-of:` are objects that can be told apart.
struct UnionCheck {
  let scope: ValidationScope

  func check() {
    for (type, role) in scope.sites {
      type.walk { type in
        if case .union(let union) = type.shape { check(union, role) }
      }
    }
  }

  private func check(_ union: Union, _ role: TypeRole?) {
    let objects = union.members.filter(isObject)
    switch union.discriminator {
    case .none: checkOrder(objects, role)
    case .field(let field): checkDiscriminator(objects, field)
    }
  }

  private func isObject(_ member: Union.Member) -> Bool {
    guard let type = scope.declarations.types[member.name.value], !scope.reading.isBroken(type.type) else {
      return false
    }
    if type.type.fields != nil { return true }
    scope.reading.error(
      "not-an-object", "'\(member.name.value)' is no object, and 'one-of' takes objects",
      at: member.name.span,
      remedy: "write the name of a type with 'fields:'",
      notes: [.init("it is declared here", at: type.name.span)])
    return false
  }

  private func checkDiscriminator(_ members: [Union.Member], _ field: String) {
    var values: [String: Located<String>] = [:]
    for member in members {
      guard let type = scope.declarations.types[member.name.value], let fields = type.type.fields else {
        continue
      }
      let isObjectField = field == "object" && type.resource != nil
      if !isObjectField, !fields.contains(where: { $0.name.value == field }) {
        scope.reading.error(
          "no-discriminator", "'\(member.name.value)' has no field '\(field)' to tell it by",
          at: member.name.span,
          remedy: field == "object"
            ? "give it an 'object:', or name the field with 'discriminator:'"
            : "declare the field, name another with 'discriminator:', or write 'discriminator: none'",
          notes: [.init("it is declared here", at: type.name.span)])
        continue
      }
      guard let value = member.value?.value ?? (isObjectField ? type.resource?.object.value : nil) else {
        scope.reading.error(
          "no-discriminator", "nothing says which '\(field)' means '\(member.name.value)'",
          at: member.name.span,
          remedy: "write 'one-of: {value: \(member.name.value)}' with the value of '\(field)'")
        continue
      }
      if let other = values[value] {
        scope.reading.error(
          "same-discriminator",
          "'\(other.value)' and '\(member.name.value)' both have the \(field) '\(value)'",
          at: member.name.span, remedy: "give each a value of its own, or write 'discriminator: none'")
      }
      values[value] = member.name
    }
  }

  /// Reports a member that makes the members after it unreachable.
  ///
  /// Without a discriminator, a member without required fields matches every object, unless a later member
  /// has a field of the same name and another JSON type, which the first one cannot decode.
  private func checkOrder(_ members: [Union.Member], _ role: TypeRole?) {
    guard role != nil else { return }
    for (index, member) in members.enumerated().dropLast() {
      guard let fields = scope.declarations.types[member.name.value]?.type.fields else { continue }
      if members[(index + 1)...].allSatisfy({ differs(fields, $0) }) { continue }
      let hasRequired = fields.contains {
        role == .parameters ? $0.parameter.isRequired : !$0.type.isOptional
      }
      if hasRequired { continue }
      scope.reading.error(
        "takes-everything",
        "'\(member.name.value)' requires no field, so the members behind it are never reached",
        at: member.name.span, remedy: "put it last, or make the field required that tells it")
    }
  }

  private func differs(_ fields: [Field], _ other: Union.Member) -> Bool {
    let others = scope.declarations.types[other.name.value]?.type.fields ?? []
    return fields.contains { field in
      guard case .scalar(let scalar) = field.type.shape,
        case .scalar(let second)? = others.first(where: { $0.name.value == field.name.value })?.type.shape
      else { return false }
      return scalar.wireType != second.wireType
    }
  }
}

extension Scalar {
  /// The JSON type of the value.
  fileprivate var wireType: String {
    switch self {
    case .string, .url, .email, .currency, .decimal: "string"
    case .integer, .amount, .number, .timestamp: "number"
    case .boolean: "boolean"
    }
  }
}
