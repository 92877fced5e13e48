import SourceDiagnostics

/// What every check sees: all that was read, the declared names, and what each type is used for.
///
/// A class, so that a dozen checks share one; nothing in it changes.
final class ValidationScope {
  let content: ConnectionContent
  let reading: Reading
  let declarations: Declarations
  let roles: TypeRoles

  init(_ content: ConnectionContent, _ reading: Reading) {
    self.content = content
    self.reading = reading
    declarations = Declarations(content, reading)
    roles = TypeRoles(content, declarations)
  }

  private(set) lazy var operations: [Operation] = content.groups.flatMap(\.operations)

  /// Every place that holds a type, with what its values are for; nil for a type that nothing uses.
  private(set) lazy var sites: [(type: SpecType, role: TypeRole?)] = {
    var sites: [(type: SpecType, role: TypeRole?)] = content.types.map { ($0.type, roles.role(of: $0)) }
    for operation in operations {
      sites += operation.parameters.map { ($0.type, .parameters) }
      sites.append((operation.returns, .results))
    }
    sites += content.triggers.map { ($0.payload, .results) }
    return sites + content.events.map { ($0.payload, .results) }
  }()

  /// Every list of fields or parameters that stand side by side.
  private(set) lazy var fieldLists: [(fields: [Field], role: TypeRole?)] = {
    var lists: [(fields: [Field], role: TypeRole?)] = operations.map { ($0.parameters, .parameters) }
    for (type, role) in sites {
      type.walk { if let fields = $0.fields { lists.append((fields, role)) } }
    }
    return lists
  }()

  /// The type that a name stands for, or the type itself; nil where the name is unknown or the type broken.
  func resolve(_ type: SpecType) -> SpecType? {
    if reading.isBroken(type) { return nil }
    guard case .named(let name) = type.shape else { return type }
    guard let declared = declarations.types[name.value]?.type, !reading.isBroken(declared) else { return nil }
    // A name for a name is reported where it is declared, and might lead in a circle.
    if case .named = declared.shape { return nil }
    return declared
  }
}

/// What the values of a type are for.
enum TypeRole { case parameters, results }

/// What each declared type is used for, and where it is first used so.
struct TypeRoles {
  private(set) var parameters: [String: SourceSpan] = [:]
  private(set) var results: [String: SourceSpan] = [:]

  init(_ content: ConnectionContent, _ declarations: Declarations) {
    for group in content.groups {
      for operation in group.operations {
        for parameter in operation.parameters { mark(parameter.type, .parameters, declarations) }
        mark(operation.returns, .results, declarations)
      }
    }
    for payload in content.triggers.map(\.payload) + content.events.map(\.payload) {
      mark(payload, .results, declarations)
    }
    for name in [content.identity?.errors.details, content.identity?.webhooks?.event].compactMap(\.self) {
      mark(name, .results, declarations)
    }
    for type in content.types {
      if type.resource != nil { mark(type.type, .results, declarations) }
      if type.name.value.hasSuffix("Parameters") { mark(type.type, .parameters, declarations) }
    }
  }

  /// Nil where nothing uses the type; a type that is used both ways counts as its name says.
  func role(of type: NamedType) -> TypeRole? {
    if type.name.value.hasSuffix("Parameters") { return .parameters }
    if type.resource != nil || results[type.name.value] != nil { return .results }
    return parameters[type.name.value] == nil ? nil : .parameters
  }

  private mutating func mark(_ type: SpecType, _ role: TypeRole, _ declarations: Declarations) {
    mark(Self.names(in: type, role), role, declarations)
  }

  private mutating func mark(_ name: Located<String>, _ role: TypeRole, _ declarations: Declarations) {
    mark([name], role, declarations)
  }

  /// Marks names and all that their types lead to; on a stack of its own, since a chain of types may be as long as a spec.
  private mutating func mark(_ names: [Located<String>], _ role: TypeRole, _ declarations: Declarations) {
    var open: [Located<String>] = names.reversed()
    while let name = open.popLast() {
      guard let type = declarations.types[name.value] else { continue }
      switch role {
      case .parameters:
        guard parameters[name.value] == nil else { continue }
        parameters[name.value] = name.span
      case .results:
        guard results[name.value] == nil else { continue }
        results[name.value] = name.span
      }
      // A resource in a parameter is a mistake of its own; what it holds is none.
      if role == .parameters, type.resource != nil { continue }
      open += Self.names(in: type.type, role).reversed()
    }
  }

  /// The names that a type uses the same way.
  private static func names(in type: SpecType, _ role: TypeRole) -> [Located<String>] {
    if role == .parameters, type.holdsPages { return [] }
    return type.references.compactMap { reference in
      switch reference.use {
      case .id: nil
      // Forms for results only: that they stand in a parameter is the mistake, not what they name.
      case .deleted, .expandable, .choice: role == .parameters ? nil : reference.name
      case .value, .member: reference.name
      }
    }
  }
}
