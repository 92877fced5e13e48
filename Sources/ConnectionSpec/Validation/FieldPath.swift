import SourceDiagnostics

/// Resolves a path such as `address.city` through types.
struct FieldPath {
  enum Outcome {
    /// The type at the path's end.
    case found(SpecType)
    /// Undecidable, because a type on the path is broken or unknown.
    case unknown
    case failure(message: String, span: SourceSpan, remedy: String?)
  }

  let scope: ValidationScope

  /// Follows a path from a declared type.
  func follow(_ path: Located<String>, from name: String) -> Outcome {
    guard let start = scope.declarations.types[name] else { return .unknown }
    var type = SpecType(shape: .named(start.name), span: start.name.span)
    var owner = "'\(name)'"
    var offset = 0
    for part in path.value.split(separator: ".", omittingEmptySubsequences: false) {
      let span = path.span(ofUTF8: offset..<offset + part.utf8.count)
      offset += part.utf8.count + 1
      switch step(String(part), in: type, owner: owner, at: span) {
      case .found(let next): type = next
      case let outcome: return outcome
      }
      owner = "'\(part)'"
    }
    return .found(type)
  }

  private func step(_ part: String, in type: SpecType, owner: String, at span: SourceSpan) -> Outcome {
    guard let resolved = scope.resolve(type) else { return .unknown }
    switch resolved.shape {
    case .json: return .found(resolved)
    case .map(let value):
      return part.isEmpty
        ? .failure(message: "a part of the path is empty", span: span, remedy: "write a key between the dots")
        : .found(value)
    case .object(let fields):
      if let field = fields.first(where: { $0.name.value == part }) { return .found(field.type) }
      if part == "object", case .named(let name) = type.shape, scope.declarations.resource(name.value) != nil
      {
        return .found(SpecType(shape: .scalar(.string), span: span))
      }
      return .failure(
        message: "\(owner) has no field '\(part)'", span: span,
        remedy: replacement(for: part, among: fields.map(\.name.value))
          ?? "write the name of one of its fields")
    case .list:
      return .failure(message: "\(owner) is a list", span: span, remedy: "map the list as a whole")
    case .expandable:
      return .failure(
        message: "\(owner) is an id unless it is expanded", span: span,
        remedy: "map the id, with 'transform: id-to-reference'")
    default:
      return .failure(message: "\(owner) has no fields", span: span, remedy: "end the path before it")
    }
  }
}
