import SourceDiagnostics

/// The data that all checks share: the content of the spec, the declared names, and the roles of the types.
///
/// A class, so that a dozen checks share one instance; it is not modified.
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

  /// Every use of a type, with its role; nil for a type that is never used.
  private(set) lazy var sites: [(type: SpecType, role: TypeRole?)] = {
    var sites: [(type: SpecType, role: TypeRole?)] = content.types.map { ($0.type, roles.role(of: $0)) }
    for operation in operations {
      sites += operation.parameters.map { ($0.type, .parameters) }
      sites.append((operation.returns, .results))
    }
    sites += content.triggers.map { ($0.payload, .results) }
    return sites + content.events.map { ($0.payload, .results) }
  }()

  /// Every list of fields or parameters of one object or operation.
  private(set) lazy var fieldLists: [(fields: [Field], role: TypeRole?)] = {
    var lists: [(fields: [Field], role: TypeRole?)] = operations.map { ($0.parameters, .parameters) }
    for (type, role) in sites {
      type.walk { if let fields = $0.fields { lists.append((fields, role)) } }
    }
    return lists
  }()

  /// The declared type of a name, or the type itself; nil if the name is unknown or the type is broken.
  func resolve(_ type: SpecType) -> SpecType? {
    if reading.isBroken(type) { return nil }
    guard case .named(let name) = type.shape else { return type }
    guard let declared = declarations.types[name.value]?.type, !reading.isBroken(declared) else { return nil }
    // A name that stands for another name is reported at its declaration, and might be part of a cycle.
    if case .named = declared.shape { return nil }
    return declared
  }
}

/// The role of a type: its values are sent as parameters or received as results.
enum TypeRole { case parameters, results }

/// The roles of each declared type, with the place of its first use in each.
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

  /// The role of a type; nil if it is never used. A type that is used in both roles has the one that its name
  /// says.
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

  /// Marks names and all that their types refer to; with a stack of its own, because a chain of types can be
  /// as long as a spec.
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
      // A resource in a parameter is reported elsewhere; the types inside of it are not at fault.
      if role == .parameters, type.resource != nil { continue }
      open += Self.names(in: type.type, role).reversed()
    }
  }

  /// The names that a type uses in the same role.
  private static func names(in type: SpecType, _ role: TypeRole) -> [Located<String>] {
    if role == .parameters, type.holdsPages { return [] }
    return type.references.compactMap { reference in
      switch reference.use {
      case .id: nil
      // Forms that only results may have: they are reported at the parameter, not at the types that they
      // name.
      case .deleted, .expandable, .choice: role == .parameters ? nil : reference.name
      case .value, .member: reference.name
      }
    }
  }
}
