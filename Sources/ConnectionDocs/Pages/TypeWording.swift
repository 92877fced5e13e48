import ConnectionPlan
import ConnectionSpec

/// Writes types in words, with links to the resources that they refer to.
struct TypeWording {
  let plan: Plan
  let paths: PagePaths

  init(plan: Plan) {
    self.plan = plan
    paths = PagePaths(plan: plan)
  }

  func words(of type: ResolvedType) -> RichText {
    switch type {
    case .scalar(let scalar): RichText(Self.words(of: scalar))
    case .json: "any JSON"
    case .id(let name): "id of " + resource(name)
    case .model(let name): model(name)
    case .list(let element): "list of " + words(of: element)
    case .map(let element): "map of " + words(of: element)
    case .page(let element): "list page of " + words(of: element)
    case .searchPage(let element): "search result of " + words(of: element)
    case .expandable(let name): "id of " + resource(name) + ", or the object when expanded"
    case .expandableOrDeleted(let name):
      "id of " + resource(name) + ", or the object or a stub when expanded"
    case .deleted(let name): "stub of a deleted " + resource(name)
    case .deletable(let name): resource(name) + ", or a stub when deleted"
    }
  }

  /// A resource's title with a link to its page; the members of a union of resources.
  func resource(_ name: TypeName) -> RichText {
    guard let type = plan[name] else { return RichText(name.description) }
    if case .union(let union) = type.form { return members(of: union) }
    guard let target = paths.resource(name) else { return RichText(type.title) }
    return .link(type.title, to: target)
  }

  private func model(_ name: TypeName) -> RichText {
    switch plan[name]?.form {
    case .object(let object): object.resource == nil ? "object" : resource(name)
    case .enumeration(let enumeration):
      enumeration.alternative.map { "string, or " + words(of: $0.type) } ?? "string"
    case .union(let union): members(of: union)
    case .objectOrValue(_, let value, _): "object, or " + words(of: value)
    case nil: RichText(name.description)
    }
  }

  private func members(of union: UnionPlan) -> RichText {
    .joined(
      union.members.map { member in
        if case .model(let name) = member.type, plan[name]?.object?.resource == nil {
          return RichText(plan[name]?.title ?? name.description)
        }
        return words(of: member.type)
      }, separator: " or ")
  }

  private static func words(of scalar: Scalar) -> String {
    switch scalar {
    case .string: "string"
    case .url: "URL"
    case .email: "email address"
    case .currency: "currency code"
    case .integer: "integer"
    case .amount: "integer, in the currency's smallest unit"
    case .number: "number"
    case .decimal: "decimal, as a string"
    case .boolean: "boolean"
    case .timestamp: "timestamp, in Unix seconds"
    }
  }
}
