import LocatedYAML
import SourceDiagnostics

/// Checks a value against a type, member by member.
struct ValueFit {
  let scope: ValidationScope
  let role: TypeRole?

  /// The problems of a value; empty if it fits the type.
  func problems(_ node: LocatedNode, _ type: SpecType, _ path: String, isClearable: Bool = false)
    -> [ValueProblem]
  {
    guard let resolved = scope.resolve(type) else { return [] }
    if node.scalarJSON == .null {
      return type.isOptional ? [] : [wrong(node, path, "a value", "leave it out instead of writing null")]
    }
    if isClearable, node.scalarJSON == .string("") { return [] }
    let found = problems(node, of: resolved, named: type, path)
    guard !found.isEmpty, let alternative = resolved.alternative?.type else { return found }
    return problems(node, alternative, path).isEmpty ? [] : found
  }

  private func problems(_ node: LocatedNode, of type: SpecType, named: SpecType, _ path: String)
    -> [ValueProblem]
  {
    switch type.shape {
    case .scalar(let scalar): return self.scalar(node, scalar, path)
    case .json, .named: return []
    case .id: return string(node, path, "an id, a string")
    case .enumeration(let values): return enumeration(node, values, path)
    case .list(let element):
      guard let elements = node.elements else {
        return [wrong(node, path, "an array", "write a list, such as '[…]'")]
      }
      return elements.enumerated().flatMap { problems($1, element, "\(path)[\($0)]") }
    case .map(let value):
      guard let entries = node.entries else {
        return [wrong(node, path, "an object", "write '{key: value}'")]
      }
      return entries.flatMap { problems($0.value, value, "\(path).\($0.key.value)") }
    case .object(let fields):
      return object(node, fields, path, isResource: isResource(named))
    case .expandable(let objects):
      return node.isString ? [] : choice(node, objects.filter { !$0.isDeleted }.map(\.name), path)
    case .choice(let objects): return choice(node, objects.map(\.name), path)
    case .union(let union): return self.union(node, union, path)
    case .page, .searchPage, .deleted:
      return node.entries == nil ? [wrong(node, path, "an object", nil)] : []
    }
  }

  private func isResource(_ type: SpecType) -> Bool {
    guard case .named(let name) = type.shape else { return false }
    return scope.declarations.resource(name.value) != nil
  }

  private func scalar(_ node: LocatedNode, _ scalar: Scalar, _ path: String) -> [ValueProblem] {
    switch scalar {
    case .string, .url, .email, .currency: return string(node, path, "a string")
    case .decimal: return string(node, path, "a decimal in quotes")
    case .integer, .amount, .timestamp:
      let noun = scalar == .timestamp ? "whole unix seconds" : "a whole number"
      return node.isWholeNumber ? [] : [wrong(node, path, noun, unquoted(node))]
    case .number:
      if case .number = node.scalarJSON { return [] }
      return [wrong(node, path, "a number", unquoted(node))]
    case .boolean:
      if case .boolean = node.scalarJSON { return [] }
      return [wrong(node, path, "true or false", "write 'true' or 'false', without quotes")]
    }
  }

  private func string(_ node: LocatedNode, _ path: String, _ noun: String) -> [ValueProblem] {
    if node.isString { return [] }
    return [wrong(node, path, noun, node.scalar.map { "quote it: \"\($0.value)\"" })]
  }

  private func enumeration(_ node: LocatedNode, _ values: [EnumerationValue], _ path: String)
    -> [ValueProblem]
  {
    guard case .string(let text) = node.scalarJSON else {
      return [wrong(node, path, "a string", node.scalar.map { "quote it: \"\($0.value)\"" })]
    }
    if values.contains(where: { $0.value.value == text }) { return [] }
    let names = scope.reading.suggestions(from: values.count) { values.map(\.value.value) }
    return [
      ValueProblem(
        code: "unlisted-value", message: "is '\(text)', which 'values' does not list", path: path,
        span: node.span,
        remedy: replacement(for: text, among: names) ?? "list the value, or write one that is listed",
        isUnlisted: true)
    ]
  }

  func object(_ node: LocatedNode, _ fields: [Field], _ path: String, isResource: Bool = false)
    -> [ValueProblem]
  {
    guard let entries = node.entries else { return [wrong(node, path, "an object", "write '{name: value}'")] }
    var problems: [ValueProblem] = []
    for entry in entries {
      let inner = "\(path).\(entry.key.value)"
      if let field = fields.first(where: { $0.name.value == entry.key.value }) {
        problems += self.problems(entry.value, field.type, inner, isClearable: field.parameter.isClearable)
      } else if !(isResource && entry.key.value == "object") {
        problems.append(
          ValueProblem(
            code: "unknown-member", message: "is not declared", path: inner, span: entry.key.span,
            remedy: replacement(
              for: entry.key.value,
              among: scope.reading.suggestions(from: fields.count) { fields.map(\.name.value) })
              ?? "remove it, or declare it"))
      }
    }
    return problems + missing(node, fields, path)
  }

  private func missing(_ node: LocatedNode, _ fields: [Field], _ path: String) -> [ValueProblem] {
    fields.compactMap { field in
      let isRequired =
        switch role {
        case .parameters: field.parameter.isRequired
        case .results: !field.type.isOptional
        case nil: false
        }
      guard isRequired, node[field.name.value] == nil else { return nil }
      return ValueProblem(
        code: "missing-member", message: "is required and missing", path: "\(path).\(field.name.value)",
        span: node.entries?.first?.key.span ?? node.span, remedy: "add '\(field.name.value): …'")
    }
  }

  private func wrong(_ node: LocatedNode, _ path: String, _ noun: String, _ remedy: String?) -> ValueProblem {
    ValueProblem(
      message: "must be \(noun), not \(node.jsonDescription)", path: path, span: node.span, remedy: remedy)
  }

  private func unquoted(_ node: LocatedNode) -> String? {
    guard case .string(let text) = node.scalarJSON, isJSONNumber(text) else { return "write digits" }
    return "write \(text), without quotes"
  }
}

extension ValueFit {
  /// Checks a value of several resources, which their `object` tells apart.
  private func choice(_ node: LocatedNode, _ names: [Located<String>], _ path: String) -> [ValueProblem] {
    let members = names.map { name in
      Union.Member(name: name, value: scope.declarations.resource(name.value)?.resource?.object)
    }
    if let only = names.first, names.count == 1 {
      return problems(node, SpecType(shape: .named(only), span: only.span), path)
    }
    return union(node, Union(members: members, discriminator: .field("object")), path)
  }

  private func union(_ node: LocatedNode, _ union: Union, _ path: String) -> [ValueProblem] {
    guard node.entries != nil else { return [wrong(node, path, "an object", "write '{name: value}'")] }
    // A member that is not an object is reported at the union; it might also be the union itself.
    if union.members.contains(where: { scope.resolve($0.type)?.fields == nil }) { return [] }
    guard case .field(let discriminator) = union.discriminator else { return ordered(node, union, path) }
    guard let value = node[discriminator]?.scalar else {
      return [
        ValueProblem(
          code: "missing-member", message: "is required and missing", path: "\(path).\(discriminator)",
          span: node.entries?.first?.key.span ?? node.span,
          remedy: "add '\(discriminator): …', which tells the kinds apart")
      ]
    }
    let values = union.members.map {
      $0.value?.value ?? scope.declarations.resource($0.name.value)?.resource?.object.value
    }
    guard let index = values.firstIndex(of: value.value) else {
      return [
        ValueProblem(
          code: "unlisted-value", message: "is '\(value.value)', which no member has",
          path: "\(path).\(discriminator)",
          span: value.span,
          remedy: replacement(
            for: value.value,
            among: scope.reading.suggestions(from: values.count) { values.compactMap(\.self) }),
          isUnlisted: true)
      ]
    }
    return problems(node, union.members[index].type, path)
  }

  private func ordered(_ node: LocatedNode, _ union: Union, _ path: String) -> [ValueProblem] {
    if union.members.contains(where: { problems(node, $0.type, path).isEmpty }) { return [] }
    return [
      ValueProblem(
        message: "fits none of \(alternatives(union.members.map(\.name.value)))", path: path, span: node.span,
        remedy: "write the members that one of them declares")
    ]
  }
}

extension Union.Member {
  fileprivate var type: SpecType { SpecType(shape: .named(name), span: name.span) }
}
