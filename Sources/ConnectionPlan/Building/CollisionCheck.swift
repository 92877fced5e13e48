import ConnectionSpec
import SourceDiagnostics

/// Reports names that are declared twice in one Swift scope, with both lines of the spec.
enum CollisionCheck {
  static func run(
    declared: [OperationGroup], groups: [GroupPlan], events: [EventPlan], types: [TypePlan],
    diagnostics: inout Diagnostics
  ) {
    checkGroups(declared, types: types, &diagnostics)
    for group in groups {
      check(group.operations.map { ($0.swiftName, $0.span) }, of: "methods of '\(group.type)'", &diagnostics)
      for field in group.operations.flatMap(\.pathParameters) { checkPathParameter(field, &diagnostics) }
    }
    check(events.map { ($0.caseName, $0.span) }, of: "events", &diagnostics)
    let resources = types.filter { $0.object?.resource != nil }.sorted { $0.name < $1.name }
    check(resources.map { (SwiftNames.sample(of: $0.name), $0.span) }, of: "sample objects", &diagnostics)
    for type in types {
      switch type.form {
      case .object(let object): checkProperties(object, of: type.name, &diagnostics)
      case .union(let union):
        check(union.members.map { ($0.caseName, type.span) }, of: "cases of '\(type.name)'", &diagnostics)
      case .enumeration, .objectOrValue: break
      }
    }
  }

  /// Reports a module name that generated code could not tell apart from a module that it imports.
  static func checkModule(_ module: Located<String>, _ diagnostics: inout Diagnostics) {
    guard ReservedNames.modules.contains(module.value) else { return }
    diagnostics.error(
      "reserved-name", "'\(module.value)' means something else where a module is imported", at: module.span,
      remedy: "write a name of its own, such as 'ShopConnection'")
  }

  /// Reports a path parameter whose Swift name is that of another argument of the method, `parameters` or `options`.
  private static func checkPathParameter(_ field: FieldPlan, _ diagnostics: inout Diagnostics) {
    guard ["parameters", "options"].contains(field.swiftName) else { return }
    diagnostics.error(
      "reserved-name", "every generated method has an argument called '\(field.swiftName)' already",
      at: field.span,
      remedy: "give the path parameter another name with 'swift:'")
  }

  /// Reports a group whose type or property is taken; a group has no `swift:`, so the remedy is another name.
  private static func checkGroups(
    _ groups: [OperationGroup], types: [TypePlan], _ diagnostics: inout Diagnostics
  ) {
    let remedy = "give the group another name"
    var taken = Dictionary(
      types.map { ($0.name.description, $0.span) }, uniquingKeysWith: { first, _ in first })
    for group in groups {
      let (name, place) = (group.name.value, group.name.span)
      let (type, property) = (SwiftNames.type(name), SwiftNames.property(name))
      if let other = taken[type] {
        diagnostics.error(
          "name-collision",
          "the group '\(name)' and something else would both be called '\(type)' in Swift", at: place,
          remedy: remedy, notes: [Diagnostic.Note("the first is here", at: other)])
      } else if ReservedNames.types.contains(type) || ReservedNames.groups.contains(property) {
        diagnostics.error(
          "reserved-name", "the name of the group '\(name)' is taken by the runtime or by the client itself",
          at: place, remedy: remedy)
      }
      taken[type] = place
    }
  }

  private static func checkProperties(
    _ object: ObjectPlan, of type: TypeName, _ diagnostics: inout Diagnostics
  ) {
    check(object.fields.map { ($0.swiftName, $0.span) }, of: "properties of '\(type)'", &diagnostics)
    for field in object.fields {
      let name = SwiftNames.unescaped(field.swiftName)
      if name.isEmpty {
        diagnostics.error(
          "unnameable-field", "'\(field.wireName)' gives no Swift name", at: field.span,
          remedy: "give the field a name with 'swift:'")
      } else if ReservedNames.properties.contains(name) {
        diagnostics.error(
          "reserved-name", "every generated struct has a member called '\(name)' already", at: field.span,
          remedy: "give the field another name with 'swift:'")
      }
    }
  }

  private static func check(
    _ names: [(name: String, span: SourceSpan)], of scope: String, _ diagnostics: inout Diagnostics
  ) {
    var first: [String: SourceSpan] = [:]
    for (name, span) in names {
      if let other = first[name] {
        report(
          "two \(scope) would be called '\(name)'", first: other, second: span, diagnostics: &diagnostics)
      } else {
        first[name] = span
      }
    }
  }

  private static func report(
    _ message: String, first: SourceSpan, second: SourceSpan, diagnostics: inout Diagnostics
  ) {
    diagnostics.append(
      Diagnostic(
        severity: .error, code: "name-collision", message: message + " in Swift", span: second,
        remedy: "give one of them another name with 'swift:'",
        notes: [Diagnostic.Note("the first is here", at: first)]))
  }
}
