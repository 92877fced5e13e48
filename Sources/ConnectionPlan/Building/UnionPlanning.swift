import ConnectionSpec

extension TypeResolver {
  /// The union of a type expression such as `A | B | deleted(A)`, whose members are told apart by the `object` field.
  func unionPlan(of references: [ObjectReference]) -> UnionPlan {
    let members = references.map { reference in
      let name = catalog.typeName(reference.name.value)
      return UnionPlan.Member(
        caseName: caseName(of: reference.isDeleted ? "Deleted" + name.last : name.last),
        type: reference.isDeleted ? .deleted(name) : .model(name),
        value: catalog.declaration(reference.name.value)?.resource?.object.value)
    }
    return UnionPlan(
      members: members, discriminator: .field("object"),
      isOfResources: references.allSatisfy { catalog.declaration($0.name.value)?.hasOwnID ?? false })
  }

  /// The union of a type with `one-of:`.
  func unionPlan(of union: Union) -> UnionPlan {
    let declarations = union.members.map { catalog.declaration($0.name.value) }
    let members = zip(union.members, declarations).map { member, declaration in
      UnionPlan.Member(
        caseName: caseName(of: member.name.value), type: .model(catalog.typeName(member.name.value)),
        value: member.value?.value ?? declaration?.resource?.object.value)
    }
    let discriminator: UnionPlan.Discriminator =
      switch union.discriminator {
      case .field(let name): .field(name)
      case .none: .none
      }
    return UnionPlan(
      members: members, discriminator: discriminator,
      isOfResources: declarations.allSatisfy { $0?.hasOwnID ?? false })
  }

  /// The name of the case for a value of the type that an object or an enumeration has as its alternative (`or`).
  func valueCase(of type: ResolvedType) -> String {
    switch type {
    case .scalar(let scalar): scalar.rawValue
    case .json: "json"
    case .id: "id"
    case .list: "list"
    case .map: "map"
    case .page, .searchPage: "page"
    case .model(let name), .expandable(let name), .expandableOrDeleted(let name), .deletable(let name),
      .deleted(let name):
      caseName(of: name.last)
    }
  }

  private func caseName(of typeName: String) -> String {
    SwiftNames.escaped(SwiftNames.unionCase(typeName))
  }
}
