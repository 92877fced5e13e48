import SourceDiagnostics

extension SpecType {
  /// Visits the type and every type inside of it, outer ones first; names are not resolved.
  func walk(_ visit: (SpecType) -> Void) {
    visit(self)
    switch shape {
    case .list(let inner), .map(let inner), .page(let inner), .searchPage(let inner): inner.walk(visit)
    case .object(let fields): for field in fields { field.type.walk(visit) }
    default: break
    }
    alternative?.type.walk(visit)
  }

  /// The names in the type, with the way each is used.
  var references: [TypeReference] {
    var references: [TypeReference] = []
    walk { type in
      switch type.shape {
      case .named(let name): references.append(TypeReference(name: name, use: .value))
      case .id(let name): references.append(TypeReference(name: name, use: .id))
      case .deleted(let name): references.append(TypeReference(name: name, use: .deleted))
      case .expandable(let objects):
        references += objects.map { TypeReference(name: $0.name, use: $0.isDeleted ? .deleted : .expandable) }
      case .choice(let objects):
        references += objects.map { TypeReference(name: $0.name, use: $0.isDeleted ? .deleted : .choice) }
      case .union(let union): references += union.members.map { TypeReference(name: $0.name, use: .member) }
      default: break
      }
    }
    return references
  }

  /// The fields of an object; nil for another type.
  var fields: [Field]? {
    if case .object(let fields) = shape { fields } else { nil }
  }
}

/// A name that a type mentions.
struct TypeReference {
  enum Use { case value, id, deleted, expandable, choice, member }

  var name: Located<String>
  var use: Use
}
