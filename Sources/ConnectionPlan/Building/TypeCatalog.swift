import ConnectionSpec
import SourceDiagnostics

/// The types planned so far, and the names that are taken.
struct TypeCatalog {
  /// The named types of the spec.
  let declared: [String: NamedType]
  /// The names that are taken at the top level of the module.
  let topLevel: Set<String>
  /// The resource or group whose file holds a top-level type; a type without one has a file of its own.
  var homes: [TypeName: String] = [:]
  private(set) var plans: [TypePlan] = []
  private(set) var problems: [Diagnostic] = []
  private var places: [TypeName: SourceSpan] = [:]

  init(connection: Connection, reserved: Set<String>) {
    declared = Dictionary(
      connection.types.map { ($0.name.value, $0) }, uniquingKeysWith: { first, _ in first })
    let groups = connection.groups.map { SwiftNames.type($0.name.value) }
    let names = connection.types.map { $0.swiftName ?? $0.name }
    let taken = reserved.union(ReservedNames.types)
    topLevel = taken.union(names.map(\.value)).union(groups)
    for name in names where taken.contains(name.value) {
      problems.append(
        Diagnostic(
          severity: .error, code: "reserved-name",
          message: "the name '\(name.value)' is taken by the runtime or by the client itself",
          span: name.span, remedy: "choose another name, for example '\(name.value)Object'"))
    }
  }

  /// The declaration of a named type.
  func declaration(_ name: String) -> NamedType? { declared[name] }

  /// The Swift name of a declared type.
  func typeName(_ declaredName: String) -> TypeName {
    TypeName([declared[declaredName]?.swiftName?.value ?? declaredName])
  }

  /// Adds a type; two of the same name are reported with both lines.
  mutating func add(_ plan: TypePlan) {
    if let first = places[plan.name] {
      problems.append(
        Diagnostic(
          severity: .error, code: "name-collision",
          message: "two types would be called '\(plan.name)' in Swift",
          span: plan.span, remedy: "give one of them another name with 'swift:'",
          notes: [Diagnostic.Note("the first is here", at: first)]))
      return
    }
    places[plan.name] = plan.span
    plans.append(plan)
  }

  /// Reports a problem that was found while a type was planned.
  mutating func report(_ problem: Diagnostic) { problems.append(problem) }

  /// A free name for a type nested in `owner`.
  ///
  /// A name that Swift forbids, that is taken, or that would shadow a type of the module, gets the first ending
  /// that makes it free; the endings say what the type is.
  func nestedName(_ words: Words, in owner: TypeName, endings: [String]) -> TypeName {
    let plain = SwiftNames.type(words)
    let allowed = ReservedNames.memberTypes[plain] ?? plain
    let candidates = [allowed] + endings.map { allowed + $0 }
    let free = candidates.first { name in
      !topLevel.contains(name) && !owner.components.contains(name) && places[owner.nested(name)] == nil
    }
    return owner.nested(free ?? candidates[candidates.count - 1])
  }
}
