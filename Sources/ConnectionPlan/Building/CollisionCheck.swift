import ConnectionSpec
import SourceDiagnostics

/// Reports names that are declared twice in one Swift scope, with both lines of the spec.
enum CollisionCheck {
  static func run(
    groups: [GroupPlan], triggers: [TriggerPlan], types: [TypePlan], diagnostics: inout Diagnostics
  ) {
    let typeNames = Dictionary(types.map { ($0.name, $0.span) }, uniquingKeysWith: { first, _ in first })
    for group in groups {
      if let other = typeNames[group.type], let operation = group.operations.first {
        report(
          "the group '\(group.name)' and a type would both be called '\(group.type)'",
          first: other, second: operation.span, diagnostics: &diagnostics)
      }
      check(group.operations.map { ($0.swiftName, $0.span) }, of: "methods of '\(group.type)'", &diagnostics)
    }
    check(triggers.map { ($0.caseName, $0.span) }, of: "events", &diagnostics)
    for type in types {
      guard let object = type.object else { continue }
      check(object.fields.map { ($0.swiftName, $0.span) }, of: "properties of '\(type.name)'", &diagnostics)
      for field in object.fields where ReservedNames.properties.contains(field.swiftName) {
        diagnostics.append(
          Diagnostic(
            severity: .error, code: "reserved-name",
            message: "every generated struct has a member called '\(field.swiftName)' already",
            span: field.span, remedy: "give the field another name with 'swift:'", notes: []))
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
