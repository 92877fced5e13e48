import ConnectionSpec
import SourceDiagnostics

extension TypeResolver {
  /// The Swift form of a declared or inline type; nil for a plain type expression, which declares none.
  mutating func form(
    of type: SpecType, named name: TypeName, role: TypePlan.Role, resource: ResourcePlan?
  ) -> TypePlan.Form? {
    switch type.shape {
    case .enumeration(let values):
      return .enumeration(
        enumerationPlan(values, alternative: type.alternative?.type, named: name, role: role))
    case .union(let union):
      return .union(unionPlan(of: union))
    case .choice(let references):
      return .union(unionPlan(of: references))
    case .object(let fields):
      guard let alternative = type.alternative?.type else {
        return .object(objectPlan(fields, named: name, role: role, resource: resource))
      }
      return objectOrValue(fields, alternative: alternative, named: name, role: role, span: type.span)
    default:
      return nil
    }
  }

  private mutating func objectPlan(
    _ fields: [Field], named name: TypeName, role: TypePlan.Role, resource: ResourcePlan?
  ) -> ObjectPlan {
    var plans = fields.map { fieldPlan($0, in: name, role: role) }
    // Required parameters come first in the initializer; both halves keep the author's order.
    if role == .parameters { plans = plans.filter(\.isRequired) + plans.filter { !$0.isRequired } }
    return ObjectPlan(fields: plans, resource: resource, isErrorDetails: false)
  }

  /// A field or parameter of the struct `owner`.
  mutating func fieldPlan(_ field: Field, in owner: TypeName, role: TypePlan.Role) -> FieldPlan {
    let given = field.swiftName?.value
    let place = Place(
      owner: owner, words: Words(given ?? field.name.value), title: field.name.value, role: role,
      summary: field.summary?.value, span: field.name.span)
    let facts = field.parameter
    // A name that begins with a capital letter is the type's; a property of that name would shadow the type.
    let isType = given?.utf8.first.map { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) } ?? true
    let property = isType ? SwiftNames.property(given ?? field.name.value) : given ?? ""
    return FieldPlan(
      wireName: field.name.value,
      swiftName: SwiftNames.escaped(property),
      type: resolve(field.type, at: place),
      isOptional: role == .parameters ? !facts.isRequired : field.type.isOptional,
      isClearable: facts.isClearable, isRequired: facts.isRequired, isSecret: facts.isSecret,
      defaultValue: facts.defaultValue?.value, example: field.example?.value, limits: facts.limits,
      excludes: facts.excludes.map(\.value), summary: field.summary?.value,
      deprecated: field.deprecated?.value,
      span: field.name.span)
  }

  private mutating func enumerationPlan(
    _ values: [EnumerationValue], alternative: SpecType?, named name: TypeName, role: TypePlan.Role
  ) -> EnumerationPlan {
    let cases = values.map { value in
      EnumerationPlan.Case(
        value: value.value.value, swiftName: caseName(of: value), summary: value.summary?.value,
        deprecated: value.deprecated?.value)
    }
    var names = zip(cases, values).map { (name: $0.swiftName, span: $1.value.span) }
    guard let alternative else {
      reportCollisions(names, in: name)
      return EnumerationPlan(cases: cases, alternative: nil)
    }
    let place = Place(
      owner: name, words: Words("value"), title: name.last, role: role, summary: nil, span: alternative.span)
    let type = resolve(alternative, at: place)
    names.append((valueCase(of: type), alternative.span))
    reportCollisions(names, in: name)
    return EnumerationPlan(cases: cases, alternative: (type, valueCase(of: type)))
  }

  private mutating func caseName(of value: EnumerationValue) -> String {
    if let given = value.swiftName?.value { return SwiftNames.escaped(given) }
    if let name = SwiftNames.enumerationCase(value.value.value) { return SwiftNames.escaped(name) }
    catalog.report(
      Diagnostic(
        severity: .error, code: "unnameable-value", message: "'\(value.value.value)' gives no Swift name",
        span: value.value.span,
        remedy: "write it as a mapping with 'swift:', for example '\"+\": {swift: plus}'",
        notes: []))
    return "_"
  }

  private mutating func reportCollisions(
    _ names: [(name: String, span: SourceSpan)], in type: TypeName
  ) {
    var first: [String: SourceSpan] = [:]
    for (name, span) in names where name != "_" {
      guard let other = first[name] else {
        first[name] = span
        continue
      }
      catalog.report(
        Diagnostic(
          severity: .error, code: "name-collision",
          message: "two values of '\(type)' would be called '\(name)' in Swift", span: span,
          remedy: "give one of them another name with 'swift:'",
          notes: [Diagnostic.Note("the first is here", at: other)]))
    }
  }

  private mutating func objectOrValue(
    _ fields: [Field], alternative: SpecType, named name: TypeName, role: TypePlan.Role, span: SourceSpan
  ) -> TypePlan.Form {
    let fieldsName = name.nested(role == .parameters ? "Parameters" : "Object")
    let place = Place(
      owner: name, words: Words("value"), title: name.last, role: role, summary: nil, span: alternative.span)
    let value = resolve(alternative, at: place)
    add(
      .object(objectPlan(fields, named: fieldsName, role: role, resource: nil)), named: fieldsName, at: place,
      span: span)
    return .objectOrValue(fields: fieldsName, value: value, valueCase: valueCase(of: value))
  }
}
