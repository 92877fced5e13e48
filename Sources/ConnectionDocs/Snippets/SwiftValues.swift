import ConnectionPlan
import ConnectionSpec
import JSONText

/// Writes the JSON values of examples as Swift expressions of the client's types.
struct SwiftValues {
  let plan: Plan

  /// The expression for a parameter's value.
  func expression(_ json: OrderedJSON, for field: FieldPlan) -> SwiftExpression {
    guard field.isClearable else { return expression(json, as: field.type) }
    if json == .string("") { return .atom(".clear") }
    let value = expression(json, as: field.type)
    return isLiteral(field.type) ? value : .call(".set", [.init(label: nil, value: value)])
  }

  /// The arguments of a parameter struct's initializer, in the order of its fields.
  func arguments(_ members: [OrderedJSON.Member], of type: TypeName?) -> [SwiftExpression.Argument] {
    let fields = type.flatMap { plan[$0]?.object?.fields } ?? []
    return fields.compactMap { field in
      members.first { $0.name == field.wireName }.map { member in
        .init(label: SwiftNames.unescaped(field.swiftName), value: expression(member.value, for: field))
      }
    }
  }

  /// The expression for a value of a type.
  func expression(_ json: OrderedJSON, as type: ResolvedType) -> SwiftExpression {
    switch (type, json) {
    case (.scalar(.timestamp), .number(let seconds)):
      .call("Date", [.init(label: "timeIntervalSince1970", value: .atom(seconds))])
    case (.scalar(.decimal), .string(let text)), (.scalar(.decimal), .number(let text)):
      .atom(Int(text) == nil ? "ExactDecimal(\(text.swiftLiteral)) ?? 0" : text)
    case (.model(let name), _): model(json, named: name)
    case (.list(let element), .array(let elements)): .array(elements.map { expression($0, as: element) })
    case (.map(let element), .object(let members)):
      .dictionary(members.map { (.atom($0.name.swiftLiteral), expression($0.value, as: element)) })
    default: literal(json)
    }
  }

  private func model(_ json: OrderedJSON, named name: TypeName) -> SwiftExpression {
    switch (plan[name]?.form, json) {
    case (.object?, .object(let members)): return .call(".init", arguments(members, of: name))
    case (.enumeration(let enumeration)?, _): return enumerationCase(json, of: enumeration)
    case (.objectOrValue(let fields, _, _)?, .object(let members)):
      let role = plan[name]?.role == .parameters ? ".parameters" : ".object"
      return .call(
        role, [.init(label: nil, value: .call(".init", arguments(members, of: fields)))])
    case (.objectOrValue(_, let value, let valueCase)?, _):
      return wrapped(expression(json, as: value), in: valueCase)
    case (.union(let union)?, .object(let members)): return unionCase(members, of: union)
    default: return literal(json)
    }
  }

  private func enumerationCase(_ json: OrderedJSON, of enumeration: EnumerationPlan) -> SwiftExpression {
    if case .string(let value) = json {
      if let known = enumeration.cases.first(where: { $0.value == value }) {
        return .atom("." + SwiftNames.unescaped(known.swiftName))
      }
      if enumeration.alternative == nil { return wrapped(literal(json), in: "unrecognized") }
    }
    guard let alternative = enumeration.alternative else { return literal(json) }
    return wrapped(expression(json, as: alternative.type), in: alternative.caseName)
  }

  private func unionCase(_ members: [OrderedJSON.Member], of union: UnionPlan) -> SwiftExpression {
    let member = union.members.first { candidate in
      switch union.discriminator {
      case .field(let name): members.first { $0.name == name }?.value == candidate.value.map { .string($0) }
      case .none: self.fits(members, candidate.type)
      }
    }
    guard let member, case .model(let name) = member.type else { return literal(.object(members)) }
    return wrapped(.call(".init", arguments(members, of: name)), in: member.caseName)
  }

  private func fits(_ members: [OrderedJSON.Member], _ type: ResolvedType) -> Bool {
    guard case .model(let name) = type, let fields = plan[name]?.object?.fields else { return false }
    let given = Set(members.map(\.name))
    return fields.allSatisfy { !$0.isRequired || given.contains($0.wireName) }
      && given.isSubset(of: fields.map(\.wireName))
  }

  private func wrapped(_ value: SwiftExpression, in caseName: String) -> SwiftExpression {
    .call("." + SwiftNames.unescaped(caseName), [.init(label: nil, value: value)])
  }

  /// JSON as Swift literals, by which strings, numbers, `ID` and `JSONValue` can be expressed.
  private func literal(_ json: OrderedJSON) -> SwiftExpression {
    switch json {
    case .null: .atom("nil")
    case .boolean(let value): .atom(value ? "true" : "false")
    case .number(let text): .atom(text)
    case .string(let text): .atom(text.swiftLiteral)
    case .array(let elements): .array(elements.map(literal))
    case .object(let members): .dictionary(members.map { (.atom($0.name.swiftLiteral), literal($0.value)) })
    }
  }

  /// Whether a literal of the type can be given for its `Clearable` directly, without `.set(…)`.
  private func isLiteral(_ type: ResolvedType) -> Bool {
    switch type {
    case .scalar(let scalar): ![.timestamp, .number, .decimal].contains(scalar)
    case .id, .list, .map: true
    default: false
    }
  }
}
